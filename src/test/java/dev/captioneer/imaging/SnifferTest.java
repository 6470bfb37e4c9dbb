package dev.captioneer.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SnifferTest {

    static Stream<Arguments> foreign() {
        return Stream.of(
                Arguments.of("HEIC", text("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                Arguments.of("HEIC", text("\0\0\0\u0018ftypmif1\0\0\0\0mif1heic")),
                Arguments.of("AVIF", text("\0\0\0\u001cftypavif\0\0\0\0avifmif1miaf")),
                Arguments.of("AVIF", text("\0\0\0\u001cftypmif1\0\0\0\0mif1avifmiaf")),
                Arguments.of("MP4", text("\0\0\0\u0018ftypisom\0\0\2\0isommp42")),
                Arguments.of("RAW", text("\0\0\0\u0018ftypcrx \0\0\0\1crx isom")),
                Arguments.of("GIF", text("GIF89a\1\0\1\0\0\0\0")),
                Arguments.of("HTML", text("GIF89a/*<html><script>alert(1)</script>")),
                Arguments.of("HTML", text("  <!DOCTYPE html><title>x</title>")),
                Arguments.of(
                        "SVG", text("<?xml version=\"1.0\"?>\n<!-- x --><svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
                Arguments.of("SVG", "\uFEFF<svg/>".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("SVG", "\uFEFF<svg/>".getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("PDF", text("%PDF-1.7\n")),
                Arguments.of("TIFF", text("II*\0\u0008\0\0\0")),
                Arguments.of("TIFF", text("MM\0*\0\0\0\u0008")),
                Arguments.of("RAW", text("II*\0\u0010\0\0\0CR\2\0")),
                Arguments.of("RAW", text("FUJIFILMCCD-RAW 0201")),
                Arguments.of("PSD", text("8BPS\0\1\0\0")),
                Arguments.of("BMP", Samples.encode(Samples.quarters(8, 8), "bmp")),
                Arguments.of("ZIP", text("PK\3\4\24\0")),
                Arguments.of("TEXT", "photo of ide_main_hall, café".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UNKNOWN", new byte[] {0, 1, 2, 3}));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void foreignFile_isNamedByItsBytes(String kind, byte[] head) {
        assertThat(Sniffer.sniff(head)).isEqualTo(new Sniffed.Foreign(kind));
    }

    @Test
    void picturesOfAProject_areRecognised() throws Exception {
        assertThat(Sniffer.sniff(Samples.encode(Samples.quarters(8, 8), "jpeg")))
                .isEqualTo(new Sniffed.Picture(ImageFormat.JPEG));
        assertThat(Sniffer.sniff(Samples.encode(Samples.quarters(8, 8), "png")))
                .isEqualTo(new Sniffed.Picture(ImageFormat.PNG));
        assertThat(Sniffer.sniff(Samples.resource("/webp/test.webp"))).isEqualTo(new Sniffed.Picture(ImageFormat.WEBP));
    }

    @Test
    void emptyFile_isEmpty() {
        assertThat(Sniffer.sniff(new byte[0])).isEqualTo(new Sniffed.Empty());
    }

    private static byte[] text(String text) {
        Charset oneByteEach = StandardCharsets.ISO_8859_1;
        return text.getBytes(oneByteEach);
    }
}
