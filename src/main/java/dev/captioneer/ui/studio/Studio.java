package dev.captioneer.ui.studio;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.access.KeyState;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.offline.Evidence;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.ui.NameDialog;
import dev.captioneer.ui.UndoNotification;
import dev.captioneer.ui.captioner.CaptionerDialog;
import dev.captioneer.ui.console.ConsoleDrawer;
import dev.captioneer.ui.console.ConsoleSummary;
import dev.captioneer.ui.export.ExportDialog;
import dev.captioneer.ui.export.PreviewDialog;
import dev.captioneer.ui.state.ProjectPulse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The open studio of one project: assembles the parts and does what only all of them together can do. */
final class Studio extends Div implements StudioActions {

    private static final int HINT_MILLIS = 4_000;

    private final StudioServices services;
    private final StudioParts parts;
    private final StudioModel model;
    private final ValueSignal<List<Evidence>> evidence = new ValueSignal<>(List.of());
    private final ValueSignal<KeyState> keyState;
    private final Signal<ProjectPulse> pulse;
    private final PhotoUpload upload;
    private final RunStarter runs;
    private final CaptionEditor editor;
    private final ConsoleDrawer console;
    private final StudioFooter footer;
    private final StudioKeys keys;
    private final List<Registration> whileAttached = new ArrayList<>();

    Studio(StudioServices services, StudioParts parts, Project project) {
        this.services = services;
        this.parts = parts;
        this.model = new StudioModel(services, project);
        this.keyState = new ValueSignal<>(services.keys().state(project.workspace()));
        this.pulse = services.pulses().of(project.id());
        this.upload = new PhotoUpload(this, parts.intake(), services.texts(), model.project()::peek);
        this.runs = new RunStarter(services, model, this);
        this.editor = new CaptionEditor(
                services,
                model,
                new EvidencePanel(services, model, evidence),
                images -> caption(RunScope.SELECTED, List.copyOf(images)));
        this.console = new ConsoleDrawer(parts.console(), project.id());
        this.keys = new StudioKeys(model, this, isMac());
        Signal<Way> way = Signal.cached(() -> new Way(
                model.counts().get(),
                model.project().get().settings(),
                keyState.get(),
                model.run().get()));
        this.footer = new StudioFooter(
                new ConsoleSummary(parts.console(), project.id()),
                new UsageText(model.run()),
                this::toggleConsole,
                this::openShortcuts);
        addClassName("studio");
        add(
                new StudioHeader(model, way, services.captioners(), this, this::openRename),
                new NextStepBar(way, this),
                new RunBar(services, model, parts.clock(), this),
                createMain(),
                console,
                footer);
        showConsole(false);
        Signal.effect(console, () -> console.showImage(model.current().get().map(image -> image.id())));
        Signal.effect(this, () -> {
            pulse.get();
            refresh();
        });
    }

    String projectName() {
        return model.project().peek().name();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        whileAttached.add(keys.listenOn(event.getUI()));
        whileAttached.add(upload.acceptPastesOn(event.getUI()));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        whileAttached.forEach(Registration::remove);
        whileAttached.clear();
        super.onDetach(event);
    }

    private UploadDropZone createMain() {
        GalleryPanel gallery = new GalleryPanel(
                services, model, upload, this::delete, images -> caption(RunScope.SELECTED, List.copyOf(images)));
        Div stage = new Div(new PicturePane(services, model, evidence), new Filmstrip(services, model), editor);
        stage.addClassName("stage");
        Main main = new Main(gallery, stage, new EmptyStage(model, upload, parts.limits(), this::addSamples));
        main.addClassName("studio-main");
        Signal.effect(
                main, () -> main.setClassName("is-empty", model.counts().get().total() == 0));
        UploadDropZone dropZone = upload.dropZone();
        dropZone.setContent(main);
        return dropZone;
    }

    private void refresh() {
        model.refreshProject();
        model.refreshImages();
        model.refreshRun();
        keyState.set(services.keys().state(model.project().peek().workspace()));
    }

    private void addSamples() {
        Project project = model.project().peek();
        Thread.ofVirtual().name("sample-photos").start(() -> parts.samples().addTo(project));
    }

    private void openRename() {
        new NameDialog(
                        getTranslation("header.rename"),
                        model.project().peek().name(),
                        getTranslation("dialog.save"),
                        model::rename)
                .open();
    }

    @Override
    public void addPhotos() {
        model.show(dev.captioneer.project.ImageFilter.ALL);
        Notification.show(getTranslation("photos.how"), HINT_MILLIS, Notification.Position.BOTTOM_CENTER);
    }

    @Override
    public void openTrigger() {
        new TriggerDialog(parts.tokenizer(), model.settings(), this::changeSettings).open();
    }

    private void changeSettings(ProjectSettings after) {
        TriggerChange change = new TriggerChange(services.captions(), model, model.settings(), after);
        int captions = change.make();
        if (captions > 0) {
            UndoNotification.show(
                    getTranslation("trigger.renamed", captions, change.newWord(), change.oldWord()), change::takeBack);
        }
    }

    @Override
    public void openCaptioner() {
        Project project = model.project().peek();
        new CaptionerDialog(parts.captioner(), project, this::refresh, model::configure).open();
    }

    @Override
    public void openGenerate() {
        runs.ask(RunScope.MISSING);
    }

    @Override
    public void caption(RunScope scope, List<ImageId> images) {
        runs.start(scope, images);
    }

    @Override
    public void openPreview() {
        new PreviewDialog(parts.exports(), model.project().peek(), model::reveal).open();
    }

    @Override
    public void openExport() {
        new ExportDialog(parts.exports(), model.project().peek(), model::reveal).open();
    }

    @Override
    public void delete(Set<ImageId> images) {
        List<ImageId> deleted = model.delete(images);
        UndoNotification.show(getTranslation("images.deleted", deleted.size()), () -> model.restore(deleted));
    }

    @Override
    public void toggleConsole() {
        showConsole(!console.isVisible());
    }

    private void showConsole(boolean open) {
        console.setVisible(open);
        footer.sayConsoleOpen(open);
    }

    @Override
    public void openShortcuts() {
        new ShortcutsDialog(keys.all()).open();
    }

    @Override
    public void showNextWithoutCaption() {
        if (!model.nextWithoutCaption()) {
            Notification.show(getTranslation("images.all-captioned"), HINT_MILLIS, Notification.Position.BOTTOM_CENTER);
        }
    }

    @Override
    public void showNextFailed() {
        if (!model.nextFailed()) {
            Notification.show(getTranslation("images.none-failed"), HINT_MILLIS, Notification.Position.BOTTOM_CENTER);
        }
    }

    @Override
    public void editCaption() {
        editor.focusText();
    }

    @Override
    public void leaveEditor() {
        editor.blurText();
    }

    @Override
    public void undoCaption() {
        editor.undo();
    }

    private static boolean isMac() {
        return UI.getCurrent() != null
                && UI.getCurrent().getSession().getBrowser().isMacOSX();
    }
}
