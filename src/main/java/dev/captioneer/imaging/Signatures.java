package dev.captioneer.imaging;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** First bytes of the formats that people drop, from the formats' own specifications. */
final class Signatures {

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");
    private static final Set<String> RAW_BRANDS = Set.of("crx ");

    private final byte[] head;

    private Signatures(byte[] head) {
        this.head = head;
    }

    static Sniffed match(byte[] head) {
        return new Signatures(head).match();
    }

    private Sniffed match() {
        if (startsWith(0xFF, 0xD8, 0xFF)) {
            return new Sniffed.Picture(ImageFormat.JPEG);
        }
        if (startsWith(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return new Sniffed.Picture(ImageFormat.PNG);
        }
        if (textAt(0, "RIFF") && textAt(8, "WEBP")) {
            return new Sniffed.Picture(ImageFormat.WEBP);
        }
        return new Sniffed.Foreign(foreignKind());
    }

    private String foreignKind() {
        if (textAt(4, "ftyp")) {
            return isoMediaKind();
        }
        if (textAt(0, "GIF87a") || textAt(0, "GIF89a")) {
            return looksLikeMarkup(6) ? "HTML" : "GIF";
        }
        if (textAt(0, "%PDF-")) {
            return "PDF";
        }
        if (textAt(0, "8BPS")) {
            return "PSD";
        }
        if (isTiffLike()) {
            return isRaw() ? "RAW" : "TIFF";
        }
        if (textAt(0, "FUJIFILMCCD-RAW") || textAt(0, "FOVb") || startsWith(0, 'M', 'R', 'M')) {
            return "RAW";
        }
        if (textAt(0, "BM") && head.length >= 26 && head[6] == 0 && head[7] == 0) {
            return "BMP";
        }
        if (startsWith('P', 'K', 3, 4) || startsWith('P', 'K', 5, 6)) {
            return "ZIP";
        }
        return textKind();
    }

    /** ISO base media files name their kind in the major brand, or among the compatible brands behind it. */
    private String isoMediaKind() {
        int end = Math.min(head.length - 3, boxLength());
        for (int at = 8; at < end; at += at == 8 ? 8 : 4) {
            String brand = new String(head, at, 4, StandardCharsets.ISO_8859_1);
            if (AVIF_BRANDS.contains(brand)) {
                return "AVIF";
            }
            if (RAW_BRANDS.contains(brand)) {
                return "RAW";
            }
        }
        for (int at = 8; at < end; at += at == 8 ? 8 : 4) {
            if (HEIC_BRANDS.contains(new String(head, at, 4, StandardCharsets.ISO_8859_1))) {
                return "HEIC";
            }
        }
        return "MP4";
    }

    private int boxLength() {
        long length = (head[0] & 0xFFL) << 24 | (head[1] & 0xFF) << 16 | (head[2] & 0xFF) << 8 | (head[3] & 0xFF);
        return (int) Math.min(length, head.length);
    }

    private boolean isTiffLike() {
        return startsWith('I', 'I', 0x2A, 0)
                || startsWith('M', 'M', 0, 0x2A)
                || startsWith('I', 'I', 0x2B, 0)
                || startsWith('M', 'M', 0, 0x2B)
                || startsWith('I', 'I', 'R', 'O')
                || startsWith('I', 'I', 'R', 'S')
                || startsWith('I', 'I', 'U', 0);
    }

    /** Camera files are TIFF inside: their own marks or the maker's name near the start tell them apart. */
    private boolean isRaw() {
        if (textAt(8, "CR") || textAt(2, "RO") || textAt(2, "RS") || startsWith('I', 'I', 'U', 0)) {
            return true;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return Set.of("NIKON", "SONY", "PENTAX", "OLYMPUS", "SAMSUNG", "Hasselblad").stream()
                .anyMatch(text::contains);
    }

    private String textKind() {
        String text = asText();
        if (text.isEmpty()) {
            return "UNKNOWN";
        }
        String lower = text.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.contains("<svg")) {
            return "SVG";
        }
        if (looksLikeMarkup(0)) {
            return "HTML";
        }
        return "TEXT";
    }

    private boolean looksLikeMarkup(int from) {
        String rest = new String(head, from, Math.max(0, head.length - from), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return rest.contains("<html")
                || rest.contains("<!doctype html")
                || rest.contains("<script")
                || rest.contains("<body");
    }

    /** The head as text in UTF-8 or UTF-16 with a mark; empty when it holds control characters no text has. */
    private String asText() {
        String text = new String(head, charset()).replace("\uFEFF", "");
        boolean binary = text.chars().anyMatch(c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f');
        return binary ? "" : text;
    }

    private java.nio.charset.Charset charset() {
        boolean utf16 = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
        return utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private boolean startsWith(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean textAt(int offset, String text) {
        if (head.length < offset + text.length()) {
            return false;
        }
        return new String(head, offset, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
