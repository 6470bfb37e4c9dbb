package dev.captioneer.fake;

import java.util.Map;

/** What {@link FakeOpenAi} does with a request. */
public sealed interface OpenAiAnswer {

    /** A whole answer. */
    record Body(int status, Map<String, String> headers, String text) implements OpenAiAnswer {

        public Body with(String header, String value) {
            return new Body(status, Map.of("Content-Type", "application/json", header, value), text);
        }
    }

    /** Announces the whole answer and closes the connection after half of it. */
    record Cut(Body whole) implements OpenAiAnswer {}

    /** Closes the connection without a byte. */
    record Dropped() implements OpenAiAnswer {}

    /** Says nothing until {@link FakeOpenAi#release()} or the end of the server, then answers. */
    record Held(OpenAiAnswer then) implements OpenAiAnswer {}

    /** Sends the start of an answer and nothing more until {@link FakeOpenAi#release()} or the end of the server. */
    record Stalled(Body whole) implements OpenAiAnswer {}

    /** Sends 200 and then blanks, as fast as the client reads, at most {@code limit} bytes. */
    record Endless(long limit) implements OpenAiAnswer {}

    /** The picture's own caption, as without any rule. */
    record Caption() implements OpenAiAnswer {}

    static Body json(int status, String body) {
        return new Body(status, Map.of("Content-Type", "application/json"), body);
    }

    /** {@code {"error":{"message":…}}} */
    static Body error(int status, String message) {
        return json(
                status,
                "{\"error\":{\"message\":%s,\"type\":\"fake_error\",\"param\":null,\"code\":null}}"
                        .formatted(WireText.quoted(message)));
    }

    /** {@code {"error":"…"}} */
    static Body plainError(int status, String message) {
        return json(status, "{\"error\":%s}".formatted(WireText.quoted(message)));
    }

    /** A model that says exactly this and then stops. */
    static Body saying(String text) {
        return saying(text, "stop");
    }

    static Body saying(String text, String finishReason) {
        return json(200, OpenAiCompletions.of(text, finishReason, "some-model", 0));
    }

    static Body redirect(String to) {
        return json(302, "").with("Location", to);
    }

    /** What a captive portal sends instead. */
    static Body html(int status) {
        return new Body(
                status,
                Map.of("Content-Type", "text/html"),
                "<!DOCTYPE html><html><body>Please log in to the guest network</body></html>");
    }
}
