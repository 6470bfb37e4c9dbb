package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.intake.Intake;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Caption;
import dev.captioneer.project.CaptionWrite;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.testing.Pictures;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import dev.captioneer.ui.projects.CreditsView;
import dev.captioneer.ui.projects.ProjectsView;
import java.io.ByteArrayInputStream;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of a new workspace with one project, before its studio is opened. */
abstract class StudioTest extends UiTest {

    static final TriggerWord TRIGGER = new TriggerWord("ide_main_hall");

    @Autowired
    Projects projects;

    @Autowired
    Images images;

    @Autowired
    Captions captions;

    @Autowired
    Intake intake;

    @Autowired
    StudioServices services;

    @Autowired
    StudioParts parts;

    Page page;
    Project project;

    @BeforeEach
    void openPage() {
        page = Page.open(context, StudioView.class, ProjectsView.class, CreditsView.class);
        UI.getCurrent().navigate(CreditsView.class); // the start page, opened before, had no workspace yet
        project = projects.create(page.workspace(), "Main hall", ProjectSettings.DEFAULT.withTrigger(TRIGGER));
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    void openStudio() {
        UI.getCurrent().navigate("projects/" + project.id());
    }

    /** @param seed another picture for each */
    ImageId addImage(String name, int seed) {
        byte[] bytes = Pictures.png(seed);
        return switch (intake.take(project, name, new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length))) {
            case IntakeOutcome.Accepted(Image image, var notes) -> image.id();
            case IntakeOutcome other -> throw new AssertionError("Not added: " + other);
        };
    }

    Caption writeByPerson(ImageId image, String text) {
        return written(
                captions.writeByPerson(project.id(), image, text, read(image).captionVersion()));
    }

    Caption writeByCaptioner(ImageId image, String text) {
        return written(
                captions.writeByCaptioner(project.id(), image, text, read(image).captionVersion(), Samples.PROVENANCE));
    }

    Image read(ImageId image) {
        return images.find(project.id(), image).orElseThrow();
    }

    static TextArea editorText() {
        return _get(TextArea.class, spec -> spec.withClasses("caption-text"));
    }

    /** As the browser tells it, half a second after the last key. */
    static void type(String text) {
        _setValue(editorText(), text, true);
    }

    private static Caption written(CaptionWrite outcome) {
        return switch (outcome) {
            case CaptionWrite.Written(Caption caption) -> caption;
            case CaptionWrite other -> throw new AssertionError("Not written: " + other);
        };
    }
}
