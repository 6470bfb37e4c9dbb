package dev.captioneer.captioning.server;

import dev.captioneer.captioning.server.Learned.Refusable;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the part of a request that a server's words refuse. */
final class Refusals {

    private static final Map<Refusable, Pattern> WORDS = Map.of(
            Refusable.MAX_TOKENS,
            words("'?\\bmax_tokens\\b.{0,60}(?:not supported|unsupported|use 'max_completion_tokens')"),
            Refusable.TEMPERATURE,
            words("temperature"),
            Refusable.FORMAT,
            words("response_?format|json_?schema|json_?object|grammar|guided|structured output|xgrammar|outlines"),
            Refusable.SYSTEM,
            words("system (?:role|message|prompt)|role.{0,10}system|roles must alternate|developer instruction"));

    private Refusals() {}

    static Optional<Refusable> in(String words) {
        return Stream.of(Refusable.MAX_TOKENS, Refusable.TEMPERATURE, Refusable.FORMAT, Refusable.SYSTEM)
                .filter(what ->
                        Objects.requireNonNull(WORDS.get(what)).matcher(words).find())
                .findFirst();
    }

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
