package dev.captioneer.api;

import dev.captioneer.access.AccessCode;
import dev.captioneer.access.CodeEntry;
import dev.captioneer.access.EnteredSecret;
import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeyEntry;
import dev.captioneer.access.KeyField;
import dev.captioneer.access.KeySource;
import dev.captioneer.kernel.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes the key or the access code that comes with an order; both are remembered for the workspace. */
@Component
class KeyHeaders {

    static final String KEY = "X-Gemini-Api-Key";
    static final String CODE = "X-Access-Code";

    private final KeyField field;
    private final AccessCode code;
    private final GeminiKeys keys;
    private final Clock clock;

    KeyHeaders(KeyField field, AccessCode code, GeminiKeys keys, Clock clock) {
        this.field = field;
        this.code = code;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return whose key the order is for: that of the header, else the one that the workspace has, else none
     * @throws Refusal where a header has no usable key or code
     */
    KeySource source(WorkspaceId workspace, HttpServletRequest request) {
        Optional<String> key = Optional.ofNullable(request.getHeader(KEY));
        if (key.isPresent()) {
            return own(workspace, key.get());
        }
        Optional<String> typed = Optional.ofNullable(request.getHeader(CODE));
        if (typed.isPresent()) {
            return servers(workspace, request.getRemoteAddr(), typed.get());
        }
        return keys.source(workspace).orElse(KeySource.NONE);
    }

    /** There is no key where one is needed. */
    static Refusal noKey() {
        return Problem.of(HttpStatus.BAD_REQUEST, "API-NO-KEY", KEY, CODE).refusal();
    }

    private KeySource own(WorkspaceId workspace, String key) {
        if (field.enterKey(workspace, key) instanceof KeyEntry.KeyRemembered) {
            return KeySource.PERSONAL;
        }
        throw Problem.of(HttpStatus.BAD_REQUEST, "API-KEY-UNREADABLE").refusal();
    }

    private KeySource servers(WorkspaceId workspace, String address, String typed) {
        EnteredSecret entered = EnteredSecret.parse(typed)
                .orElseThrow(() ->
                        Problem.of(HttpStatus.BAD_REQUEST, "API-KEY-UNREADABLE").refusal());
        return switch (code.enter(workspace, address, entered)) {
            case CodeEntry.Accepted _ -> KeySource.SERVER;
            case CodeEntry.Wrong(int left) ->
                throw Problem.of(HttpStatus.FORBIDDEN, "API-CODE-WRONG", left)
                        .with("triesLeft", left)
                        .refusal();
            case CodeEntry.Throttled(var until) ->
                throw Problems.tooMany("API-CODE-THROTTLED", until, clock).refusal();
            case CodeEntry.NotOffered _ ->
                throw Problem.of(HttpStatus.FORBIDDEN, "API-CODE-NOT-OFFERED").refusal();
        };
    }
}
