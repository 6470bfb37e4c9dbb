package dev.captioneer.access;

import dev.captioneer.access.store.GrantRows;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.GeminiProperties;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Lets people who know the code use the server's Gemini key without seeing it. Wrong codes are counted for each
 * workspace and, because workspaces are cheap, for each address too.
 */
@Service
public class AccessCode {

    /** Wrong tries of one workspace in one period. */
    public static final int TRIES = 5;

    /** Wrong tries of one address: a class room shares one. */
    static final int TRIES_OF_ADDRESS = 20;

    public static final Duration PERIOD = Duration.ofMinutes(10);

    private final GeminiProperties settings;
    private final GrantRows grants;
    private final Clock clock;
    private final Throttle ofWorkspace;
    private final Throttle ofAddress;
    private final Supplier<String> storedHash;

    AccessCode(GeminiProperties settings, GrantRows grants, Clock clock) {
        this.settings = settings;
        this.grants = grants;
        this.clock = clock;
        this.ofWorkspace = new Throttle(TRIES, PERIOD, clock);
        this.ofAddress = new Throttle(TRIES_OF_ADDRESS, PERIOD, clock);
        this.storedHash = SingletonSupplier.of(() -> SlowHash.of(settings.code().orElseThrow()));
    }

    /** Whether there is a server key that a code opens. */
    public boolean isOffered() {
        return settings.serverKey().isPresent() && settings.code().isPresent();
    }

    /**
     * Checks what somebody typed, in constant time; at most {@link #TRIES} wrong ones in {@link #PERIOD}.
     *
     * @param address of the client, to count its tries
     */
    public CodeEntry enter(WorkspaceId workspace, String address, EnteredSecret typed) {
        Optional<Secret> code = settings.code();
        if (!isOffered() || code.isEmpty()) {
            return new CodeEntry.NotOffered();
        }
        return switch (take(workspace, address)) {
            case Throttle.Try.Refused(var until) -> new CodeEntry.Throttled(until);
            case Throttle.Try.Allowed(int left) ->
                typed.matches(code.get()) ? accept(workspace, address) : new CodeEntry.Wrong(left);
        };
    }

    /** Whether this workspace entered the code that is in force now. */
    public boolean isGranted(WorkspaceId workspace) {
        return isOffered() && grants.isGranted(workspace, storedHash.get());
    }

    private Throttle.Try take(WorkspaceId workspace, String address) {
        return switch (ofAddress.take(address)) {
            case Throttle.Try.Refused refused -> refused;
            case Throttle.Try.Allowed _ -> ofWorkspace.take(workspace.value());
        };
    }

    private CodeEntry accept(WorkspaceId workspace, String address) {
        ofAddress.giveBack(address);
        ofWorkspace.giveBack(workspace.value());
        grants.grant(workspace, storedHash.get(), clock.instant());
        return new CodeEntry.Accepted();
    }
}
