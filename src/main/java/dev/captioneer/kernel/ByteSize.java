package dev.captioneer.kernel;

/** A number of bytes, never negative. Megabytes here are binary: 1 MB = 1,048,576 bytes, as upload limits are set. */
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    private static final long MEGABYTE = 1024L * 1024;

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is never negative: " + bytes);
        }
    }

    public static ByteSize ofMegabytes(long megabytes) {
        return new ByteSize(Math.multiplyExact(megabytes, MEGABYTE));
    }

    public ByteSize plus(long more) {
        return new ByteSize(Math.addExact(bytes, more));
    }

    public boolean exceeds(ByteSize other) {
        return bytes > other.bytes;
    }

    public double megabytes() {
        return (double) bytes / MEGABYTE;
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
