package dev.captioneer.access;

import static dev.captioneer.access.AccessBench.CODE;
import static dev.captioneer.access.AccessBench.SERVER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class KeyFieldTest {

    private static final String HERE = "198.51.100.1";
    private static final String OWN_KEY = "AIzaSyA1234567890abcdefghijklmnopqrstu";

    @TempDir
    private Path folder;

    private AccessBench bench;
    private GeminiKeys keys;
    private WorkspaceId workspace;

    @BeforeEach
    void make() {
        bench = new AccessBench(folder);
        workspace = bench.workspaces.create();
    }

    @Test
    void googleKey_isRememberedAndShownMasked() {
        KeyEntry entry = field(SERVER_KEY, CODE).enter(workspace, HERE, " " + OWN_KEY + "\n");

        assertThat(entry).isEqualTo(new KeyEntry.KeyRemembered("…rstu"));
        assertThat(keys.state(workspace)).isEqualTo(new KeyState.Personal("…rstu"));
        assertThat(keys.key(workspace, KeySource.PERSONAL)).contains(new Secret(OWN_KEY));
    }

    @Test
    void accessCode_opensTheServersKey() {
        assertThat(field(SERVER_KEY, CODE).enter(workspace, HERE, CODE)).isEqualTo(new KeyEntry.CodeAccepted());

        assertThat(keys.state(workspace)).isEqualTo(new KeyState.Server());
        assertThat(keys.key(workspace, KeySource.SERVER)).contains(new Secret(SERVER_KEY));
    }

    @Test
    void shortText_countsAsAWrongCode() {
        KeyField field = field(SERVER_KEY, CODE);

        for (int left = 4; left >= 0; left--) {
            assertThat(field.enter(workspace, HERE, "guess" + left)).isEqualTo(new KeyEntry.WrongCode(left));
        }
        assertThat(field.enter(workspace, HERE, "guess")).isInstanceOf(KeyEntry.Throttled.class);
        assertThat(field.enter(workspace, HERE, OWN_KEY))
                .as("a key can be given at any time")
                .isInstanceOf(KeyEntry.KeyRemembered.class);
    }

    @Test
    void longGuesses_areCountedToo() {
        KeyField field = field(SERVER_KEY, CODE);

        for (int i = 0; i < 5; i++) {
            assertThat(field.enter(workspace, HERE, "a-guess-that-is-long-" + i))
                    .isInstanceOf(KeyEntry.KeyRemembered.class);
        }
        assertThat(field.enter(workspace, HERE, "a-guess-that-is-long-5")).isInstanceOf(KeyEntry.Throttled.class);
    }

    @Test
    void whereNoCodeIsSet_shortTextIsNoKey() {
        assertThat(field(SERVER_KEY, null).enter(workspace, HERE, "short")).isEqualTo(new KeyEntry.NotAKey());
        assertThat(field(null, null).enterKey(workspace, "x y".repeat(9))).isEqualTo(new KeyEntry.NotAKey());
    }

    @Test
    void withoutCode_theServersKeyServesEverybody() {
        field(SERVER_KEY, null);

        assertThat(keys.state(workspace)).isEqualTo(new KeyState.Server());
        assertThat(keys.source(workspace)).contains(KeySource.SERVER);
    }

    @Test
    void withCode_theServersKeyIsClosedToStrangers() {
        field(SERVER_KEY, CODE);

        assertThat(keys.state(workspace)).isEqualTo(new KeyState.None());
        assertThat(keys.key(workspace, KeySource.SERVER)).isEmpty();
        assertThat(keys.source(workspace)).isEmpty();
    }

    @Test
    void ownKey_winsUntilItIsForgotten() {
        KeyField field = field(SERVER_KEY, CODE);
        field.enter(workspace, HERE, CODE);
        field.enter(workspace, HERE, OWN_KEY);
        assertThat(keys.source(workspace)).contains(KeySource.PERSONAL);

        keys.forget(workspace);

        assertThat(keys.source(workspace)).contains(KeySource.SERVER);
    }

    private KeyField field(@Nullable String serverKey, @Nullable String code) {
        keys = bench.keys(serverKey, code);
        return new KeyField(bench.code(serverKey, code), keys);
    }
}
