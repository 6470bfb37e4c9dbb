package dev.captioneer.captioning.server;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The keys that people entered for servers: in memory, and nowhere else. */
@Component
class ServerKeys {

    private record Owner(WorkspaceId workspace, String server) {}

    private static final int LONGEST_PASTED = 2_048;
    // What comes along when copying: white space, byte order marks, zero-width characters.
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}]+$");
    // Anything else could not stand in a header, or would end it.
    private static final Pattern SENDABLE = Pattern.compile("[!-~]{1,512}");

    private final Map<Owner, Secret> keys = new ConcurrentHashMap<>();

    /** @return empty for what cannot be sent as a key */
    static Optional<Secret> parse(String typed) {
        if (typed.length() > LONGEST_PASTED) {
            return Optional.empty();
        }
        String text = AROUND.matcher(typed).replaceAll("");
        return SENDABLE.matcher(text).matches() ? Optional.of(new Secret(text)) : Optional.empty();
    }

    void remember(WorkspaceId workspace, String server, Secret key) {
        keys.put(new Owner(workspace, server), key);
    }

    void forget(WorkspaceId workspace, String server) {
        keys.remove(new Owner(workspace, server));
    }

    Optional<Secret> of(WorkspaceId workspace, String server) {
        return Optional.ofNullable(keys.get(new Owner(workspace, server)));
    }
}
