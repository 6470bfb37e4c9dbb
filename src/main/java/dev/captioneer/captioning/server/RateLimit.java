package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.MinuteQuota;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionOutcome.UnknownQuota;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a 429: no money left, or too fast, and for how long. */
final class RateLimit {

    // Retry-After in seconds or, by OpenAI, milliseconds; a date is rare and counts as unknown.
    private static final Pattern HEADER = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms)?");
    // "Please try again in 1m30.5s" and "in 120ms", as OpenAI writes it.
    private static final Pattern SENTENCE = Pattern.compile(
            "try again in (?:(\\d{1,4})h)?(?:(\\d{1,4})m(?!s))?(?:(\\d{1,6}(?:\\.\\d{1,6})?)s)?(?:(\\d{1,9})ms)?");
    private static final double MILLIS = 1_000;

    private RateLimit() {}

    static Setback in(ServerReply.Answered answer, String words, boolean credit, String detail) {
        if (credit) {
            return new KeyRejected("SRV-CREDIT", detail);
        }
        Optional<Duration> wait = answer.retryAfter().flatMap(RateLimit::header).or(() -> sentence(words));
        return wait.isPresent()
                ? new MinuteQuota("SRV-RATE", detail, wait, Optional.empty())
                : new UnknownQuota("SRV-RATE", detail);
    }

    private static Optional<Duration> header(String text) {
        Matcher found = HEADER.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        double value = Double.parseDouble(found.group(1));
        return Optional.of(Duration.ofMillis(Math.round(found.group(2) == null ? value * MILLIS : value)));
    }

    private static Optional<Duration> sentence(String words) {
        Matcher found = SENTENCE.matcher(words);
        if (!found.find()) {
            return Optional.empty();
        }
        Duration wait = Duration.ofHours(number(found.group(1)))
                .plusMinutes(number(found.group(2)))
                .plusMillis(found.group(3) == null ? 0 : Math.round(Double.parseDouble(found.group(3)) * MILLIS))
                .plusMillis(number(found.group(4)));
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
