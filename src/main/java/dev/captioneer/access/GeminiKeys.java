package dev.captioneer.access;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.GeminiProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Which Gemini key a workspace may use. A person's own key is held here, in memory, and nowhere else. */
@Service
public class GeminiKeys {

    private final Map<WorkspaceId, Secret> personal = new ConcurrentHashMap<>();
    private final GeminiProperties settings;

    GeminiKeys(GeminiProperties settings) {
        this.settings = settings;
    }

    public void remember(WorkspaceId workspace, Secret key) {
        personal.put(workspace, key);
    }

    public void forget(WorkspaceId workspace) {
        personal.remove(workspace);
    }

    /** The key of this source, if the workspace has it right now. */
    public Optional<Secret> key(WorkspaceId workspace, KeySource source) {
        return switch (source) {
            case SERVER -> settings.serverKey();
            case PERSONAL -> Optional.ofNullable(personal.get(workspace));
        };
    }
}
