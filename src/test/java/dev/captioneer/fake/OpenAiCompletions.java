package dev.captioneer.fake;

import java.util.List;

/** Chat completions, made from the picture's hash. Whoever reads them sees that nobody looked at the picture. */
final class OpenAiCompletions {

    private static final List<String> SCENES = List.of("fake entrance area", "fake reading corner", "fake corridor");
    private static final List<String> LIGHTS = List.of("fake daylight", "fake evening light");

    private OpenAiCompletions() {}

    static String describing(OpenAiRequest request) {
        boolean json = request.mentions("json_schema") || request.mentions("one JSON object");
        int answerTokens = request.image().bytes();
        return of(json ? object(request) : sentence(request), "stop", request.model(), answerTokens);
    }

    static String of(String text, String finishReason, String model, int imageBytes) {
        int prompt = 40 + (imageBytes > 0 ? 700 : 0);
        int answer = Math.max(1, text.length() / 4);
        return ("{\"id\":\"chatcmpl-fake\",\"object\":\"chat.completion\",\"created\":0,\"model\":%s,\"choices\":[{\"index\":0,"
                        + "\"message\":{\"role\":\"assistant\",\"content\":%s},\"finish_reason\":%s}],"
                        + "\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}}")
                .formatted(
                        WireText.quoted(model + "-fake"),
                        WireText.quoted(text),
                        WireText.quoted(finishReason),
                        prompt,
                        answer,
                        prompt + answer);
    }

    private static String object(OpenAiRequest request) {
        return ("{\"medium\":\"photo\",\"scene\":%s,\"details\":[\"made up by the fake server\",\"fake shelf number %d\"],"
                        + "\"people\":\"\",\"lighting\":%s,\"viewpoint\":\"fake eye level view\",\"text\":\"\","
                        + "\"sentences\":\"This sentence was made up by the fake server, number %d.\"}")
                .formatted(
                        WireText.quoted(pick(SCENES, request)),
                        number(request),
                        WireText.quoted(pick(LIGHTS, request)),
                        number(request));
    }

    private static String sentence(OpenAiRequest request) {
        return "%s with fake shelf number %d, in %s."
                .formatted(pick(SCENES, request), number(request), pick(LIGHTS, request));
    }

    private static String pick(List<String> words, OpenAiRequest request) {
        return words.get(number(request) % words.size());
    }

    private static int number(OpenAiRequest request) {
        String hash = request.image().sha256();
        return hash.isEmpty() ? 0 : Integer.parseInt(hash.substring(0, 4), 16);
    }
}
