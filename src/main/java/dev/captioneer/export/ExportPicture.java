package dev.captioneer.export;

import java.nio.file.Path;

/** What is put into a zip for one image. */
sealed interface ExportPicture {

    /** A file as it lies on disk: the original, or a copy made before. */
    record OnDisk(Path file) implements ExportPicture {}

    /** Made for this zip. */
    @SuppressWarnings("ArrayRecordComponent") // carried once from maker to zip, never compared
    record InMemory(byte[] bytes) implements ExportPicture {}

    /** The original is gone or can no longer be read. */
    record Unusable() implements ExportPicture {}
}
