package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRows;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.captioning.store.RunRows;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Captions;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Images;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states of items as facts. An item and the image or caption that it is about change in one transaction. */
@Component
class ItemRecords {

    private final RunRows runs;
    private final ItemRows items;
    private final Images images;
    private final Captions captions;
    private final ApplicationEventPublisher events;

    ItemRecords(RunRows runs, ItemRows items, Images images, Captions captions, ApplicationEventPublisher events) {
        this.runs = runs;
        this.items = items;
        this.images = images;
        this.captions = captions;
        this.events = events;
    }

    @Transactional
    void take(RunRow run, ImageId image) {
        items.setState(run.id(), image, ItemState.WORKING);
        images.mark(run.project(), image, ImageStatus.WORKING, Optional.empty());
    }

    /**
     * Stores a caption the moment it exists; where somebody wrote meanwhile, theirs stays.
     *
     * @param seen the version of the caption that was current when the captioner was asked
     */
    @Transactional
    CaptionWrite caption(RunRow run, ImageId image, String caption, int seen, Provenance provenance) {
        CaptionWrite write = captions.writeByCaptioner(run.project(), image, caption, seen, provenance);
        ItemState state =
                switch (write) {
                    case CaptionWrite.Written _, CaptionWrite.Unchanged _ -> ItemState.CAPTIONED;
                    case CaptionWrite.Conflict _, CaptionWrite.ImageGone _ -> ItemState.KEPT;
                };
        if (state == ItemState.KEPT) {
            images.settle(run.project(), image);
        }
        finished(run, image, state, provenance.attempt(), Optional.empty());
        return write;
    }

    @Transactional
    void keep(RunRow run, ImageId image, int attempts) {
        images.settle(run.project(), image);
        finished(run, image, ItemState.KEPT, attempts, Optional.empty());
    }

    @Transactional
    void fail(RunRow run, ImageId image, ItemState state, int attempts, Trouble trouble) {
        ImageStatus status = state == ItemState.REFUSED ? ImageStatus.REFUSED : ImageStatus.FAILED;
        images.mark(run.project(), image, status, Optional.of(trouble));
        finished(run, image, state, attempts, Optional.of(trouble));
    }

    /** Not done after all: to be done when the run goes on, or never, if it is finished. */
    @Transactional
    void giveBack(RunRow run, ImageId image) {
        images.settle(run.project(), image);
        items.setState(run.id(), image, afterwards(run));
        progressed(run);
    }

    /** Nobody works on this run: what is marked as being worked on is not. */
    @Transactional
    void giveAllBack(RunRow run) {
        items.inState(run.id(), ItemState.WORKING).forEach(item -> images.settle(run.project(), item.image()));
        items.moveAll(run.id(), ItemState.WORKING, afterwards(run));
    }

    private ItemState afterwards(RunRow run) {
        boolean finished = runs.lockState(run.id()).filter(RunState::isFinished).isPresent();
        return finished ? ItemState.CANCELLED : ItemState.WAITING;
    }

    private void finished(RunRow run, ImageId image, ItemState state, int attempts, Optional<Trouble> trouble) {
        items.finish(run.id(), image, state, attempts, trouble);
        progressed(run);
    }

    private void progressed(RunRow run) {
        events.publishEvent(new RunProgressed(run.project(), run.id()));
    }
}
