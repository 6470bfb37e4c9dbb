package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceJsonTest {

    @Test
    void evidence_comesBackAsItWasWritten() {
        List<Evidence> evidence = List.of(
                new Evidence(
                        "two \"chairs\"",
                        Evidence.Source.OBJECTS,
                        "chair 0.91, 0.80",
                        List.of(new Box(0.1, 0.2, 0.3, 0.4), new Box(0, 0, 1, 1))),
                new Evidence("grüne Töne", Evidence.Source.MEASURE, "green 45 %", List.of()));

        assertThat(EvidenceJson.read(EvidenceJson.write(evidence))).isEqualTo(evidence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "a photo of a dog",
                "{\"scene\":\"entrance area\",\"details\":[]}",
                "{\"offline\":2,\"evidence\":[{\"words\":\"a dog\",\"source\":\"OBJECTS\"}]}",
                "{\"offline\":1}",
                "{\"offline\":1,\"evidence\":\"none\"}",
                "{\"offline\":1,\"evidence\":[7,{},{\"words\":\"a dog\",\"source\":\"RUMOUR\"}]}",
                "{\"offline\":1,\"evidence\":[{\"words\":\"a dog\""
            })
    void answerOfAnother_hasNoEvidence(String answer) {
        assertThat(EvidenceJson.read(answer)).isEmpty();
    }

    @Test
    void brokenBox_isLeftOut() {
        assertThat(
                        EvidenceJson.read(
                                "{\"offline\":1,\"evidence\":[{\"words\":\"a dog\",\"source\":\"OBJECTS\",\"boxes\":[[1,2],[0,0,1,\"x\"],[0,0,1,1]]}]}"))
                .containsExactly(new Evidence("a dog", Evidence.Source.OBJECTS, "", List.of(new Box(0, 0, 1, 1))));
    }
}
