package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the lines of jobs: a copy of each picture, with what is asked about it. */
@Component
class NightFiles {

    private final Eligibility eligibility;
    private final ImageStore store;
    private final PictureCopies copies;
    private final ItemRecords records;
    private final RunLog log;

    NightFiles(Eligibility eligibility, ImageStore store, PictureCopies copies, ItemRecords records, RunLog log) {
        this.eligibility = eligibility;
        this.store = store;
        this.copies = copies;
        this.records = records;
        this.log = log;
    }

    NightFile next(NightShift shift) throws IOException {
        return new NightFile(store.newStagingFile(), shift.night().limits());
    }

    /** Until it is full, no item is left, or the run stops. */
    void fill(NightFile file, Iterator<ItemRow> items, NightShift shift, String model, ProjectSettings settings)
            throws InterruptedException, IOException {
        while (!file.isFull() && items.hasNext() && !shift.isStopping()) {
            ItemRow item = items.next();
            Optional<Image> image = eligibility.toBeCaptioned(shift.run(), item);
            if (image.isPresent()) {
                add(file, image.get(), shift, model, settings);
            } else {
                records.keep(shift.run(), item.image(), 0);
                eligibility.find(shift.run(), item).ifPresent(log::kept);
            }
        }
    }

    private void add(NightFile file, Image image, NightShift shift, String model, ProjectSettings settings)
            throws InterruptedException, IOException {
        switch (copies.of(image, shift.active())) {
            case PictureCopies.Copy.Made(byte[] jpeg) -> {
                Prompt prompt = new Prompt(shift.run().prompt(), AnswerFormat.of(settings.style()));
                CaptionRequest request =
                        new CaptionRequest(jpeg, prompt, settings, model, shift.key(), CaptionRequest.ANSWER_TOKENS);
                file.add(
                        new ItemRow(image.id(), image.captionVersion()),
                        shift.night().line(image.id().value(), request));
            }
            case PictureCopies.Copy.Impossible(Trouble trouble) -> {
                records.fail(shift.run(), image.id(), ItemState.FAILED, 0, trouble);
                log.failed(image, ItemState.FAILED, trouble);
            }
        }
    }
}
