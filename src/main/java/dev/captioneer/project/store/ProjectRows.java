package dev.captioneer.project.store;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Subject;
import dev.captioneer.project.Thinking;
import dev.captioneer.project.TriggerWord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of projects. */
@Repository
public class ProjectRows {

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Project project) {
        parametersOf(jdbc.sql("""
                insert into project (id, workspace_id, name, trigger_word, style, subject, goal, note, language, prompt,
                                     captioners, picture_detail, thinking, safety, version, created_at, changed_at)
                values (:id, :workspace, :name, :trigger, :style, :subject, :goal, :note, :language, :prompt,
                        :captioners, :detail, :thinking, :safety, :version, :created, :changed)"""), project)
                .param("workspace", project.workspace().value())
                .param("created", project.createdAt().toEpochMilli())
                .update();
    }

    /** @return whether the stored version was the one before {@code project.version()} */
    public boolean update(Project project) {
        return parametersOf(jdbc.sql("""
                update project
                set name = :name, trigger_word = :trigger, style = :style, subject = :subject, goal = :goal,
                    note = :note, language = :language, prompt = :prompt, captioners = :captioners,
                    picture_detail = :detail, thinking = :thinking, safety = :safety, version = :version,
                    changed_at = :changed
                where id = :id and version = :version - 1 and deleted_at is null"""), project).update() == 1;
    }

    public Optional<Project> find(ProjectId id) {
        return jdbc.sql("select * from project where id = :id and deleted_at is null")
                .param("id", id.value())
                .query(ProjectRows::project)
                .optional();
    }

    /** The one changed last comes first. */
    public List<Project> ofWorkspace(WorkspaceId workspace) {
        return jdbc.sql("""
                select * from project where workspace_id = :workspace and deleted_at is null
                order by changed_at desc, id""")
                .param("workspace", workspace.value())
                .query(ProjectRows::project)
                .list();
    }

    public boolean markDeleted(ProjectId id, Instant at) {
        return jdbc.sql("update project set deleted_at = :at where id = :id and deleted_at is null")
                        .param("id", id.value())
                        .param("at", at.toEpochMilli())
                        .update()
                == 1;
    }

    /** @return whether there was something to bring back for this workspace */
    public boolean restore(WorkspaceId workspace, ProjectId id) {
        return jdbc.sql("""
                update project set deleted_at = null
                where id = :id and workspace_id = :workspace and deleted_at is not null""")
                        .param("id", id.value())
                        .param("workspace", workspace.value())
                        .update()
                == 1;
    }

    /** Until the transaction ends, nobody else who asks for it too adds to this project. */
    public void lock(ProjectId id) {
        jdbc.sql("update project set version = version where id = :id")
                .param("id", id.value())
                .update();
    }

    public void touch(ProjectId id, Instant at) {
        jdbc.sql("update project set changed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.toEpochMilli())
                .update();
    }

    public int removeDeletedBefore(Instant moment) {
        return jdbc.sql("delete from project where deleted_at < :moment")
                .param("moment", moment.toEpochMilli())
                .update();
    }

    private static JdbcClient.StatementSpec parametersOf(JdbcClient.StatementSpec statement, Project project) {
        ProjectSettings settings = project.settings();
        return statement
                .param("id", project.id().value())
                .param("name", project.name())
                .param("trigger", settings.trigger().map(TriggerWord::value).orElse(null))
                .param("style", settings.style().name())
                .param("subject", settings.subject().name())
                .param("goal", settings.goal().name())
                .param("note", settings.note())
                .param("language", settings.language().name())
                .param("prompt", settings.prompt().orElse(null))
                .param("captioners", settings.chain().text())
                .param("detail", settings.options().detail().name())
                .param("thinking", settings.options().thinking().name())
                .param("safety", settings.options().safety().name())
                .param("version", project.version())
                .param("changed", project.changedAt().toEpochMilli());
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                new ProjectId(row.getString("id")),
                new WorkspaceId(row.getString("workspace_id")),
                row.getString("name"),
                settings(row),
                row.getInt("version"),
                Columns.moment(row, "created_at"),
                Columns.moment(row, "changed_at"));
    }

    private static ProjectSettings settings(ResultSet row) throws SQLException {
        return new ProjectSettings(
                Columns.text(row, "trigger_word").map(TriggerWord::new),
                Columns.constant(row, "style", CaptionStyle.class),
                Columns.constant(row, "subject", Subject.class),
                Columns.constant(row, "goal", Goal.class),
                row.getString("note"),
                Columns.constant(row, "language", CaptionLanguage.class),
                Columns.text(row, "prompt"),
                CaptionerChain.parse(row.getString("captioners")),
                new ModelOptions(
                        Columns.constant(row, "picture_detail", PictureDetail.class),
                        Columns.constant(row, "thinking", Thinking.class),
                        Columns.constant(row, "safety", Safety.class)));
    }
}
