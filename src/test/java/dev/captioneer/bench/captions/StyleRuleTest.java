package dev.captioneer.bench.captions;

import static dev.captioneer.bench.captions.Sittings.COMMA;
import static dev.captioneer.bench.captions.Sittings.PROSE;
import static dev.captioneer.bench.captions.Sittings.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleRuleTest {

    private static final String SENTENCES =
            "A photo of ide_hall, a wide entrance area with glass doors. Two people stand"
                    + " beside a wooden bench and look at a poster. Daylight falls through the high roof onto the floor.";

    @Test
    void houseDefault_keepsTheCommaForm() {
        assertThat(StyleRule.brokenBy(
                        "photo of ide_hall entrance area, glass doors, sign reading \"Mind the step. Now, please.\","
                                + " natural daylight",
                        COMMA))
                .isEmpty();
    }

    @Test
    void rowOfTags_keepsTheTagForm() {
        assertThat(StyleRule.brokenBy("ide_hall, entrance area, glass door, natural daylight", TAGS))
                .isEmpty();
    }

    @Test
    void wholeSentences_keepTheProseForm() {
        assertThat(StyleRule.brokenBy(SENTENCES, PROSE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo of ide_hall entrance, , glass doors | NO_EMPTY_PHRASE",
                "photo of ide_hall entrance, glass doors, | NO_EMPTY_PHRASE",
                "photo of ide_hall entrance with glass doors | SEVERAL_PHRASES",
                "photo of ide_hall entrance, glass doors, daylight. | NO_SENTENCE",
                "photo of ide_hall entrance, Doors open. People walk, daylight | NO_SENTENCE",
                "photo of ide_hall, doors, a man who walks in and looks at all of the many posters | SHORT_PHRASES",
            })
    void commaForm_isBroken(String caption, StyleRule rule) {
        assertThat(StyleRule.brokenBy(caption, COMMA)).containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ide_hall, a glass door, bench | NO_ARTICLES",
                "ide_hall, very wide entrance area, bench | SHORT_TAGS",
                "photo of ide_hall, glass door, bench | TRIGGER_IS_A_TAG",
                "ide_hall, glass door. | NO_SENTENCE",
            })
    void tagForm_isBroken(String caption, StyleRule rule) {
        assertThat(StyleRule.brokenBy(caption, TAGS)).contains(rule);
    }

    @Test
    void proseForm_isBroken() {
        String phrases =
                "A photo of ide_hall, doors, benches, lamps, plants, tables, walls, signs, shelves, stairs, a lift,"
                        + " windows, floors, posters, railings, people, bags, coats, hats, shoes, books, cups,"
                        + " plates, chairs, rugs, vases, clocks, bottles, boxes.";

        assertThat(StyleRule.brokenBy("A photo of ide_hall in the light.", PROSE))
                .containsExactly(StyleRule.LENGTH_OF_PROSE);
        assertThat(StyleRule.brokenBy(SENTENCES.repeat(3).replace(".A", ". A"), PROSE))
                .containsExactly(StyleRule.LENGTH_OF_PROSE);
        assertThat(StyleRule.brokenBy(SENTENCES.substring(0, SENTENCES.length() - 1), PROSE))
                .containsExactly(StyleRule.WHOLE_SENTENCES);
        assertThat(StyleRule.brokenBy(SENTENCES.replace("Two people", "two people"), PROSE))
                .containsExactly(StyleRule.WHOLE_SENTENCES);
        assertThat(StyleRule.brokenBy(phrases, PROSE)).containsExactly(StyleRule.REAL_SENTENCES);
    }

    @Test
    void secondLine_breaksEveryForm() {
        assertThat(StyleRule.brokenBy("ide_hall, entrance area, bench\nplant", TAGS))
                .contains(StyleRule.ONE_LINE);
        assertThat(StyleRule.brokenBy("photo of ide_hall, entrance area, bench\nplant", COMMA))
                .containsExactly(StyleRule.ONE_LINE);
        assertThat(StyleRule.brokenBy(SENTENCES.replace(". Two", ".\nTwo"), PROSE))
                .containsExactly(StyleRule.ONE_LINE);
    }
}
