package dev.captioneer.export;

import dev.captioneer.imaging.Reencoder;
import dev.captioneer.project.Image;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * A flat zip of pairs, and {@code metadata.txt} for people, which no trainer reads. No picture is ever called
 * {@code metadata}, or the whole file would become its caption.
 */
@Component
class ReplicateLayout implements TrainerLayout {

    private static final int FEWEST_DIGITS = 3;

    @Override
    public Layout layout() {
        return Layout.REPLICATE;
    }

    /** Numbers of one width, so that trainers which sort by name keep the order. */
    @Override
    public PairNames names(Image image, int index, int count) {
        int digits = Math.max(FEWEST_DIGITS, Integer.toString(count).length());
        String stem = String.format(Locale.ROOT, "IMG_%0" + digits + "d", index + 1);
        String extension = Reencoder.exportedFormat(image.format()).extension();
        return new PairNames(stem + "." + extension, stem + ".txt");
    }

    @Override
    public List<TextEntry> others(List<PlannedImage> written) {
        return List.of(new TextEntry("metadata.txt", MetadataText.of(written)));
    }
}
