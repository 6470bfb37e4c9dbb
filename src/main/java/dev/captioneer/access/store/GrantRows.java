package dev.captioneer.access.store;

import dev.captioneer.kernel.WorkspaceId;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which workspaces know the access code. */
@Repository
public class GrantRows {

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void grant(WorkspaceId workspace, String codeHash, Instant at) {
        jdbc.sql("""
                insert into server_key_grant (workspace_id, code_hash, granted_at) values (:id, :hash, :at)
                on conflict (workspace_id) do update set code_hash = excluded.code_hash,
                                                         granted_at = excluded.granted_at""")
                .param("id", workspace.value())
                .param("hash", codeHash)
                .param("at", at.toEpochMilli())
                .update();
    }

    public boolean isGranted(WorkspaceId workspace, String codeHash) {
        return jdbc.sql("select count(*) from server_key_grant where workspace_id = :id and code_hash = :hash")
                        .param("id", workspace.value())
                        .param("hash", codeHash)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
