package dev.captioneer.captioning.store;

import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunState;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of runs. */
@Repository
public class RunRows {

    private final JdbcClient jdbc;

    RunRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(RunRow run) {
        jdbc.sql("""
                insert into caption_run (id, project_id, scope, captioner, pace, key_source, replace_edits, prompt, state,
                                         created_at)
                values (:id, :project, :scope, :captioner, :pace, :keySource, :replaceEdits, :prompt, :state, :created)""")
                .param("id", run.id().value())
                .param("project", run.project().value())
                .param("scope", run.scope().name())
                .param("captioner", run.chain().text())
                .param("pace", run.pace().name())
                .param("keySource", run.keySource().name())
                .param("replaceEdits", run.replaceEdits() ? 1 : 0)
                .param("prompt", run.prompt())
                .param("state", run.state().name())
                .param("created", run.createdAt().toEpochMilli())
                .update();
    }

    public Optional<RunRow> find(RunId id) {
        return jdbc.sql("select * from caption_run where id = :id")
                .param("id", id.value())
                .query(RunRows::run)
                .optional();
    }

    /** The unfinished one, else the newest. */
    public Optional<RunRow> latest(ProjectId project) {
        return jdbc.sql("""
                select * from caption_run where project_id = :project
                order by case when finished_at is null then 0 else 1 end, created_at desc, id limit 1""")
                .param("project", project.value())
                .query(RunRows::run)
                .optional();
    }

    /** The runs of a workspace that wait for a person's key. */
    public List<RunRow> waitingForKey(WorkspaceId workspace) {
        return jdbc.sql("""
                select r.* from caption_run r join project p on p.id = r.project_id
                where p.workspace_id = :workspace and r.state = 'WAITING_FOR_KEY'""")
                .param("workspace", workspace.value())
                .query(RunRows::run)
                .list();
    }

    /** Reads the state and keeps others from changing it until the transaction ends. */
    public Optional<RunState> lockState(RunId id) {
        return jdbc.sql("update caption_run set state = state where id = :id returning state")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(RunState::valueOf);
    }

    /**
     * Changes the state, if it is one of {@code from}; a wait is over then.
     *
     * @return whether it was
     */
    public boolean move(RunId id, Collection<RunState> from, RunState to, Optional<String> message) {
        return jdbc.sql("""
                update caption_run set state = :to, message_code = :message, waiting_until = null
                where id = :id and state in (:from)""")
                        .param("id", id.value())
                        .param("to", to.name())
                        .param("message", message.orElse(null))
                        .param("from", from.stream().map(RunState::name).toList())
                        .update()
                == 1;
    }

    public void setWaiting(RunId id, Instant until) {
        jdbc.sql("update caption_run set waiting_until = :until where id = :id")
                .param("id", id.value())
                .param("until", until.toEpochMilli())
                .update();
    }

    public void setFinished(RunId id, Instant at) {
        jdbc.sql("update caption_run set finished_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    public void setModel(RunId id, String model) {
        jdbc.sql("update caption_run set current_model = :model where id = :id")
                .param("id", id.value())
                .param("model", model)
                .update();
    }

    private static RunRow run(ResultSet row, int number) throws SQLException {
        return new RunRow(
                new RunId(row.getString("id")),
                new ProjectId(row.getString("project_id")),
                RunScope.valueOf(row.getString("scope")),
                CaptionerChain.parse(row.getString("captioner")),
                RunPace.valueOf(row.getString("pace")),
                KeySource.valueOf(row.getString("key_source")),
                row.getInt("replace_edits") != 0,
                row.getString("prompt"),
                RunState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("message_code")),
                moment(row, "waiting_until"),
                Optional.ofNullable(row.getString("current_model")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                moment(row, "finished_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
