package dev.captioneer.access;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.GeminiProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Which Gemini key a workspace may use. A person's own key is held here, in memory, and nowhere else. The server's key is
 * open to everybody where no access code is set, else to workspaces that entered it.
 */
@Service
public class GeminiKeys {

    private final Map<WorkspaceId, Secret> personal = new ConcurrentHashMap<>();
    private final GeminiProperties settings;
    private final AccessCode code;

    GeminiKeys(GeminiProperties settings, AccessCode code) {
        this.settings = settings;
        this.code = code;
    }

    public void remember(WorkspaceId workspace, Secret key) {
        personal.put(workspace, key);
    }

    /** @return what was the person's own key until now, for others who must forget it too */
    public Optional<Secret> forget(WorkspaceId workspace) {
        return Optional.ofNullable(personal.remove(workspace));
    }

    /** The key of this source, if the workspace has it right now. */
    public Optional<Secret> key(WorkspaceId workspace, KeySource source) {
        return switch (source) {
            case NONE -> Optional.empty();
            case SERVER -> settings.serverKey().filter(_ -> isServerKeyOpenTo(workspace));
            case PERSONAL -> Optional.ofNullable(personal.get(workspace));
        };
    }

    public KeyState state(WorkspaceId workspace) {
        Optional<Secret> own = key(workspace, KeySource.PERSONAL);
        if (own.isPresent()) {
            return new KeyState.Personal(own.get().masked());
        }
        return key(workspace, KeySource.SERVER).isPresent() ? new KeyState.Server() : new KeyState.None();
    }

    /** Whose key a new run takes: the person's own wins. */
    public Optional<KeySource> source(WorkspaceId workspace) {
        return switch (state(workspace)) {
            case KeyState.Personal _ -> Optional.of(KeySource.PERSONAL);
            case KeyState.Server _ -> Optional.of(KeySource.SERVER);
            case KeyState.None _ -> Optional.empty();
        };
    }

    private boolean isServerKeyOpenTo(WorkspaceId workspace) {
        return settings.code().isEmpty() || code.isGranted(workspace);
    }
}
