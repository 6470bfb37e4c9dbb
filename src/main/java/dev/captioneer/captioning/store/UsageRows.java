package dev.captioneer.captioning.store;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What captions took, summed up from their own rows. */
@Repository
public class UsageRows {

    /** Averages are of the newest captions: models and settings change. */
    private static final int NEWEST = 100;

    /** Thinking stands in the total alone; servers that name no total do not think. */
    private static final String ANSWERED = """
            case when c.total_tokens > c.prompt_tokens + c.answer_tokens then c.total_tokens - c.prompt_tokens
                 else c.answer_tokens end""";

    private final JdbcClient jdbc;

    UsageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each model that wrote captions of this run. Copies of them in other projects are not counted. */
    public List<UsageRow> ofRun(RunId run) {
        return jdbc.sql("""
                select c.captioner, c.model, sum(c.prompt_tokens) as prompted, sum(%s) as answered
                from caption_item i join caption c on c.image_id = i.image_id and c.run_id = i.run_id
                where i.run_id = :run group by c.captioner, c.model order by c.captioner, c.model""".formatted(ANSWERED))
                .param("run", run.value())
                .query((row, number) -> new UsageRow(
                        row.getString("captioner"),
                        row.getString("model"),
                        row.getLong("prompted"),
                        row.getLong("answered")))
                .list();
    }

    public TypicalRow typical(ProjectId project, String captioner, String model) {
        return typical("p.id", project.value(), captioner, model);
    }

    public TypicalRow typical(WorkspaceId workspace, String captioner, String model) {
        return typical("p.workspace_id", workspace.value(), captioner, model);
    }

    private TypicalRow typical(String column, String value, String captioner, String model) {
        return jdbc.sql("""
                select count(*) as captions, coalesce(avg(prompted), 0) as prompted,
                       coalesce(avg(answered), 0) as answered, coalesce(avg(took), 0) as took
                from (select c.prompt_tokens as prompted, %s as answered,                              case when r.pace = 'NOW' then c.took_ms end as took
                      from project p join image i on i.project_id = p.id join caption c on c.image_id = i.id
                                     left join caption_run r on r.id = c.run_id
                      where %s = :value and c.captioner = :captioner and c.model = :model
                      order by c.written_at desc limit %d) newest""".formatted(ANSWERED, column, NEWEST))
                .param("value", value)
                .param("captioner", captioner)
                .param("model", model)
                .query(UsageRows::typical)
                .single();
    }

    private static TypicalRow typical(ResultSet row, int number) throws SQLException {
        return new TypicalRow(
                row.getInt("captions"),
                row.getDouble("prompted"),
                row.getDouble("answered"),
                Duration.ofMillis(Math.round(row.getDouble("took"))));
    }
}
