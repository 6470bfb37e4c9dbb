package dev.captioneer.access.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the rows of this package for tests outside of it. */
public record AccessRows(WorkspaceRows workspaces, GrantRows grants) {

    public AccessRows(JdbcClient jdbc) {
        this(new WorkspaceRows(jdbc), new GrantRows(jdbc));
    }
}
