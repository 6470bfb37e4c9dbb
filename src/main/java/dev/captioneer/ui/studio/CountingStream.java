package dev.captioneer.ui.studio;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Tells how many bytes pass. */
final class CountingStream extends FilterInputStream {

    private final IntConsumer passed;

    CountingStream(InputStream bytes, IntConsumer passed) {
        super(bytes);
        this.passed = passed;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            passed.accept(1);
        }
        return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count > 0) {
            passed.accept(count);
        }
        return count;
    }
}
