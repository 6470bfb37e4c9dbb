package dev.captioneer.captioning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Evidence as the answer text that a caption's provenance keeps:
 * {@code {"offline":1,"evidence":[{"words":"a dog","source":"OBJECTS","finding":"dog 0.91","boxes":[[x,y,width,height]]}]}}.
 */
public final class EvidenceJson {

    private static final String VERSION = "offline";
    private static final int FIRST_VERSION = 1;
    private static final int NUMBERS_OF_A_BOX = 4;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvidenceJson() {}

    public static String write(List<Evidence> evidence) {
        ObjectNode answer = JSON.createObjectNode().put(VERSION, FIRST_VERSION);
        ArrayNode list = answer.putArray("evidence");
        evidence.forEach(one -> write(one, list.addObject()));
        return answer.toString();
    }

    private static void write(Evidence evidence, ObjectNode node) {
        node.put("words", evidence.words())
                .put("source", evidence.source().name())
                .put("finding", evidence.finding());
        ArrayNode boxes = node.putArray("boxes");
        evidence.boxes().forEach(box -> boxes.addArray()
                .add(box.x())
                .add(box.y())
                .add(box.width())
                .add(box.height()));
    }

    /** The evidence in {@code answer}; none where the answer is another captioner's, cut or of an unknown version. */
    public static List<Evidence> read(String answer) {
        try {
            JsonNode node = JSON.readTree(answer);
            return node.path(VERSION).asInt(0) == FIRST_VERSION
                    ? node.path("evidence")
                            .valueStream()
                            .flatMap(one -> evidence(one).stream())
                            .toList()
                    : List.of();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static Optional<Evidence> evidence(JsonNode node) {
        String words = node.path("words").asString("");
        return words.isEmpty()
                ? Optional.empty()
                : source(node.path("source").asString(""))
                        .map(source -> new Evidence(
                                words,
                                source,
                                node.path("finding").asString(""),
                                node.path("boxes")
                                        .valueStream()
                                        .flatMap(box -> box(box).stream())
                                        .toList()));
    }

    private static Optional<Evidence.Source> source(String name) {
        return Stream.of(Evidence.Source.values())
                .filter(source -> source.name().equals(name))
                .findFirst();
    }

    private static Optional<Box> box(JsonNode node) {
        boolean whole = node.size() == NUMBERS_OF_A_BOX && node.valueStream().allMatch(JsonNode::isNumber);
        return whole
                ? Optional.of(new Box(
                        node.path(0).asDouble(),
                        node.path(1).asDouble(),
                        node.path(2).asDouble(),
                        node.path(3).asDouble()))
                : Optional.empty();
    }
}
