package dev.captioneer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..\\x.png, x.png",
        "/abs.png, abs.png",
        "C:\\photos\\x.png, x.png",
        "C:x.png, x.png",
        "a%2F..%2Fb.png, b.png",
        "a%5Cb.png, b.png",
        ".jpg, .jpg",
        "a.jpg.php, a.jpg.php",
        "<img src=x onerror=alert(1)>.png, <img src=x onerror=alert(1)>.png"
    })
    void onlyTheLastPart_isKept(String sent, String shown) {
        assertThat(DisplayName.of(sent).value()).isEqualTo(shown);
    }

    @Test
    void controlCharacters_areDropped() {
        assertThat(DisplayName.of("a\0b\r\nc\u2028d\u202Ee.png").value()).isEqualTo("abcde.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "/", "a/", "\0", "C:"})
    void nothingLeft_isNamedNevertheless(String sent) {
        assertThat(DisplayName.of(sent).value()).isEqualTo("unnamed");
    }

    @Test
    void longName_isCutButKeepsItsExtension() {
        String shown = DisplayName.of("é".repeat(300) + ".jpeg").value();

        assertThat(shown).hasSizeLessThanOrEqualTo(255).startsWith("éé").endsWith(".jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thumbs.db", ".DS_Store", "._x.jpg", "set/desktop.ini", "__MACOSX/._a.jpg"})
    void leftoversOfOperatingSystems_areLitter(String sent) {
        assertThat(DisplayName.of(sent).isLitter()).isTrue();
    }

    @Test
    void anyName_isShownOnOneLineWithoutFolders() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder sent = new StringBuilder();
            random.ints(random.nextInt(40), 0, 0x3000).forEach(c -> sent.append((char) c));
            random.ints(random.nextInt(3), 0, 4)
                    .forEach(c -> sent.append(new String[] {"/", "\\", "%2f", "\uD83D"}[c]));

            String shown = DisplayName.of(sent.toString()).value();

            assertThat(shown).hasSizeBetween(1, 255).doesNotContain("/", "\\", "\n", "\r", "\0", "\u2028");
        }
    }
}
