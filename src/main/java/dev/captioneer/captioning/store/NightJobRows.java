package dev.captioneer.captioning.store;

import dev.captioneer.captioning.NightJobState;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of jobs over night. */
@Repository
public class NightJobRows {

    private final JdbcClient jdbc;

    NightJobRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(NightJobRow job) {
        jdbc.sql("""
                insert into batch_job (id, run_id, model, display_name, state, images, created_at, changed_at)
                values (:id, :run, :model, :name, :state, :images, :created, :changed)""")
                .param("id", job.id())
                .param("run", job.run().value())
                .param("model", job.model())
                .param("name", job.displayName())
                .param("state", job.state().name())
                .param("images", job.images())
                .param("created", job.createdAt().toEpochMilli())
                .param("changed", job.changedAt().toEpochMilli())
                .update();
    }

    /** From the first on. */
    public List<NightJobRow> of(RunId run) {
        return jdbc.sql("select * from batch_job where run_id = :run order by created_at, id")
                .param("run", run.value())
                .query(NightJobRows::job)
                .list();
    }

    /** Those of which the server may still have something. */
    public List<NightJobRow> undeleted(RunId run) {
        return jdbc.sql("select * from batch_job where run_id = :run and deleted_at is null order by created_at, id")
                .param("run", run.value())
                .query(NightJobRows::job)
                .list();
    }

    public void setState(String job, NightJobState state, Instant at, Optional<Trouble> trouble) {
        jdbc.sql("""
                update batch_job set state = :state, changed_at = :at, trouble_code = :code, trouble_detail = :detail
                where id = :id""")
                .param("id", job)
                .param("state", state.name())
                .param("at", at.toEpochMilli())
                .param("code", trouble.map(Trouble::code).orElse(null))
                .param("detail", trouble.map(Trouble::detail).orElse(null))
                .update();
    }

    public void setRemoteName(String job, String name) {
        jdbc.sql("update batch_job set remote_name = :name where id = :id")
                .param("id", job)
                .param("name", name)
                .update();
    }

    public void setInputFile(String job, String file) {
        jdbc.sql("update batch_job set input_file = :file where id = :id")
                .param("id", job)
                .param("file", file)
                .update();
    }

    public void setDeleted(String job, Instant at) {
        jdbc.sql("update batch_job set deleted_at = :at where id = :id")
                .param("id", job)
                .param("at", at.toEpochMilli())
                .update();
    }

    private static NightJobRow job(ResultSet row, int number) throws SQLException {
        return new NightJobRow(
                row.getString("id"),
                new RunId(row.getString("run_id")),
                row.getString("model"),
                row.getString("display_name"),
                Optional.ofNullable(row.getString("remote_name")),
                Optional.ofNullable(row.getString("input_file")),
                NightJobState.valueOf(row.getString("state")),
                row.getInt("images"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                Optional.ofNullable(row.getString("trouble_code")).map(code -> new Trouble(code, detail(row))));
    }

    private static String detail(ResultSet row) {
        try {
            return row.getString("trouble_detail");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
