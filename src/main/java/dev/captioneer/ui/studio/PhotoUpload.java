package dev.captioneer.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.shared.Registration;
import dev.captioneer.intake.Intake;
import dev.captioneer.project.Project;
import dev.captioneer.settings.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Pictures on their way from the browser: dropped, chosen or pasted. Each file is taken in on its own request thread,
 * without the session lock.
 */
final class PhotoUpload {

    private static final String FILES_TO_SEND = "return this.manager ? this.manager.files.length : 0;";

    private final Intake intake;
    private final Supplier<Project> project;
    private final UploadBatch batch = new UploadBatch();
    private final UploadHandler handler = this::take;
    private final UploadManager manager;
    private final UploadDropZone dropZone;
    private final UploadBar bar;

    /** @param owner its life is that of the uploads */
    PhotoUpload(Component owner, Intake intake, Texts texts, Supplier<Project> project) {
        this.intake = intake;
        this.project = project;
        this.manager = new UploadManager(owner, handler);
        this.dropZone = new UploadDropZone(manager);
        this.bar = new UploadBar(batch, texts, this::cancel);
        manager.addAllFinishedListener(event -> finish());
    }

    UploadDropZone dropZone() {
        return dropZone;
    }

    UploadBar bar() {
        return bar;
    }

    UploadButton createButton(String text) {
        return new UploadButton(text, manager);
    }

    /** Files pasted anywhere in the page. */
    Registration acceptPastesOn(Component page) {
        return Clipboard.onFilePaste(page, handler);
    }

    void take(UploadEvent event) throws IOException {
        Optional<String> pasted = Optional.ofNullable(event.getRequest().getHeader(Clipboard.PASTE_FILE_COUNT_HEADER));
        boolean wanted = batch.begin();
        pasted.ifPresentOrElse(this::expectPasted, () -> askForFileCount(event));
        if (wanted) {
            takeIn(event);
        } else {
            batch.endWithout();
        }
        if (pasted.isPresent()) {
            batch.finishIfDone();
        }
    }

    private void takeIn(UploadEvent event) throws IOException {
        try (InputStream bytes = new CountingStream(event.getInputStream(), batch::receive)) {
            batch.end(intake.take(project.get(), event.getFileName(), bytes, lengthOf(event)));
        } catch (IOException | RuntimeException e) {
            batch.endWithout();
            throw e;
        }
    }

    private void expectPasted(String count) {
        if (count.matches("[0-9]{1,6}")) {
            batch.expect(Integer.parseInt(count));
        }
    }

    /** Only the browser knows how many files wait in its queue. */
    private void askForFileCount(UploadEvent event) {
        event.getUI()
                .access(() -> dropZone.getElement().executeJs(FILES_TO_SEND).then(Integer.class, batch::expect));
    }

    private static OptionalLong lengthOf(UploadEvent event) {
        return event.getFileSize() < 0 ? OptionalLong.empty() : OptionalLong.of(event.getFileSize());
    }

    void cancel() {
        batch.cancel();
        manager.clearFileList();
        dropZone.getElement().executeJs(FILES_TO_SEND).then(Integer.class, left -> batch.finish());
    }

    private void finish() {
        batch.finish();
        manager.clearFileList();
    }
}
