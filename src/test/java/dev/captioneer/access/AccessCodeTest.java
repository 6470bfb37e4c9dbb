package dev.captioneer.access;

import static dev.captioneer.access.AccessBench.CODE;
import static dev.captioneer.access.AccessBench.SERVER_KEY;
import static dev.captioneer.access.AccessBench.typed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.WorkspaceId;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class AccessCodeTest {

    private static final String HERE = "198.51.100.1";

    @TempDir
    private Path folder;

    private AccessBench bench;
    private AccessCode code;
    private WorkspaceId workspace;

    @BeforeEach
    void make() {
        bench = new AccessBench(folder);
        code = bench.code(SERVER_KEY, CODE);
        workspace = bench.workspaces.create();
    }

    @Test
    void rightCode_opensTheServersKeyForGood() {
        assertThat(code.isGranted(workspace)).isFalse();

        assertThat(code.enter(workspace, HERE, typed(CODE))).isEqualTo(new CodeEntry.Accepted());

        assertThat(code.isGranted(workspace)).isTrue();
        assertThat(bench.code(SERVER_KEY, CODE).isGranted(workspace))
                .as("after a restart")
                .isTrue();
        assertThat(code.isGranted(bench.workspaces.create())).isFalse();
    }

    @Test
    void changedCode_closesItAgain() {
        code.enter(workspace, HERE, typed(CODE));

        assertThat(bench.code(SERVER_KEY, "another-code").isGranted(workspace)).isFalse();
    }

    @Test
    void lookAlikes_areWrong() {
        for (String wrong : new String[] {"the-faculty-cod", "the-faculty-code2", "The-faculty-code"}) {
            assertThat(code.enter(workspace, HERE, typed(wrong))).isInstanceOf(CodeEntry.Wrong.class);
        }
        assertThat(code.isGranted(workspace)).isFalse();
    }

    @Test
    void fiveWrongTries_areFollowedByAWaitEvenForTheRightCode() {
        for (int left = 4; left >= 0; left--) {
            assertThat(code.enter(workspace, HERE, typed("wrong-wrong"))).isEqualTo(new CodeEntry.Wrong(left));
        }

        CodeEntry sixth = code.enter(workspace, HERE, typed(CODE));

        assertThat(sixth)
                .isEqualTo(new CodeEntry.Throttled(bench.clock.instant().plus(AccessCode.PERIOD)));
        assertThat(code.isGranted(workspace)).isFalse();
        bench.clock.advance(AccessCode.PERIOD);
        assertThat(code.enter(workspace, HERE, typed(CODE))).isEqualTo(new CodeEntry.Accepted());
    }

    @Test
    void rightCode_isNoWrongTry() {
        for (int i = 0; i < 20; i++) {
            assertThat(code.enter(workspace, HERE, typed(CODE))).isEqualTo(new CodeEntry.Accepted());
        }
    }

    @Test
    void newWorkspaces_doNotGiveAnAddressEndlessTries() {
        for (int i = 0; i < AccessCode.TRIES_OF_ADDRESS; i++) {
            assertThat(code.enter(bench.workspaces.create(), HERE, typed("wrong-wrong")))
                    .isInstanceOf(CodeEntry.Wrong.class);
        }

        assertThat(code.enter(bench.workspaces.create(), HERE, typed(CODE))).isInstanceOf(CodeEntry.Throttled.class);
        assertThat(code.enter(workspace, "198.51.100.2", typed(CODE))).isEqualTo(new CodeEntry.Accepted());
    }

    @Test
    void withoutCodeOrServerKey_nothingIsOffered() {
        assertThat(bench.code(SERVER_KEY, null).enter(workspace, HERE, typed(CODE)))
                .isEqualTo(new CodeEntry.NotOffered());
        assertThat(bench.code(null, CODE).enter(workspace, HERE, typed(CODE))).isEqualTo(new CodeEntry.NotOffered());
        assertThat(bench.code(null, CODE).isOffered()).isFalse();
        assertThat(code.isOffered()).isTrue();
    }

    @Test
    void codeIsStoredAsASlowHashOnly() {
        code.enter(workspace, HERE, typed(CODE));

        assertThat(bench.jdbc
                        .sql("select code_hash from server_key_grant")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(dev.captioneer.kernel.Sha256.of(CODE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .hex());
    }

    @Test
    void clockThatJumpsADay_leavesNobodyWaiting() {
        for (int i = 0; i < 6; i++) {
            code.enter(workspace, HERE, typed("wrong-wrong"));
        }
        bench.clock.advance(Duration.ofDays(1));

        assertThat(code.enter(workspace, HERE, typed("wrong-wrong"))).isEqualTo(new CodeEntry.Wrong(4));
    }
}
