package dev.captioneer.fake;

import java.time.Instant;
import java.util.List;

/**
 * A request as the server got it.
 *
 * @param method {@code generateContent}, {@code countTokens}, {@code models}, {@code batchGenerateContent},
 *     {@code batches} or {@code files}
 * @param model model id without {@code models/}, empty for {@code models}
 * @param key what stood in the key header, empty when it was missing
 * @param url path and query
 * @param body the JSON of the request; empty for the pieces of an upload
 * @param image the picture, {@link FakePicture#NONE} when there was none
 * @param at when it arrived, by the server's clock
 */
public record FakeRequest(
        String method, String model, String key, String url, String body, FakePicture image, Instant at) {

    /** The texts of the request in their order: parts first, then the system instruction. */
    public List<String> texts() {
        return WireText.all(body, "text");
    }

    public boolean generates() {
        return method.equals("generateContent");
    }

    /** The raw value of a field, empty when it is missing; the first one when there are several. */
    public String field(String name) {
        return WireText.first(body, name);
    }
}
