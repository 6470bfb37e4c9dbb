package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.captioneer.fake.FakeGemini;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptionBenchTest {

    private static final String KEY = "AIzaServerKeyOfTheTests-0123456789abcdef";

    @TempDir
    Path data;

    @Test
    void answersOfTheFakeGemini_exerciseTheWireAndAreNotScored() throws Exception {
        try (FakeGemini gemini = FakeGemini.start();
                Studio studio = studio(gemini)) {
            BenchOrder order = BenchOrder.parse("--captioner", "gemini", "--against-style", "tags");
            LabelledSet set =
                    LabelledSet.in(Path.of("src/main/resources/samples")).limitedTo(6);

            List<Sitting> sittings = List.of(
                    studio.ask(order.contenders().getFirst(), set),
                    studio.ask(order.contenders().getLast(), set));

            Map<String, String> sheet = ScoreSheet.of(sittings.getFirst());
            assertThat(gemini.generations()).hasSize(12);
            assertThat(sheet).containsEntry("pictures", "6").containsEntry("captioned", "6");
            assertThat(sheet.get("seconds a caption: median, p95")).matches("\\d.*");
            assertThat(sheet.get("tokens a caption: in, out")).startsWith("1319, ");
            assertThat(ComparisonTable.of(sittings).lines())
                    .startsWith("| | gemini | gemini tags |")
                    .filteredOn(line ->
                            QualityRows.ALL.keySet().stream().anyMatch(row -> line.startsWith("| " + row + " |")))
                    .hasSameSizeAs(QualityRows.ALL.keySet())
                    .allMatch(line ->
                            line.endsWith(" | not scored: answers of a fake | not scored: answers of a fake |"));
        }
    }

    @Test
    void unknownCaptioner_isSaid() throws Exception {
        try (FakeGemini gemini = FakeGemini.start();
                Studio studio = studio(gemini)) {
            Contender nobody =
                    BenchOrder.parse("--captioner", "nobody").contenders().getFirst();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> studio.ask(nobody, new LabelledSet(List.of())))
                    .withMessageContaining("nobody")
                    .withMessageContaining("gemini");
        }
    }

    private Studio studio(FakeGemini gemini) {
        return new Studio(
                data,
                Map.of(
                        "captioneer.gemini.api-key",
                        KEY,
                        "captioneer.gemini.base-url",
                        gemini.baseUrl().toString(),
                        "captioneer.gemini.requests-per-minute",
                        "100000",
                        "captioneer.storage.free-space-floor-mb",
                        "1"));
    }
}
