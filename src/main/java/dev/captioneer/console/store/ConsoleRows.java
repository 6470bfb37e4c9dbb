package dev.captioneer.console.store;

import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of console events. */
@Repository
public class ConsoleRows {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;

    ConsoleRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Stores entries in their order; those of projects that are gone are left out, missing image names are looked up. */
    @Transactional
    public void append(List<NewConsoleRow> rows) {
        batches.batchUpdate("""
                insert into console_event (project_id, at, level, image_id, image_name, message, arguments)
                select p.id, :at, :level, :image,
                       coalesce(nullif(:imageName, ''), (select i.file_name from image i where i.id = :image), ''),
                       :message, :arguments
                from project p where p.id = :project""", rows.stream().map(this::parameters).toArray(MapSqlParameterSource[]::new));
    }

    /** Keeps the newest {@code kept} events of a project. */
    public void trim(ProjectId project, int kept) {
        jdbc.sql("""
                delete from console_event where project_id = :project and id <=
                    (select id from console_event where project_id = :project order by id desc limit 1 offset :kept)""").param("project", project.value()).param("kept", kept).update();
    }

    /** Oldest first. */
    public List<ConsoleRow> list(ConsoleSelect select, int offset, int limit) {
        if (select.matchesNothing()) {
            return List.of();
        }
        return select.bind(jdbc.sql("select *" + select.where() + " order by id limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query(this::row)
                .list();
    }

    public int count(ConsoleSelect select) {
        return select.matchesNothing()
                ? 0
                : select.bind(jdbc.sql("select count(*)" + select.where()))
                        .query(Integer.class)
                        .single();
    }

    /** Only levels that occur. */
    public Map<Level, Integer> countsByLevel(ProjectId project) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        jdbc.sql("select level, count(*) as number from console_event where project_id = :project group by level")
                .param("project", project.value())
                .query(row -> {
                    counts.put(Level.valueOf(row.getString("level")), row.getInt("number"));
                });
        return counts;
    }

    public void clear(ProjectId project) {
        jdbc.sql("delete from console_event where project_id = :project")
                .param("project", project.value())
                .update();
    }

    private MapSqlParameterSource parameters(NewConsoleRow row) {
        ConsoleEntry entry = row.entry();
        return new MapSqlParameterSource()
                .addValue("project", entry.project().value())
                .addValue("at", row.at().toEpochMilli())
                .addValue("level", entry.level().name())
                .addValue("image", entry.image().map(ImageId::value).orElse(null), java.sql.Types.VARCHAR)
                .addValue("imageName", entry.imageName())
                .addValue("message", entry.message())
                .addValue("arguments", json.writeValueAsString(entry.arguments()));
    }

    private ConsoleRow row(ResultSet row, int number) throws SQLException {
        return new ConsoleRow(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                Level.valueOf(row.getString("level")),
                Optional.ofNullable(row.getString("image_id")),
                Optional.ofNullable(row.getString("image_name")).orElse(""),
                row.getString("message"),
                json.readValue(row.getString("arguments"), TEXTS));
    }
}
