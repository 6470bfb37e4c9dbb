package dev.captioneer.settings;

import dev.captioneer.kernel.Sha256;
import java.nio.file.Path;

/** Where everything lies: the database and the original pictures must be kept, the rest can be made again. */
public record DataFolder(Path root) {

    public Path database() {
        return root.resolve("captioneer.db");
    }

    /** Held by the one process that uses this folder. */
    public Path lock() {
        return root.resolve("captioneer.lock");
    }

    /** Files that are not taken yet; swept at start-up. */
    public Path staging() {
        return root.resolve("staging");
    }

    /** The original bytes of one picture, by what is in it. */
    public Path image(Sha256 content) {
        return sharded(images(), content.hex());
    }

    public Path images() {
        return root.resolve("images");
    }

    /** A small picture; it can be made again from the original. */
    public Path thumbnail(Sha256 content, int longSide) {
        return sharded(thumbnails(), content.hex() + "-" + longSide + ".jpg");
    }

    public Path thumbnails() {
        return root.resolve("thumbnails");
    }

    /** A picture as it leaves in an export, where making it costs a decode; it can be made again from the original. */
    public Path exportCopy(Sha256 content) {
        return sharded(exportCopies(), content.hex());
    }

    public Path exportCopies() {
        return root.resolve("exports");
    }

    private static Path sharded(Path folder, String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
