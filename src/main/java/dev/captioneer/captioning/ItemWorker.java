package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Image;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** The way of one item: from the picture over as many attempts as it takes to what is stored about it. */
@Component
class ItemWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ItemWorker.class);

    private final Eligibility eligibility;
    private final PictureCopies copies;
    private final Asking asking;
    private final ItemRecords records;
    private final RunLog log;
    private final Patience patience;
    private final Jitter jitter;

    ItemWorker(
            Eligibility eligibility,
            PictureCopies copies,
            Asking asking,
            ItemRecords records,
            RunLog log,
            Patience patience,
            Jitter jitter) {
        this.eligibility = eligibility;
        this.copies = copies;
        this.asking = asking;
        this.records = records;
        this.log = log;
        this.patience = patience;
        this.jitter = jitter;
    }

    /** @return present when the run cannot go on */
    Optional<Trouble> work(ActiveRun run, ItemRow item) {
        Attempts attempts = new Attempts(run.route(), jitter);
        return switch (outcome(run, item, attempts)) {
            case ItemOutcome.Captioned captioned -> {
                store(run, captioned);
                yield done(run);
            }
            case ItemOutcome.Kept _ -> {
                keep(run, item, attempts);
                yield done(run);
            }
            case ItemOutcome.GivenUp givenUp -> {
                giveUp(run, item, attempts, givenUp);
                yield done(run);
            }
            case ItemOutcome.GivenBack _ -> {
                records.giveBack(run.row(), item.image());
                yield Optional.empty();
            }
            case ItemOutcome.RunStopped(Trouble trouble) -> {
                records.giveBack(run.row(), item.image());
                yield Optional.of(trouble);
            }
        };
    }

    /** A bug at one image fails that image, not the run. */
    private ItemOutcome outcome(ActiveRun run, ItemRow item, Attempts attempts) {
        try {
            Optional<Image> image = eligibility.toBeCaptioned(run.row(), item);
            if (image.isEmpty()) {
                return new ItemOutcome.Kept();
            }
            records.take(run.row(), item.image());
            return withPicture(run, item, image.get(), attempts);
        } catch (InterruptedException interrupted) {
            return new ItemOutcome.GivenBack();
        } catch (DataAccessException | TransactionException storage) {
            // Trouble of the whole run: the scheduler takes it up again in a while.
            throw storage;
        } catch (IOException | RuntimeException bug) {
            LOG.error(
                    "Image {} of run {} failed by a bug",
                    item.image(),
                    run.row().id(),
                    bug);
            return failed("RUN-BUG", bug.getClass().getSimpleName());
        }
    }

    private ItemOutcome withPicture(ActiveRun run, ItemRow item, Image image, Attempts attempts)
            throws InterruptedException, IOException {
        return switch (copies.of(image, run)) {
            case PictureCopies.Copy.Made(byte[] jpeg) -> withCopy(run, item, jpeg, attempts);
            case PictureCopies.Copy.Impossible(Trouble trouble) -> new ItemOutcome.GivenUp(ItemState.FAILED, trouble);
        };
    }

    private ItemOutcome withCopy(ActiveRun run, ItemRow item, byte[] jpeg, Attempts attempts)
            throws InterruptedException, IOException {
        while (!run.isStopping()) {
            Optional<ItemOutcome> outcome = attempt(run, item, attempts, jpeg);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new ItemOutcome.GivenBack();
    }

    /** One request or one wait. @return empty: once more */
    private Optional<ItemOutcome> attempt(ActiveRun run, ItemRow item, Attempts attempts, byte[] jpeg)
            throws InterruptedException, IOException {
        return switch (run.route().next(attempts.tried())) {
            case Route.Way.Via(Leg leg) -> after(asking.through(leg, run, item, attempts, jpeg), run);
            case Route.Way.Closed(var until, String code) -> {
                patience.await(run, new Turn.Wait(until, code));
                yield Optional.empty();
            }
            case Route.Way.NoModel(String code) ->
                Optional.of(new ItemOutcome.RunStopped(new Trouble(code, "None of the models can be used")));
            case Route.Way.Exhausted _ -> after(new Reply.Setback(attempts.exhausted()), run);
        };
    }

    private Optional<ItemOutcome> after(Reply reply, ActiveRun run) throws InterruptedException, IOException {
        return switch (reply) {
            case Reply.Caption(var asked, var text, var provenance) ->
                Optional.of(new ItemOutcome.Captioned(asked, text, provenance));
            case Reply.Setback(Step.GiveUp(var state, var trouble)) ->
                Optional.of(new ItemOutcome.GivenUp(state, trouble));
            case Reply.Setback(Step.StopRun(var trouble)) -> Optional.of(new ItemOutcome.RunStopped(trouble));
            case Reply.Setback(Step.CaptionerOut _) -> Optional.empty();
            case Reply.Setback(Step.Again(var backOff)) -> {
                patience.pass(run, backOff);
                yield Optional.empty();
            }
            case Reply.NotYet(var wait) -> {
                patience.await(run, wait);
                yield Optional.empty();
            }
            case Reply.Closed _ -> Optional.empty();
            case Reply.NotNeeded _ -> Optional.of(new ItemOutcome.Kept());
            case Reply.Stopped _ -> Optional.of(new ItemOutcome.GivenBack());
        };
    }

    private void store(ActiveRun run, ItemOutcome.Captioned captioned) {
        Image image = captioned.asked();
        CaptionWrite write = records.caption(
                run.row(), image.id(), captioned.text(), image.captionVersion(), captioned.provenance());
        switch (write) {
            case CaptionWrite.Written _, CaptionWrite.Unchanged _ -> log.captioned(image, captioned.provenance());
            case CaptionWrite.Conflict _, CaptionWrite.ImageGone _ -> log.kept(image);
        }
    }

    private void keep(ActiveRun run, ItemRow item, Attempts attempts) {
        records.keep(run.row(), item.image(), attempts.number());
        eligibility.find(run.row(), item).ifPresent(log::kept);
    }

    /** What a person wrote meanwhile is not marked as failed. */
    private void giveUp(ActiveRun run, ItemRow item, Attempts attempts, ItemOutcome.GivenUp outcome) {
        Optional<Image> image = eligibility.toBeCaptioned(run.row(), item);
        if (image.isEmpty()) {
            keep(run, item, attempts);
            return;
        }
        records.fail(run.row(), item.image(), outcome.state(), attempts.number(), outcome.trouble());
        log.failed(image.get(), outcome.state(), outcome.trouble());
    }

    private static Optional<Trouble> done(ActiveRun run) {
        run.progress().oneDone();
        return Optional.empty();
    }

    private static ItemOutcome failed(String code, String detail) {
        return new ItemOutcome.GivenUp(ItemState.FAILED, new Trouble(code, detail));
    }
}
