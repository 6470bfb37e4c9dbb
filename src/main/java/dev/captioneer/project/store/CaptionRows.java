package dev.captioneer.project.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.TokenUsage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of caption versions, and which of them is current. */
@Repository
public class CaptionRows {

    private final JdbcClient jdbc;

    CaptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds the next version and makes it the current one.
     *
     * @return false where it is not the next any more, or the image is deleted: nothing has changed
     */
    public boolean insert(ImageId image, Caption caption, ImageStatus status) {
        int moved = jdbc.sql("""
                update image set caption_version = :version, status = :status, trouble_code = null,
                                 trouble_detail = null
                where id = :image and caption_version = :version - 1 and deleted_at is null""")
                .param("image", image.value())
                .param("version", caption.version())
                .param("status", status.name())
                .update();
        if (moved == 1) {
            insertVersion(image, caption);
        }
        return moved == 1;
    }

    /** The same, but what happened to the image last stays what it was. */
    public boolean insert(ImageId image, Caption caption) {
        int moved = jdbc.sql("""
                update image set caption_version = :version
                where id = :image and caption_version = :version - 1 and deleted_at is null""")
                .param("image", image.value())
                .param("version", caption.version())
                .update();
        if (moved == 1) {
            insertVersion(image, caption);
        }
        return moved == 1;
    }

    /** The newest version of every image of a project that is not deleted and has one, with its prompt. */
    public Map<ImageId, Caption> current(ProjectId project) {
        Map<ImageId, Caption> found = new LinkedHashMap<>();
        jdbc.sql("""
                select c.*, coalesce(p.text, '') as prompt
                from image i join caption c on c.image_id = i.id and c.version = i.caption_version
                             left join prompt p on p.hash = c.prompt_hash
                where i.project_id = :project and i.deleted_at is null order by i.sort_key, i.id""").param("project", project.value()).query(row -> {
            found.put(new ImageId(row.getString("image_id")), caption(row));
        });
        return found;
    }

    /** Newest first. */
    public List<Caption> history(ImageId image) {
        return jdbc.sql("""
                select c.*, coalesce(p.text, '') as prompt
                from caption c left join prompt p on p.hash = c.prompt_hash
                where c.image_id = :image order by c.version desc""")
                .param("image", image.value())
                .query((row, number) -> caption(row))
                .list();
    }

    /** Gives an image the current caption of another one as its first version. */
    public void copyCurrent(ImageId from, ImageId to) {
        jdbc.sql("""
                insert into caption (image_id, version, text, author, written_at, captioner, model, model_version,
                                     prompt_hash, prompt_tokens, answer_tokens, total_tokens, took_ms, attempt, run_id,
                                     answer)
                select :to, 1, c.text, c.author, c.written_at, c.captioner, c.model, c.model_version,
                       c.prompt_hash, c.prompt_tokens, c.answer_tokens, c.total_tokens, c.took_ms, c.attempt, c.run_id,
                       c.answer
                from caption c join image i on i.id = c.image_id and i.caption_version = c.version
                where i.id = :from""").param("from", from.value()).param("to", to.value()).update();
        jdbc.sql("""
                update image set caption_version = (select count(*) from caption c where c.image_id = image.id)
                where id = :to""").param("to", to.value()).update();
    }

    private void insertVersion(ImageId image, Caption caption) {
        Optional<Provenance> from = caption.provenance();
        jdbc.sql("""
                insert into caption (image_id, version, text, author, written_at, captioner, model, model_version,
                                     prompt_hash, prompt_tokens, answer_tokens, total_tokens, took_ms, attempt, run_id,
                                     answer)
                values (:image, :version, :text, :author, :at, :captioner, :model, :modelVersion,
                        :prompt, :promptTokens, :answerTokens, :totalTokens, :took, :attempt, :run, :answer)""")
                .param("image", image.value())
                .param("version", caption.version())
                .param("text", caption.text())
                .param("author", caption.author().name())
                .param("at", caption.writtenAt().toEpochMilli())
                .param("captioner", from.map(Provenance::captioner).orElse(null))
                .param("model", from.map(Provenance::model).orElse(null))
                .param("modelVersion", from.map(Provenance::modelVersion).orElse(null))
                .param("prompt", from.map(p -> promptHash(p.prompt())).orElse(null))
                .param("promptTokens", from.map(p -> p.tokens().prompt()).orElse(null))
                .param("answerTokens", from.map(p -> p.tokens().answer()).orElse(null))
                .param("totalTokens", from.map(p -> p.tokens().total()).orElse(null))
                .param("took", from.map(p -> p.took().toMillis()).orElse(null))
                .param("attempt", from.map(Provenance::attempt).orElse(null))
                .param("run", from.map(p -> p.run().value()).orElse(null))
                .param("answer", from.map(Provenance::answer).orElse(null))
                .update();
    }

    private String promptHash(String prompt) {
        String hash = Sha256.of(prompt.getBytes(UTF_8)).hex();
        jdbc.sql("insert into prompt (hash, text) values (:hash, :text) on conflict (hash) do nothing")
                .param("hash", hash)
                .param("text", prompt)
                .update();
        return hash;
    }

    static Caption caption(ResultSet row) throws SQLException {
        return new Caption(
                row.getInt("version"),
                row.getString("text"),
                Columns.constant(row, "author", Author.class),
                Columns.moment(row, "written_at"),
                provenance(row));
    }

    private static Optional<Provenance> provenance(ResultSet row) throws SQLException {
        if (row.getString("captioner") == null) {
            return Optional.empty();
        }
        return Optional.of(new Provenance(
                row.getString("captioner"),
                row.getString("model"),
                row.getString("model_version"),
                row.getString("prompt"),
                new TokenUsage(row.getInt("prompt_tokens"), row.getInt("answer_tokens"), row.getInt("total_tokens")),
                Duration.ofMillis(row.getLong("took_ms")),
                row.getInt("attempt"),
                new RunId(row.getString("run_id")),
                row.getString("answer")));
    }
}
