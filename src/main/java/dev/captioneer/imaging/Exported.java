package dev.captioneer.imaging;

/** How a picture leaves in an export. Making it twice gives the same bytes. */
public sealed interface Exported permits Exported.Unchanged, Exported.Rewritten, Unreadable {

    /** The stored file is right as it is: copy it byte for byte. */
    record Unchanged(ImageFormat format) implements Exported {}

    /** These bytes take the place of the stored file. The array is the caller's own. */
    @SuppressWarnings("ArrayRecordComponent") // carried once from maker to zip, never compared
    record Rewritten(ImageFormat format, byte[] bytes) implements Exported {}
}
