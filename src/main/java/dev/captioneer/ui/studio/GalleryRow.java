package dev.captioneer.ui.studio;

import java.util.List;

/**
 * One line of the gallery.
 *
 * @param index its place, by which the list recognises it
 */
record GalleryRow(int index, List<GalleryTile> tiles) {

    static final int COLUMNS = 3;

    @Override
    public boolean equals(Object other) {
        return other instanceof GalleryRow that && that.index == index;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(index);
    }
}
