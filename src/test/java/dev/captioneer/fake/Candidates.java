package dev.captioneer.fake;

import java.util.List;

/** Answers in our structured schema, made from the picture's hash: other pictures, other captions. */
final class Candidates {

    private static final List<String> SCENES = List.of(
            "entrance area", "reading corner", "long corridor", "open workshop", "wide staircase", "lecture room");
    private static final List<String> THINGS = List.of(
            "glass doors",
            "wooden benches",
            "concrete columns",
            "hanging lamps",
            "green plants",
            "steel railings",
            "white tables",
            "brick wall",
            "poster board",
            "high ceiling");
    private static final List<String> LIGHTS =
            List.of("natural daylight", "soft evening light", "overcast light", "warm artificial light");
    private static final List<String> VIEWS =
            List.of("wide angle view", "eye level view", "view from above", "close-up view");

    private Candidates() {}

    static String describing(FakeRequest request) {
        String hash = request.image().sha256().isEmpty()
                ? "0".repeat(64)
                : request.image().sha256();
        String scene = pick(SCENES, hash, 0);
        String light = pick(LIGHTS, hash, 2);
        String things = WireText.quoted(pick(THINGS, hash, 4)) + ","
                + WireText.quoted("shelf number " + Integer.parseInt(hash.substring(8, 14), 16));
        String sentences = "The space holds %s beside a row of shelves, and the floor reflects the %s. A few chairs "
                        .formatted(pick(THINGS, hash, 6), light)
                + "stand along the wall, and the background fades into number "
                + Integer.parseInt(hash.substring(8, 14), 16)
                + ".";
        String description =
                "{\"medium\":\"photo\",\"scene\":%s,\"details\":[%s],\"people\":\"\",\"lighting\":%s,\"viewpoint\":%s,\"text\":\"\",\"sentences\":%s}"
                        .formatted(
                                WireText.quoted(scene),
                                things,
                                WireText.quoted(light),
                                WireText.quoted(pick(VIEWS, hash, 14)),
                                WireText.quoted(sentences));
        // Whoever measures quality can tell these answers from real ones.
        return saying(description, request.model() + "-fake", request.image().bytes());
    }

    static String saying(String text, String model, int imageBytes) {
        int prompt = 29 + (imageBytes > 0 ? 1290 : 0);
        int answer = Math.max(1, text.length() / 4);
        return ("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":%s}],\"role\":\"model\"},\"finishReason\":\"STOP\","
                        + "\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":%d,\"candidatesTokenCount\":%d,"
                        + "\"thoughtsTokenCount\":0,\"totalTokenCount\":%d},\"modelVersion\":%s,\"responseId\":\"fake\"}")
                .formatted(WireText.quoted(text), prompt, answer, prompt + answer, WireText.quoted(model));
    }

    private static String pick(List<String> words, String hash, int at) {
        return words.get(Integer.parseInt(hash.substring(at, at + 2), 16) % words.size());
    }
}
