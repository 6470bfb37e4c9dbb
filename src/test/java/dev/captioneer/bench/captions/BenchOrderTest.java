package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Thinking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOrderTest {

    @Test
    void nothing_isTheOfflineDraftsWithTheHouseDefault() throws IOException {
        BenchOrder order = BenchOrder.parse();

        assertThat(order.contenders()).hasSize(1);
        assertThat(order.contenders().getFirst().captioner()).isEqualTo("offline");
        assertThat(order.contenders().getFirst().settings().style()).isEqualTo(ProjectSettings.DEFAULT.style());
        assertThat(order.set()).isEmpty();
        assertThat(order.showsCaptions()).isFalse();
    }

    @Test
    void options_areForBothUnlessTheyAreForTheSecond() throws IOException {
        BenchOrder order = BenchOrder.parse(
                "--captioner",
                "offline",
                "--against",
                "gemini",
                "--style",
                "tags",
                "--against-thinking",
                "high",
                "--against-model",
                "gemini-4",
                "--set",
                "photos",
                "--limit",
                "50",
                "--captions");

        Contender first = order.contenders().getFirst();
        Contender second = order.contenders().getLast();
        assertThat(first.captioner()).isEqualTo("offline");
        assertThat(first.model()).isEmpty();
        assertThat(first.name()).isEqualTo("offline tags");
        assertThat(second.captioner()).isEqualTo("gemini");
        assertThat(second.model()).contains("gemini-4");
        assertThat(first.settings().style()).isEqualTo(CaptionStyle.TAGS);
        assertThat(second.settings().style()).isEqualTo(CaptionStyle.TAGS);
        assertThat(first.settings().options().thinking()).isEqualTo(Thinking.LEAST);
        assertThat(second.settings().options().thinking()).isEqualTo(Thinking.HIGH);
        assertThat(order.set()).isEqualTo(Optional.of(Path.of("photos")));
        assertThat(order.limit()).isEqualTo(50);
        assertThat(order.showsCaptions()).isTrue();
    }

    @Test
    void anotherPresetAlone_isTheSameCaptionerTwice(@TempDir Path folder) throws IOException {
        Path prompt = Files.writeString(folder.resolve("shorter.txt"), "Say less.");

        BenchOrder order = BenchOrder.parse("--captioner", "gemini", "--against-prompt", prompt.toString());

        assertThat(order.contenders()).extracting(Contender::captioner).containsExactly("gemini", "gemini");
        assertThat(order.contenders())
                .extracting(contender -> contender.settings().prompt())
                .containsExactly(Optional.empty(), Optional.of("Say less."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour red", "--style baroque", "--limit many", "--set", "offline", "--against-limit 3"})
    void whatIsNotUnderstood_isSaid(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOrder.parse(typed.split(" ")));
    }
}
