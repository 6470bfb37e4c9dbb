package dev.captioneer.project.store;

import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.ImageQuery;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which images of a project are read, as the condition of a select. */
public record ImageSelect(ProjectId project, ImageQuery query) {

    private static final int MOST_LETTERS = 16;

    static final String FROM =
            " from image i left join caption c on c.image_id = i.id and c.version = i.caption_version ";

    static final String IMAGES = "select i.*, c.version, c.text, c.author, c.written_at, c.captioner, c.model,"
            + " c.model_version, c.prompt_tokens, c.answer_tokens, c.total_tokens, c.took_ms, c.attempt, c.run_id,"
            + " c.answer, '' as prompt" + FROM;

    String where() {
        String condition = " where i.project_id = :project and i.deleted_at is null and " + ofFilter();
        return query.text().isEmpty()
                ? condition
                : condition + " and (" + folded("i.file_name") + " like :text escape '!' or " + folded("c.text")
                        + " like :text escape '!')";
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        JdbcClient.StatementSpec bound = statement.param("project", project.value());
        if (query.text().isEmpty()) {
            return bound;
        }
        String letters = lettersBeyondAscii();
        for (int i = 0; i < letters.length(); i++) {
            String letter = letters.substring(i, i + 1);
            bound = bound.param("upper" + i, letter.toUpperCase(Locale.ROOT)).param("lower" + i, letter);
        }
        return bound.param("text", pattern());
    }

    /** The lower() of SQLite, and of PostgreSQL in some locales, knows no letters but those of ASCII. */
    private String folded(String column) {
        String expression = "lower(" + column + ")";
        for (int i = 0; i < lettersBeyondAscii().length(); i++) {
            expression = "replace(" + expression + ", :upper" + i + ", :lower" + i + ")";
        }
        return expression;
    }

    /** Those of the searched text that have another form, once each, in lower case. */
    private String lettersBeyondAscii() {
        return query.text()
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> letter > 0x7f && letter <= Character.MAX_VALUE)
                .filter(letter -> Character.toUpperCase(letter) != letter)
                .distinct()
                .limit(MOST_LETTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String ofFilter() {
        return switch (query.filter()) {
            case ALL -> "1 = 1";
            case NO_CAPTION -> "coalesce(length(c.text), 0) = 0";
            case EDITED -> "i.status = 'EDITED'";
            case FAILED -> "i.status in ('FAILED', 'REFUSED')";
        };
    }

    private String pattern() {
        String literal = query.text()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
