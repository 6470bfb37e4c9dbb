package dev.captioneer.captioning.store;

import dev.captioneer.captioning.ItemState;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Trouble;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the items of runs. */
@Repository
public class ItemRows {

    private final JdbcClient jdbc;

    ItemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores them as waiting, in this order. */
    public void insert(RunId run, List<ItemRow> items) {
        int position = 0;
        for (ItemRow item : items) {
            jdbc.sql("""
                    insert into caption_item (run_id, image_id, position, state, seen_version, attempts)
                    values (:run, :image, :position, :state, :seen, 0)""")
                    .param("run", run.value())
                    .param("image", item.image().value())
                    .param("position", position++)
                    .param("state", ItemState.WAITING.name())
                    .param("seen", item.seen())
                    .update();
        }
    }

    /** In the order of the run. */
    public List<ItemRow> inState(RunId run, ItemState state) {
        return jdbc.sql("""
                select image_id, seen_version from caption_item where run_id = :run and state = :state
                order by position""")
                .param("run", run.value())
                .param("state", state.name())
                .query((row, number) -> new ItemRow(new ImageId(row.getString("image_id")), row.getInt("seen_version")))
                .list();
    }

    public void setState(RunId run, ImageId image, ItemState state) {
        jdbc.sql("update caption_item set state = :state where run_id = :run and image_id = :image")
                .param("run", run.value())
                .param("image", image.value())
                .param("state", state.name())
                .update();
    }

    /** @param attempts requests made for it */
    public void finish(RunId run, ImageId image, ItemState state, int attempts, Optional<Trouble> trouble) {
        jdbc.sql("""
                update caption_item set state = :state, attempts = :attempts, trouble_code = :code,
                                        trouble_detail = :detail
                where run_id = :run and image_id = :image""")
                .param("run", run.value())
                .param("image", image.value())
                .param("state", state.name())
                .param("attempts", attempts)
                .param("code", trouble.map(Trouble::code).orElse(null))
                .param("detail", trouble.map(Trouble::detail).orElse(null))
                .update();
    }

    /** Moves all items of one state to another. */
    public void moveAll(RunId run, ItemState from, ItemState to) {
        jdbc.sql("update caption_item set state = :to where run_id = :run and state = :from")
                .param("run", run.value())
                .param("from", from.name())
                .param("to", to.name())
                .update();
    }

    public ItemCounts counts(RunId run) {
        return jdbc.sql("""
                select count(*) as total,
                       coalesce(sum(case when state = 'CAPTIONED' then 1 else 0 end), 0) as captioned,
                       coalesce(sum(case when state = 'KEPT' then 1 else 0 end), 0) as kept,
                       coalesce(sum(case when state = 'FAILED' then 1 else 0 end), 0) as failed,
                       coalesce(sum(case when state = 'REFUSED' then 1 else 0 end), 0) as refused
                from caption_item where run_id = :run""")
                .param("run", run.value())
                .query((row, number) -> new ItemCounts(
                        row.getInt("total"),
                        row.getInt("captioned"),
                        row.getInt("kept"),
                        row.getInt("failed"),
                        row.getInt("refused")))
                .single();
    }
}
