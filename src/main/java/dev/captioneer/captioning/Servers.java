package dev.captioneer.captioning;

import dev.captioneer.kernel.WorkspaceId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The servers that speak OpenAI's protocol (Ollama, LM Studio, llama.cpp, vLLM, OpenAI itself): those of the
 * administrator, which everybody sees, and those that a person added to a workspace. Each of them is a {@link Captioner}.
 */
public interface Servers extends CaptionerSource {

    /** The administrator's first, then the workspace's own in the order in which they were added. */
    List<Server> of(WorkspaceId workspace);

    Optional<Server> find(WorkspaceId workspace, String id);

    /** The base URLs that a person may choose. */
    List<URI> choices();

    /** Whether a person may also type an address, then one of this machine: http://localhost:…, 127.0.0.1 or [::1]. */
    boolean takesLocalAddresses();

    ServerEntry add(WorkspaceId workspace, ServerDraft draft);

    /** Another address means another server: the key that was entered for the old one is forgotten. */
    ServerEntry change(WorkspaceId workspace, String id, ServerDraft draft);

    /** @return whether there was one of the workspace's own */
    boolean remove(WorkspaceId workspace, String id);

    /** Holds a person's key for a server in memory, and nowhere else; also for a server of the administrator. */
    ServerEntry enterKey(WorkspaceId workspace, String id, String typed);

    void forgetKey(WorkspaceId workspace, String id);

    /**
     * Looks for servers at the usual ports of this machine. Blocks for up to a second; finds nothing where
     * {@link #takesLocalAddresses()} is false.
     */
    List<DetectedServer> detected(WorkspaceId workspace);
}
