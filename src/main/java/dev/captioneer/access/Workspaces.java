package dev.captioneer.access;

import dev.captioneer.access.store.WorkspaceRows;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Workspaces, and what proves that somebody belongs to one: a browser's secret, an API token, a one-time code to
 * continue elsewhere. Each secret is shown once, when it is made; only its SHA-256 is stored.
 */
@Service
public class Workspaces {

    /** How long a code to continue elsewhere can be used. */
    public static final Duration CONTINUE_WITHIN = Duration.ofMinutes(10);

    private static final String TOKEN_PREFIX = "cap_";

    private final WorkspaceRows rows;
    private final Clock clock;

    Workspaces(WorkspaceRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional
    public WorkspaceId create() {
        WorkspaceId workspace = WorkspaceId.random();
        rows.insert(workspace, clock.instant());
        return workspace;
    }

    /** A new secret for one more browser of this workspace. */
    @Transactional
    public Secret issueBrowserSecret(WorkspaceId workspace) {
        Secret secret = RandomSecrets.next("");
        rows.addBrowser(RandomSecrets.hash(secret), workspace, clock.instant());
        return secret;
    }

    public Optional<WorkspaceId> ofBrowser(Secret secret) {
        return RandomSecrets.hashOfTyped(secret).flatMap(rows::ofBrowser);
    }

    /** A new API token for this workspace; earlier ones stay valid. */
    @Transactional
    public Secret issueToken(WorkspaceId workspace) {
        Secret token = RandomSecrets.next(TOKEN_PREFIX);
        rows.addToken(RandomSecrets.hash(token), workspace, clock.instant());
        return token;
    }

    public Optional<WorkspaceId> ofToken(Secret token) {
        return RandomSecrets.hashOfTyped(token).flatMap(rows::ofToken);
    }

    /** @return how many tokens there were */
    @Transactional
    public int revokeTokens(WorkspaceId workspace) {
        return rows.removeTokens(workspace);
    }

    /** A code that opens this workspace in one other browser within {@link #CONTINUE_WITHIN}. */
    @Transactional
    public Secret newContinueCode(WorkspaceId workspace) {
        Secret code = RandomSecrets.next("");
        rows.removeContinueCodesExpiredAt(clock.instant());
        rows.addContinueCode(
                RandomSecrets.hash(code), workspace, clock.instant().plus(CONTINUE_WITHIN));
        return code;
    }

    /** Uses a code up. @return empty for one that is unknown, used or too old */
    @Transactional
    public Optional<WorkspaceId> redeem(Secret code) {
        return RandomSecrets.hashOfTyped(code).flatMap(hash -> rows.takeContinueCode(hash, clock.instant()));
    }
}
