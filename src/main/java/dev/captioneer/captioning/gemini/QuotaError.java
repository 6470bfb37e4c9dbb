package dev.captioneer.captioning.gemini;

import dev.captioneer.captioning.CaptionOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a 429 says about the quota. Its details survive in the SDK only as text, one JSON object a line behind the
 * message, so they are found by pattern.
 *
 * @param perDay a violation of the day's quota stands in it
 * @param perMinute one of a minute's quota stands in it
 * @param zero the model is not part of this key's tier at all
 * @param limit requests that are allowed, where it is requests that were counted
 * @param retryAfter what the server proposes; meaningless for the day's quota
 */
record QuotaError(
        boolean perDay, boolean perMinute, boolean zero, Optional<Integer> limit, Optional<Duration> retryAfter) {

    private static final Pattern RETRY_DELAY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d+(?:\\.\\d+)?)(s)\"");
    private static final Pattern RETRY_IN = Pattern.compile("[Pp]lease retry in (\\d+(?:\\.\\d+)?)(ms|s)");
    private static final Pattern LIMIT_ZERO = Pattern.compile("limit: 0(?![\\d.])|\"quotaValue\"\\s*:\\s*\"0\"");
    /** Only requests: the limits of tokens say nothing about the pace. */
    private static final String REQUESTS =
            "\"quotaId\"\\s*:\\s*\"[^\"]*Requests[^\"]*%s[^\"]*\"[^{}]*(?:\\{[^{}]*\\}[^{}]*)?\"quotaValue\"\\s*:\\s*\"(\\d{1,9})\"";

    private static final Pattern REQUESTS_PER_DAY = Pattern.compile(REQUESTS.formatted("PerDay"));
    private static final Pattern REQUESTS_PER_MINUTE = Pattern.compile(REQUESTS.formatted("PerMinute"));
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    static QuotaError in(String message) {
        boolean perDay = message.contains("PerDay");
        return new QuotaError(
                perDay,
                message.contains("PerMinute"),
                LIMIT_ZERO.matcher(message).find(),
                first(perDay ? REQUESTS_PER_DAY : REQUESTS_PER_MINUTE, message)
                        .map(match -> Integer.valueOf(match.group(1))),
                first(RETRY_DELAY, message).or(() -> first(RETRY_IN, message)).map(QuotaError::duration));
    }

    CaptionOutcome outcome(String detail) {
        if (zero) {
            return new CaptionOutcome.ModelUnavailable("GEM-MODEL-TIER", detail);
        }
        if (perDay) {
            return new CaptionOutcome.DayQuota("GEM-QUOTA-DAY", detail, limit);
        }
        return perMinute
                ? new CaptionOutcome.MinuteQuota("GEM-QUOTA-MINUTE", detail, retryAfter, limit)
                : new CaptionOutcome.UnknownQuota("GEM-QUOTA", detail);
    }

    private static Optional<MatchResult> first(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Duration duration(MatchResult match) {
        double millis = Double.parseDouble(match.group(1)) * (match.group(2).equals("s") ? 1_000 : 1);
        Duration proposed = Duration.ofMillis((long) Math.ceil(millis));
        return proposed.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : proposed;
    }
}
