package dev.captioneer.project.store;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of images. What is deleted is not seen by any read here. */
@Repository
public class ImageRows {

    private static final String BEFORE_ANCHOR = " and exists (select 1 from image a where a.id = :anchor"
            + " and (i.sort_key < a.sort_key or (i.sort_key = a.sort_key and i.id < a.id)))";

    private final JdbcClient jdbc;

    ImageRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Image image, String sortKey) {
        jdbc.sql("""
                insert into image (id, project_id, file_name, sort_key, content, format, width, height, orientation,
                                   bytes, status, caption_version, added_at)
                values (:id, :project, :fileName, :sortKey, :content, :format, :width, :height, :orientation,
                        :bytes, :status, 0, :added)""")
                .param("id", image.id().value())
                .param("project", image.project().value())
                .param("fileName", image.fileName())
                .param("sortKey", sortKey)
                .param("content", image.content().hex())
                .param("format", image.format().name())
                .param("width", image.size().width())
                .param("height", image.size().height())
                .param("orientation", image.orientation())
                .param("bytes", image.bytes())
                .param("status", image.status().name())
                .param("added", image.addedAt().toEpochMilli())
                .update();
    }

    public Optional<Image> find(ImageId id) {
        return jdbc.sql(ImageSelect.IMAGES + " where i.id = :id and i.deleted_at is null")
                .param("id", id.value())
                .query(ImageRows::image)
                .optional();
    }

    public Optional<Image> withContent(ProjectId project, Sha256 content) {
        return jdbc.sql(ImageSelect.IMAGES
                        + " where i.project_id = :project and i.content = :content and i.deleted_at is null")
                .param("project", project.value())
                .param("content", content.hex())
                .query(ImageRows::image)
                .optional();
    }

    public List<Image> list(ImageSelect select, int offset, int limit) {
        return select.bind(jdbc.sql(
                        ImageSelect.IMAGES + select.where() + " order by i.sort_key, i.id limit :limit offset :offset"))
                .param("limit", limit)
                .param("offset", offset)
                .query(ImageRows::image)
                .list();
    }

    public int count(ImageSelect select) {
        return select.bind(jdbc.sql("select count(*) " + ImageSelect.FROM + select.where()))
                .query(Integer.class)
                .single();
    }

    /** How many of the selected images come before this one, whether it is selected itself or not. */
    public int countBefore(ImageSelect select, ImageId image) {
        return select.bind(jdbc.sql("select count(*)" + ImageSelect.FROM + select.where() + BEFORE_ANCHOR))
                .param("anchor", image.value())
                .query(Integer.class)
                .single();
    }

    public ImageCounts counts(ProjectId project) {
        return jdbc.sql("""
                select count(*) as total,
                       coalesce(sum(bytes), 0) as bytes,
                       coalesce(sum(case when length(c.text) > 0 then 1 else 0 end), 0) as with_caption,
                       coalesce(sum(case when status = 'WAITING' then 1 else 0 end), 0) as waiting,
                       coalesce(sum(case when status = 'WORKING' then 1 else 0 end), 0) as working,
                       coalesce(sum(case when status = 'CAPTIONED' then 1 else 0 end), 0) as captioned,
                       coalesce(sum(case when status = 'EDITED' then 1 else 0 end), 0) as edited,
                       coalesce(sum(case when status = 'FAILED' then 1 else 0 end), 0) as failed,
                       coalesce(sum(case when status = 'REFUSED' then 1 else 0 end), 0) as refused
                """ + ImageSelect.FROM + " where i.project_id = :project and i.deleted_at is null")
                .param("project", project.value())
                .query((row, number) -> new ImageCounts(
                        row.getInt("total"),
                        row.getInt("with_caption"),
                        row.getInt("waiting"),
                        row.getInt("working"),
                        row.getInt("captioned"),
                        row.getInt("edited"),
                        row.getInt("failed"),
                        row.getInt("refused"),
                        row.getLong("bytes")))
                .single();
    }

    public boolean setStatus(ImageId id, ImageStatus status, Optional<Trouble> trouble) {
        return jdbc.sql("""
                update image set status = :status, trouble_code = :code, trouble_detail = :detail
                where id = :id and deleted_at is null""")
                        .param("id", id.value())
                        .param("status", status.name())
                        .param("code", trouble.map(Trouble::code).orElse(null))
                        .param("detail", trouble.map(Trouble::detail).orElse(null))
                        .update()
                == 1;
    }

    /** @return those that were there and are deleted now */
    public List<ImageId> markDeleted(ProjectId project, Collection<ImageId> images, Instant at) {
        return jdbc
                .sql("""
                update image set deleted_at = :at
                where project_id = :project and id in (:ids) and deleted_at is null returning id""")
                .param("project", project.value())
                .param("ids", values(images))
                .param("at", at.toEpochMilli())
                .query(String.class)
                .list()
                .stream()
                .map(ImageId::new)
                .toList();
    }

    /** Brings back deleted images, but for those whose content was added again meanwhile. */
    public List<ImageId> restore(ProjectId project, Collection<ImageId> images) {
        return jdbc
                .sql("""
                update image set deleted_at = null
                where project_id = :project and id in (:ids) and deleted_at is not null
                  and not exists (select 1 from image live where live.project_id = image.project_id
                                  and live.content = image.content and live.deleted_at is null)
                returning id""")
                .param("project", project.value())
                .param("ids", values(images))
                .query(String.class)
                .list()
                .stream()
                .map(ImageId::new)
                .toList();
    }

    public int removeDeletedBefore(Instant moment) {
        return jdbc.sql("delete from image where deleted_at < :moment")
                .param("moment", moment.toEpochMilli())
                .update();
    }

    /** All contents that some row still needs, deleted or not. */
    public Set<Sha256> contents() {
        return jdbc.sql("select distinct content from image").query(String.class).list().stream()
                .map(Sha256::new)
                .collect(Collectors.toSet());
    }

    /** Whether some row, deleted or not, has this content. */
    public boolean hasContent(Sha256 content) {
        return jdbc.sql("select exists (select 1 from image where content = :content)")
                .param("content", content.hex())
                .query(Boolean.class)
                .single();
    }

    private static List<String> values(Collection<ImageId> images) {
        return images.stream().map(ImageId::value).toList();
    }

    private static Image image(ResultSet row, int number) throws SQLException {
        return new Image(
                new ImageId(row.getString("id")),
                new ProjectId(row.getString("project_id")),
                row.getString("file_name"),
                new Sha256(row.getString("content")),
                Columns.constant(row, "format", ImageFormat.class),
                new PixelSize(row.getInt("width"), row.getInt("height")),
                row.getInt("orientation"),
                row.getLong("bytes"),
                Columns.constant(row, "status", ImageStatus.class),
                trouble(row),
                row.getInt("caption_version") == 0 ? Optional.empty() : Optional.of(CaptionRows.caption(row)),
                Columns.moment(row, "added_at"));
    }

    private static Optional<Trouble> trouble(ResultSet row) throws SQLException {
        String detail = Columns.text(row, "trouble_detail").orElse("");
        return Columns.text(row, "trouble_code").map(code -> new Trouble(code, detail));
    }
}
