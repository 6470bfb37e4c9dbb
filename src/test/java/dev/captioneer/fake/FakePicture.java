package dev.captioneer.fake;

import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the server saw of a picture.
 *
 * @param mimeType as declared
 * @param bytes length in bytes
 * @param width in pixels, 0 when the bytes are no picture
 * @param height in pixels, 0 when the bytes are no picture
 * @param exif whether an EXIF block came along
 * @param sha256 of the bytes, 64 hexadecimal digits, empty when there was no picture
 */
public record FakePicture(String mimeType, int bytes, int width, int height, boolean exif, String sha256) {

    public static final FakePicture NONE = new FakePicture("", 0, 0, 0, false, "");

    /** The name by which rules and tests know a picture. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean readable() {
        return width > 0 && height > 0;
    }

    static FakePicture in(String requestBody) {
        String data = WireText.first(requestBody, "data");
        if (data.isEmpty()) {
            return NONE;
        }
        return of(WireText.first(requestBody, "mimeType"), data);
    }

    static FakePicture of(String mimeType, String data) {
        byte[] bytes = Base64.getDecoder().decode(data.replace('-', '+').replace('_', '/'));
        Dimension size = size(bytes);
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean exif = latin.contains("Exif\0\0") || latin.contains("eXIf");
        return new FakePicture(mimeType, bytes.length, size.width, size.height, exif, sha256(bytes));
    }

    private static Dimension size(byte[] bytes) {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return new Dimension();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return new Dimension(reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
