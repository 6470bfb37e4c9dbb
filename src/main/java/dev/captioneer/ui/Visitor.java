package dev.captioneer.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.captioneer.access.CurrentWorkspace;
import dev.captioneer.kernel.WorkspaceId;

/** Who looks at the page. */
public final class Visitor {

    private Visitor() {}

    /**
     * The workspace of the current session; every page of ours has one.
     *
     * @throws IllegalStateException outside of a page's request: a bug
     */
    public static WorkspaceId workspace() {
        return CurrentWorkspace.of(VaadinSession.getCurrent().getSession()::getAttribute)
                .orElseThrow(() -> new IllegalStateException("This session has no workspace"));
    }
}
