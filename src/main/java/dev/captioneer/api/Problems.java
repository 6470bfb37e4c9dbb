package dev.captioneer.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The problems that several calls have in common. */
final class Problems {

    private Problems() {}

    static Problem unauthenticated() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "API-NO-TOKEN")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"captioneer\"");
    }

    /** Also for what belongs to somebody else, and for identifiers that cannot be. */
    static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "API-NOT-FOUND");
    }

    static Problem unknownCall() {
        return Problem.of(HttpStatus.NOT_FOUND, "API-UNKNOWN-CALL");
    }

    static Problem tooLarge(int megabytes) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "API-TOO-LARGE", megabytes);
    }

    /** @param field as it stands in the JSON or the query */
    static Problem invalid(String field, String message) {
        return invalid(List.of(Map.of("field", field, "message", message)));
    }

    /** @param errors a {@code field} and a {@code message} each */
    static Problem invalid(List<Map<String, String>> errors) {
        return Problem.of(HttpStatus.BAD_REQUEST, "API-INVALID").with("errors", errors);
    }

    static Problem unknownValue(String field, List<String> allowed) {
        return Problem.of(HttpStatus.BAD_REQUEST, "API-UNKNOWN-VALUE", field, String.join(", ", allowed))
                .with("field", field)
                .with("allowed", allowed);
    }

    static Problem tooMany(String code, Instant until, Clock clock) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds() + 1);
        return Problem.of(HttpStatus.TOO_MANY_REQUESTS, code, seconds)
                .withHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }
}
