package dev.captioneer.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.project.TriggerWord;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCaptionTest {

    private static final TriggerWord TRIGGER = new TriggerWord("ide_main_hall");

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "photo of ide_main_hall, glass doors#photo of ide_main_hall, glass doors",
                "''#ide_main_hall",
                "' , '#ide_main_hall",
                "glass doors#ide_main_hall glass doors",
                "ide_main_hallway doors#ide_main_hall ide_main_hallway doors",
                "IDE_MAIN_HALL doors#ide_main_hall IDE_MAIN_HALL doors",
                "photo of [trigger], doors#photo of ide_main_hall, doors",
                "photo of [NAME], doors#photo of ide_main_hall, doors",
                "ide_main_hall, {red|blue} doors#ide_main_hall, red|blue doors",
                "ide_main_hall ||| doors#ide_main_hall, doors",
                ", ide_main_hall,, doors, ,#ide_main_hall, doors",
                "{ide_main_hall}#ide_main_hall",
                "[trigger] ide_main_hall#ide_main_hall ide_main_hall"
            })
    void caption_isSafeForEveryTrainer(String text, String exported) {
        assertThat(ExportCaption.of(text, TRIGGER)).isEqualTo(exported);
    }

    @Test
    void lineBreaksAndControlCharacters_areGone() {
        assertThat(ExportCaption.of("ide_main_hall\n\tdoors\0\u2028\uFEFF light", TRIGGER))
                .isEqualTo("ide_main_hall doors light");
    }

    @Test
    void anyText_becomesOneLineWithTheTriggerAndWithoutSyntax() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        String[] pieces = {
            "{", "}", "|", ",", " ", "\n", "\r", "[trigger]", "ide_main_hall", "é", "😀", "\uD800", "a", "\0"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(20), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));

            String exported = ExportCaption.of(text.toString(), TRIGGER);

            assertThat(exported)
                    .as(text.toString())
                    .contains("ide_main_hall")
                    .doesNotContain("{", "}", "|||", "\n", "\r", "\0", ",,", ", ,", "[trigger]")
                    .doesNotStartWith(",")
                    .doesNotEndWith(",")
                    .isEqualTo(exported.strip());
            assertThat(ExportCaption.of(exported, TRIGGER)).as("once more").isEqualTo(exported);
        }
    }
}
