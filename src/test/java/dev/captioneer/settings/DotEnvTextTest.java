package dev.captioneer.settings;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "MAX_IMAGES=500                | 500",
                "  MAX_IMAGES = 500            | 500",
                "export MAX_IMAGES=500         | 500",
                "MAX_IMAGES=\"500\"            | 500",
                "MAX_IMAGES='500' # a lot      | 500",
                "MAX_IMAGES=500 # a lot        | 500",
                "MAX_IMAGES=a#b                | a#b",
                "MAX_IMAGES=\"a # b\"          | a # b",
                "MAX_IMAGES='say \"hi\"'       | say \"hi\"",
                "MAX_IMAGES=it's               | it's",
                "MAX_IMAGES=a=b==              | a=b==",
                "MAX_IMAGES=C:\\new\\$data     | C:\\new\\$data",
                "MAX_IMAGES='  '               | `  `",
            })
    void line_isReadAsAShellWould(String line, String value) {
        DotEnvText text = read(line);

        assertThat(text.values()).containsExactly(Map.entry("MAX_IMAGES", value));
        assertThat(text.malformedLines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# MAX_IMAGES=500", "MAX_IMAGES=", "MAX_IMAGES=\"\"", "MAX_IMAGES= # later"})
    void commentsBlankLinesAndEmptyValues_setNothing(String line) {
        assertThat(read(line)).isEqualTo(new DotEnvText(Map.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AIzaSecret",
                "=500",
                "1MAX=500",
                "MAX IMAGES=500",
                "MAX_IMAGES=\"500",
                "MAX_IMAGES='a' b",
                "\0=1"
            })
    void otherLines_areNamedByNumberAndTheRestCounts(String line) {
        DotEnvText text = read("A=1\n" + line + "\nB=2");

        assertThat(text.malformedLines()).containsExactly(2);
        assertThat(text.values()).containsOnlyKeys("A", "B");
    }

    @Test
    void windowsLineEndsAndByteOrderMarks_areNoPartOfNamesAndValues() {
        String windows = "\uFEFFFIRST=1\r\nSECOND=\"2\"\r\n";

        assertThat(DotEnvText.of(windows.getBytes(UTF_8)).values())
                .containsEntry("FIRST", "1")
                .containsEntry("SECOND", "2");
        assertThat(DotEnvText.of(windows.getBytes(UTF_16LE))).isEqualTo(DotEnvText.of(windows.getBytes(UTF_8)));
    }

    @Test
    void sameNameTwice_theLaterLineHolds() {
        assertThat(read("A=1\nA=2").values()).containsEntry("A", "2");
    }

    @Test
    void bytesThatAreNoText_areMalformedLines() {
        assertThat(DotEnvText.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})
                        .malformedLines())
                .containsExactly(1);
    }

    private static DotEnvText read(String text) {
        return DotEnvText.of(text.getBytes(UTF_8));
    }
}
