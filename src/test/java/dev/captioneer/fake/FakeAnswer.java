package dev.captioneer.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the server does with a request. */
public sealed interface FakeAnswer {

    /** A whole answer. */
    record Body(int status, String contentType, String text) implements FakeAnswer {}

    /** A whole answer with one header more. */
    record Headed(String header, String value, Body body) implements FakeAnswer {}

    /** Announces the whole answer and closes the connection after half of it. */
    record Cut(Body whole) implements FakeAnswer {}

    /** Closes the connection without a byte. */
    record Dropped() implements FakeAnswer {}

    /** Says nothing until {@link FakeGemini#release()} or the end of the server, then answers. */
    record Held(FakeAnswer then) implements FakeAnswer {}

    /** Sends 200 and then blanks without an end, as fast as the client reads, at most {@code limit} bytes. */
    record Endless(long limit) implements FakeAnswer {}

    /** The picture's own caption, as without any rule. */
    record Caption() implements FakeAnswer {}

    /**
     * A file of {@code gemini-samples} without {@code .response.json}; its name tells the status ({@code err-503} is 503,
     * everything else is 200).
     */
    static Body sample(String name) {
        int status = name.startsWith("err-") ? Integer.parseInt(name.substring(4, 7)) : 200;
        return new Body(status, "application/json; charset=UTF-8", read("/gemini-samples/" + name + ".response.json"));
    }

    static Body error(int status, String statusName, String message) {
        return json(
                status,
                "{\"error\":{\"code\":%d,\"message\":%s,\"status\":\"%s\"}}"
                        .formatted(status, WireText.quoted(message), statusName));
    }

    static Body json(int status, String body) {
        return new Body(status, "application/json; charset=UTF-8", body);
    }

    /** A model that says exactly this, finished by STOP. */
    static Body saying(String text) {
        return json(200, Candidates.saying(text, "some-model", 0));
    }

    /** What a captive portal sends instead. */
    static Body html() {
        return new Body(
                200, "text/html", "<!DOCTYPE html><html><body>Please log in to the guest network</body></html>");
    }

    static Cut cut() {
        return new Cut(saying("{\"scene\":\"never whole\"}"));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(FakeAnswer.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
