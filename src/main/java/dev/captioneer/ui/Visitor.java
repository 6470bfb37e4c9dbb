package dev.captioneer.ui;

import com.vaadin.flow.server.VaadinSession;
import dev.captioneer.access.CurrentWorkspace;
import dev.captioneer.kernel.WorkspaceId;

/** Who looks at the current page. */
public final class Visitor {

    private Visitor() {}

    /** The workspace of the current session; call it in the UI's thread. Every page that started has one. */
    public static WorkspaceId workspace() {
        return CurrentWorkspace.of(VaadinSession.getCurrent().getSession()::getAttribute)
                .orElseThrow(() -> new IllegalStateException("This session belongs to no workspace"));
    }
}
