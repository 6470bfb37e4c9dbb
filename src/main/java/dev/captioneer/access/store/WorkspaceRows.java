package dev.captioneer.access.store;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.kernel.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of workspaces and of what proves that somebody belongs to one: hashes only, never the secrets. */
@Repository
public class WorkspaceRows {

    private final JdbcClient jdbc;

    WorkspaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(WorkspaceId workspace, Instant at) {
        jdbc.sql("insert into workspace (id, created_at) values (:id, :at)")
                .param("id", workspace.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    public void addBrowser(Sha256 secret, WorkspaceId workspace, Instant at) {
        jdbc.sql("insert into workspace_browser (secret_hash, workspace_id, created_at) values (:hash, :id, :at)")
                .param("hash", secret.hex())
                .param("id", workspace.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    public Optional<WorkspaceId> ofBrowser(Sha256 secret) {
        return workspace(jdbc.sql("select workspace_id from workspace_browser where secret_hash = :hash")
                .param("hash", secret.hex()));
    }

    public void addToken(Sha256 token, WorkspaceId workspace, Instant at) {
        jdbc.sql("insert into api_token (token_hash, workspace_id, created_at) values (:hash, :id, :at)")
                .param("hash", token.hex())
                .param("id", workspace.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    public Optional<WorkspaceId> ofToken(Sha256 token) {
        return workspace(jdbc.sql("select workspace_id from api_token where token_hash = :hash")
                .param("hash", token.hex()));
    }

    /** @return how many there were */
    public int removeTokens(WorkspaceId workspace) {
        return jdbc.sql("delete from api_token where workspace_id = :id")
                .param("id", workspace.value())
                .update();
    }

    public void addContinueCode(Sha256 code, WorkspaceId workspace, Instant expiresAt) {
        jdbc.sql("insert into continue_link (code_hash, workspace_id, expires_at) values (:hash, :id, :expires)")
                .param("hash", code.hex())
                .param("id", workspace.value())
                .param("expires", expiresAt.toEpochMilli())
                .update();
    }

    /** Uses a code up: of two callers at the same time only one gets the workspace. */
    public Optional<WorkspaceId> takeContinueCode(Sha256 code, Instant now) {
        return workspace(jdbc.sql("""
                delete from continue_link where code_hash = :hash and expires_at > :now returning workspace_id""").param("hash", code.hex()).param("now", now.toEpochMilli()));
    }

    public void removeContinueCodesExpiredAt(Instant now) {
        jdbc.sql("delete from continue_link where expires_at <= :now")
                .param("now", now.toEpochMilli())
                .update();
    }

    private static Optional<WorkspaceId> workspace(JdbcClient.StatementSpec statement) {
        return statement.query(String.class).optional().map(WorkspaceId::new);
    }
}
