package dev.captioneer.imaging;

import java.nio.ByteBuffer;

/** Finds where the image in a JPEG ends: after it may hang scripts, archives, videos and previews. */
final class JpegEnd {

    private JpegEnd() {}

    /**
     * The offset behind the end-of-image marker, or the file's length when there is none.
     *
     * @param scan offset of the first start-of-scan marker
     */
    static int find(ByteBuffer file, int scan) {
        int at = scan;
        while (at + 1 < file.limit()) {
            if (file.get(at) != (byte) 0xFF) {
                at++;
                continue;
            }
            int marker = file.get(at + 1) & 0xFF;
            if (marker == 0xD9) {
                return at + 2;
            }
            // 00 is a stuffed byte, FF a fill byte, D0 to D7 are restarts: all belong to the compressed data.
            boolean insideScan = marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7);
            at += insideScan ? (marker == 0xFF ? 1 : 2) : 2 + lengthAt(file, at + 2);
        }
        return file.limit();
    }

    private static int lengthAt(ByteBuffer file, int at) {
        return at + 1 < file.limit() ? file.getShort(at) & 0xFFFF : 0;
    }
}
