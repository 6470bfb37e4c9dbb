package dev.captioneer.export;

import dev.captioneer.project.Image;
import java.util.List;

/** How one trainer wants its files named and its text written. */
interface TrainerLayout {

    Layout layout();

    /** The names of the pair of the image at {@code index} (from 0) of {@code count}. */
    PairNames names(Image image, int index, int count);

    /** Files beside the pairs, written after them. */
    List<TextEntry> others(List<PlannedImage> written);

    record PairNames(String image, String caption) {}

    /** @param name in the zip */
    record TextEntry(String name, String text) {}
}
