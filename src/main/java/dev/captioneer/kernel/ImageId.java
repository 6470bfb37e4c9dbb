package dev.captioneer.kernel;

import java.util.Optional;

/** Identifies an image: 20 characters of {@code 0-9a-z}. */
public record ImageId(String value) {

    public ImageId {
        Ids.checked(value);
    }

    /** @return empty for what is no identifier */
    public static Optional<ImageId> parse(String text) {
        return Ids.isValid(text) ? Optional.of(new ImageId(text)) : Optional.empty();
    }

    public static ImageId random() {
        return new ImageId(Ids.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
