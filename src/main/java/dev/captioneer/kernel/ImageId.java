package dev.captioneer.kernel;

/** Identifies an image: 20 characters of {@code 0-9a-z}. */
public record ImageId(String value) {

    public ImageId {
        Ids.checked(value);
    }

    public static ImageId random() {
        return new ImageId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
