package dev.captioneer.process;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** The body of an upload that stops in the middle until it is released, and then breaks off. */
final class StalledBody extends FilterInputStream {

    private final CountDownLatch released = new CountDownLatch(1);
    private long left;

    /** @param sent how many bytes come before it stops */
    StalledBody(InputStream whole, long sent) {
        super(whole);
        left = sent;
    }

    void release() {
        released.countDown();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        if (left == 0) {
            stall();
        }
        int read = super.read(buffer, from, (int) Math.min(length, left));
        left -= Math.max(0, read);
        return read;
    }

    private void stall() throws IOException {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("Broken off");
    }
}
