package dev.captioneer.access;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Browsers and their workspaces. A browser shows a long-lived cookie; the HTTP session remembers what the cookie meant,
 * so that a page of thumbnails costs no look-ups. {@link CurrentWorkspace} reads what is found here.
 */
@Service
public class Browsers {

    private static final String KNOWN_SECRET = "dev.captioneer.workspace.secret-hash";

    private final Workspaces workspaces;

    Browsers(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** The workspace of the cookie that came with this request, if it is a known one. */
    public Optional<WorkspaceId> recognise(HttpServletRequest request) {
        Optional<WorkspaceId> found = WorkspaceCookie.read(request).flatMap(secret -> meaning(request, secret));
        found.ifPresent(workspace -> request.setAttribute(CurrentWorkspace.ATTRIBUTE, workspace.value()));
        return found;
    }

    /** The same, but a browser without a known cookie gets a workspace; the session knows it from now on. */
    public WorkspaceId admit(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(true);
        Optional<WorkspaceId> known = recognise(request);
        if (known.isPresent()) {
            WorkspaceCookie.read(request)
                    .ifPresent(secret ->
                            remember(session, RandomSecrets.hash(secret).hex(), known.get()));
            return known.get();
        }
        WorkspaceId workspace = CurrentWorkspace.of(session).orElseGet(workspaces::create);
        bind(request, response, workspace);
        return workspace;
    }

    /**
     * Uses up a code from "continue on another computer": from now on this browser belongs to the workspace of the code.
     * Pages that are open already should be loaded anew.
     *
     * @param response must not be committed, because it takes the cookie
     * @return empty for a code that is unknown, used or too old; then nothing changed
     */
    public Optional<WorkspaceId> continueWith(Secret code, HttpServletRequest request, HttpServletResponse response) {
        Optional<WorkspaceId> workspace = workspaces.redeem(code);
        workspace.ifPresent(found -> bind(request, response, found));
        return workspace;
    }

    private void bind(HttpServletRequest request, HttpServletResponse response, WorkspaceId workspace) {
        Secret secret = workspaces.issueBrowserSecret(workspace);
        WorkspaceCookie.write(request, response, secret);
        request.setAttribute(CurrentWorkspace.ATTRIBUTE, workspace.value());
        remember(request.getSession(true), RandomSecrets.hash(secret).hex(), workspace);
    }

    private Optional<WorkspaceId> meaning(HttpServletRequest request, Secret secret) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session -> RandomSecrets.hash(secret).hex().equals(session.getAttribute(KNOWN_SECRET)))
                .flatMap(CurrentWorkspace::of)
                .or(() -> workspaces.ofBrowser(secret));
    }

    private static void remember(HttpSession session, String secretHash, WorkspaceId workspace) {
        session.setAttribute(KNOWN_SECRET, secretHash);
        session.setAttribute(CurrentWorkspace.ATTRIBUTE, workspace.value());
    }
}
