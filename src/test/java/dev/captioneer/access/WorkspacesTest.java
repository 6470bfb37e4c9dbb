package dev.captioneer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class WorkspacesTest {

    @TempDir
    private Path folder;

    private AccessBench bench;
    private Workspaces workspaces;
    private WorkspaceId workspace;

    @BeforeEach
    void make() {
        bench = new AccessBench(folder);
        workspaces = bench.workspaces;
        workspace = workspaces.create();
    }

    @Test
    void browserSecret_leadsToItsWorkspace() {
        Secret secret = workspaces.issueBrowserSecret(workspace);

        assertThat(workspaces.ofBrowser(secret)).contains(workspace);
        assertThat(workspaces.ofToken(secret)).isEmpty();
    }

    @Test
    void token_leadsToItsWorkspaceUntilAllAreRevoked() {
        Secret first = workspaces.issueToken(workspace);
        Secret second = workspaces.issueToken(workspace);

        assertThat(workspaces.ofToken(first)).contains(workspace);
        assertThat(workspaces.ofBrowser(first)).isEmpty();
        assertThat(workspaces.revokeTokens(workspace)).isEqualTo(2);
        assertThat(workspaces.ofToken(first)).isEmpty();
        assertThat(workspaces.ofToken(second)).isEmpty();
    }

    @Test
    void unknownEmptyAndEndlessSecrets_leadNowhere() {
        for (String text : List.of("", "x", "cap_", "y".repeat(43), "z".repeat(10_000_000))) {
            assertThat(workspaces.ofToken(new Secret(text))).isEmpty();
            assertThat(workspaces.ofBrowser(new Secret(text))).isEmpty();
            assertThat(workspaces.redeem(new Secret(text))).isEmpty();
        }
    }

    @Test
    void continueCode_worksOnce() {
        Secret code = workspaces.newContinueCode(workspace);

        assertThat(workspaces.redeem(code)).contains(workspace);
        assertThat(workspaces.redeem(code)).isEmpty();
    }

    @Test
    void continueCode_isOverAfterTenMinutes() {
        Secret late = workspaces.newContinueCode(workspace);
        bench.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(workspaces.redeem(workspaces.newContinueCode(workspace))).contains(workspace);
        bench.clock.advance(Duration.ofMillis(1));

        assertThat(workspaces.redeem(late)).isEmpty();
    }

    @Test
    void secrets_areStoredAsHashesOnly() {
        List<Secret> secrets = List.of(
                workspaces.issueBrowserSecret(workspace),
                workspaces.issueToken(workspace),
                workspaces.newContinueCode(workspace));

        for (String column : List.of(
                "select secret_hash from workspace_browser",
                "select token_hash from api_token",
                "select code_hash from continue_link")) {
            assertThat(bench.jdbc.sql(column).query(String.class).list())
                    .hasSize(1)
                    .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                    .noneMatch(hash ->
                            secrets.stream().anyMatch(secret -> secret.reveal().equals(hash)));
        }
    }
}
