package dev.captioneer.captioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Thousands of answers from models that are out to break the caption; the seeds make each failure repeatable. */
class HostileAnswerTest {

    private static final int ANSWERS = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<TriggerWord> TRIGGERS = Stream.of("ide_main_hall", "tok", "photo", "hall", "ide__x", "of")
            .map(TriggerWord::new)
            .toList();
    private static final List<String> WORDS = List.of(
            "glass doors",
            "hall",
            "a photo of",
            "The image shows",
            "possibly",
            "Here is",
            "sorry",
            "I cannot",
            "ide_main_hall",
            "IDE_Main_Hall",
            "Tok",
            "TOK",
            "tokyo",
            "ide_main",
            "_hall",
            "ide__x",
            "photo",
            "PHOTO",
            "of",
            "style",
            "{a|b}",
            "|||",
            "{",
            "}",
            "[trigger]",
            "[name]",
            "<lora:x:1>",
            "<think>",
            "</think>",
            "```",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "\u2028",
            "\u2029",
            "\u0085",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uD83D",
            "😀",
            ",",
            ",,",
            " , ",
            ";",
            ".",
            "...",
            "!",
            "\"",
            "'",
            "’s",
            "“",
            "*",
            "**",
            "`",
            "\\",
            "-",
            "1.",
            "=1+1",
            "${jndi:x}",
            "{{x}}",
            "%n",
            "</script>",
            "é",
            "e\u0301",
            "\u0301",
            "ı",
            "İ",
            "K",
            "ſ",
            "日本語",
            "。",
            "，",
            "שלום",
            "\u00A0",
            "\u3000",
            "Dutch flag",
            "2",
            "x".repeat(170),
            "and",
            "the",
            "In this picture we can see",
            "appears to be");
    private static final Pattern SYNTAX = Pattern.compile("[{}\\[\\]<>|\\p{Cc}\\u2028\\u2029\\uFEFF\\u200B\\u202E]");
    private static final Pattern MESSY_COMMAS = Pattern.compile(",\\s*,|^\\s*,|,\\s*$| ,|\\s{2}");

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333, 4_444, 55_555})
    void everyCaption_hasTheTriggerOnceAndIsPlainText(long seed) {
        Random random = new Random(seed);
        int composed = 0;
        for (int n = 0; n < ANSWERS; n++) {
            TriggerWord trigger = one(random, TRIGGERS);
            CaptionComposer composer = new CaptionComposer(
                    trigger,
                    one(random, List.of(CaptionStyle.values())),
                    one(random, List.of(Subject.values())),
                    one(random, List.of(CaptionLanguage.values())));
            if (AnswerParser.parse(answer(random)) instanceof Answer.Readable(Description description, String json)
                    && composer.compose(description) instanceof Composition.Composed(String caption)) {
                composed++;
                assertPlain(trigger, caption, json);
            }
        }
        assertThat(composed).isGreaterThan(ANSWERS / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 77})
    void anyText_isParsedWithoutAnException(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < ANSWERS; n++) {
            assertThat(AnswerParser.parse(text(random, 40))).isNotNull();
        }
    }

    @Test
    void composedCaption_isStableUnderTheFormThatIsStored() {
        Random random = new Random(8);
        CaptionComposer composer = new CaptionComposer(
                TRIGGERS.getFirst(), CaptionStyle.COMMA_PHRASES, Subject.PLACE, CaptionLanguage.ENGLISH);
        for (int n = 0; n < ANSWERS; n++) {
            if (AnswerParser.parse(answer(random)) instanceof Answer.Readable(Description description, String json)
                    && composer.compose(description) instanceof Composition.Composed(String caption)) {
                assertThat(CaptionText.clean(caption)).as(json).isEqualTo(caption);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ". ", " ", "<think>", "there is ", "{", "\\\"", "ide_main_hall ", "-", "a, "})
    void longRunOfOneThing_takesNoTime(String thing) {
        String run = thing.repeat(15_000 / thing.length());
        CaptionComposer composer =
                new CaptionComposer(TRIGGERS.getFirst(), CaptionStyle.PROSE, Subject.PLACE, CaptionLanguage.ENGLISH);

        assertTimeout(Duration.ofSeconds(2), () -> {
            if (AnswerParser.parse("{\"scene\":\"a hall\",\"sentences\":\"x" + run + "x\"}")
                    instanceof Answer.Readable(Description description, String json)) {
                assertThat(composer.compose(description)).as(json).isInstanceOf(Composition.Composed.class);
            }
        });
    }

    private static void assertPlain(TriggerWord trigger, String caption, String json) {
        List<String> tokens = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+")
                .splitAsStream(caption)
                .toList();
        assertThat(tokens.stream()
                        .filter(token -> token.equals(trigger.value()))
                        .count())
                .as("%s in %s from %s", trigger, caption, json)
                .isEqualTo(1);
        assertThat(tokens.stream()
                        .filter(token -> token.equalsIgnoreCase(trigger.value()))
                        .count())
                .as("%s in any case in %s from %s", trigger, caption, json)
                .isEqualTo(1);
        assertThat(caption)
                .as(json)
                .doesNotContainPattern(SYNTAX)
                .doesNotContainPattern(MESSY_COMMAS)
                .hasSizeLessThanOrEqualTo(CaptionComposer.LONGEST_CAPTION + 1);
        assertThat(caption.strip()).as(json).isEqualTo(caption);
    }

    private static String answer(Random random) {
        ObjectNode object = JSON.createObjectNode();
        object.put("medium", one(random, List.of("photo", "render", "painting", "nonsense")));
        for (String field : List.of("scene", "people", "lighting", "viewpoint", "text", "sentences")) {
            if (random.nextInt(3) > 0) {
                object.put(field, text(random, field.equals("sentences") ? 30 : 4));
            }
        }
        ArrayNode details = object.putArray("details");
        for (int n = random.nextInt(5); n > 0; n--) {
            details.add(text(random, 4));
        }
        return one(random, List.of("", "", "```json\n", "Here: ")) + object;
    }

    private static String text(Random random, int words) {
        String glue = one(random, List.of(" ", " ", "", ", ", ". "));
        return IntStream.rangeClosed(0, random.nextInt(words))
                .mapToObj(n -> one(random, WORDS))
                .collect(Collectors.joining(glue));
    }

    private static <T> T one(Random random, List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
