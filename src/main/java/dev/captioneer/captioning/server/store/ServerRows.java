package dev.captioneer.captioning.server.store;

import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.PromptStyle;
import dev.captioneer.settings.ResponseFormat;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The servers that people added to their workspaces. Keys are never here. */
@Repository
public class ServerRows {

    private final JdbcClient jdbc;

    ServerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WorkspaceId workspace, ServerSettings server, Instant at) {
        parametersOf(jdbc.sql("""
                insert into captioner_server (workspace_id, id, name, base_url, model, concurrency, timeout_s,
                                              prompt_style, added_at)
                values (:workspace, :id, :name, :url, :model, :concurrency, :timeout, :style, :at)"""), workspace, server)
                .param("at", at.toEpochMilli())
                .update();
    }

    /** @return whether the workspace has it */
    public boolean update(WorkspaceId workspace, ServerSettings server) {
        return parametersOf(jdbc.sql("""
                update captioner_server
                set name = :name, base_url = :url, model = :model, concurrency = :concurrency, timeout_s = :timeout,
                    prompt_style = :style
                where workspace_id = :workspace and id = :id"""), workspace, server).update() == 1;
    }

    /** @return whether the workspace had it */
    public boolean delete(WorkspaceId workspace, String id) {
        return jdbc.sql("delete from captioner_server where workspace_id = :workspace and id = :id")
                        .param("workspace", workspace.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** In the order in which they were added. */
    public List<ServerSettings> ofWorkspace(WorkspaceId workspace) {
        return jdbc.sql("select * from captioner_server where workspace_id = :workspace order by added_at, id")
                .param("workspace", workspace.value())
                .query(ServerRows::server)
                .list();
    }

    private static JdbcClient.StatementSpec parametersOf(
            JdbcClient.StatementSpec statement, WorkspaceId workspace, ServerSettings server) {
        return statement
                .param("workspace", workspace.value())
                .param("id", server.id())
                .param("name", server.name())
                .param("url", server.baseUrl().toString())
                .param("model", server.model().orElse(""))
                .param("concurrency", server.concurrency())
                .param("timeout", server.timeout().toSeconds())
                .param("style", server.promptStyle().name());
    }

    private static ServerSettings server(ResultSet row, int number) throws SQLException {
        return new ServerSettings(
                row.getString("id"),
                row.getString("name"),
                URI.create(row.getString("base_url")),
                Optional.of(row.getString("model")).filter(model -> !model.isEmpty()),
                row.getInt("concurrency"),
                Duration.ofSeconds(row.getLong("timeout_s")),
                PromptStyle.valueOf(row.getString("prompt_style")),
                ResponseFormat.AUTOMATIC);
    }
}
