package dev.captioneer.fake;

import java.time.Instant;
import java.util.List;

/**
 * What came to {@link FakeOpenAi}.
 *
 * @param path with query
 * @param model as it was asked for, empty where none was
 * @param key what stood behind {@code Bearer}, empty where nothing did
 */
public record OpenAiRequest(
        String method, String path, String model, String key, String body, FakePicture image, Instant at) {

    /** Whether it is for a caption. */
    public boolean completes() {
        return path.equals("/v1/chat/completions");
    }

    public boolean mentions(String text) {
        return body.contains(text);
    }

    /** The value of a text or number field, empty where there is none. */
    public String field(String name) {
        return WireText.first(body, name);
    }

    public List<String> fields(String name) {
        return WireText.all(body, name);
    }
}
