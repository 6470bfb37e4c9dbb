package dev.captioneer.captioning.store;

import dev.captioneer.captioning.ItemState;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which items of a run are with which job. */
@Repository
public class NightItemRows {

    private final JdbcClient jdbc;

    NightItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were in no job yet, in the order of the run. */
    public List<ItemRow> toBeHandedIn(RunId run) {
        return jdbc.sql("""
                select image_id, seen_version from caption_item
                where run_id = :run and state = :waiting and batch_job_id is null order by position""")
                .param("run", run.value())
                .param("waiting", ItemState.WAITING.name())
                .query(NightItemRows::item)
                .list();
    }

    /**
     * Gives an item to a job, unless it was ended meanwhile.
     *
     * @param item with the version of the caption that the job is asked to replace
     */
    public void handIn(RunId run, String job, ItemRow item) {
        jdbc.sql("""
                update caption_item set state = :submitted, batch_job_id = :job, seen_version = :seen
                where run_id = :run and image_id = :image and state = :waiting""")
                .param("run", run.value())
                .param("image", item.image().value())
                .param("seen", item.seen())
                .param("job", job)
                .param("submitted", ItemState.SUBMITTED.name())
                .param("waiting", ItemState.WAITING.name())
                .update();
    }

    /** Those that a job still has, in the order of the run. */
    public List<ItemRow> with(RunId run, String job) {
        return jdbc.sql("""
                select image_id, seen_version from caption_item
                where run_id = :run and batch_job_id = :job and state = :submitted order by position""")
                .param("run", run.value())
                .param("job", job)
                .param("submitted", ItemState.SUBMITTED.name())
                .query(NightItemRows::item)
                .list();
    }

    /** How many of a run are with a job. */
    public int submitted(RunId run) {
        return jdbc.sql("select count(*) from caption_item where run_id = :run and state = :submitted")
                .param("run", run.value())
                .param("submitted", ItemState.SUBMITTED.name())
                .query(Integer.class)
                .single();
    }

    /** What a job still has waits for the normal way. */
    public int giveBack(RunId run, String job) {
        return jdbc.sql("""
                update caption_item set state = :waiting
                where run_id = :run and batch_job_id = :job and state = :submitted""")
                .param("run", run.value())
                .param("job", job)
                .param("submitted", ItemState.SUBMITTED.name())
                .param("waiting", ItemState.WAITING.name())
                .update();
    }

    public void giveBack(RunId run, String job, ImageId image) {
        jdbc.sql("""
                update caption_item set state = :waiting
                where run_id = :run and image_id = :image and batch_job_id = :job and state = :submitted""")
                .param("run", run.value())
                .param("image", image.value())
                .param("job", job)
                .param("submitted", ItemState.SUBMITTED.name())
                .param("waiting", ItemState.WAITING.name())
                .update();
    }

    /** What a job still has is to be handed in anew. */
    public void takeBack(RunId run, String job) {
        jdbc.sql("""
                update caption_item set state = :waiting, batch_job_id = null
                where run_id = :run and batch_job_id = :job and state = :submitted""")
                .param("run", run.value())
                .param("job", job)
                .param("submitted", ItemState.SUBMITTED.name())
                .param("waiting", ItemState.WAITING.name())
                .update();
    }

    /** Everything that was to be handed in goes the normal way, marked by the job that was the last try. */
    public void passOver(RunId run, String job) {
        jdbc.sql("""
                update caption_item set batch_job_id = :job
                where run_id = :run and state = :waiting and batch_job_id is null""")
                .param("run", run.value())
                .param("job", job)
                .param("waiting", ItemState.WAITING.name())
                .update();
    }

    private static ItemRow item(ResultSet row, int number) throws SQLException {
        return new ItemRow(new ImageId(row.getString("image_id")), row.getInt("seen_version"));
    }
}
