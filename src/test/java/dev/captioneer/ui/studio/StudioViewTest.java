package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.projects.CreditsView;
import dev.captioneer.ui.projects.ProjectsView;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StudioViewTest extends StudioTest {

    @Autowired
    private Workspaces workspaces;

    @Test
    void projectThatIsUnknownForeignOrNoIdAtAll_leadsToTheProjects() {
        Project foreign = projects.create(workspaces.create(), "Theirs", ProjectSettings.DEFAULT);

        for (String id : new String[] {foreign.id().value(), ProjectId.random().value(), "x", "..%2f"}) {
            UI.getCurrent().navigate("projects/" + id);

            _assertOne(ProjectsView.class);
            _assertNone(Studio.class);
        }
    }

    @Test
    void reloadedPage_showsTheProjectAsItWas() {
        ImageId image = addImage("1.png", 1);
        openStudio();
        type("ide_main_hall, doors");
        page.close();

        page = Page.open(context, page.workspace(), StudioView.class, ProjectsView.class, CreditsView.class);
        openStudio();

        assertThat(editorText().getValue()).isEqualTo("ide_main_hall, doors");
        assertThat(read(image).captionVersion()).isEqualTo(1);
        assertThat(_get(StudioView.class).getPageTitle()).isEqualTo("Main hall – Captioneer");
    }

    @Test
    void emptyProject_showsThePlaceToDropPhotos_andNoOtherStep() {
        openStudio();

        assertThat(_get(EmptyStage.class).isVisible()).isTrue();
        _assertNone(NextStepBar.class);
        assertThat(currentStation()).isEqualTo("Photos");
    }

    @Test
    void withPhotosButWithoutKey_theNextStepIsDrafts_withAKeyGenerating_thenThePreview() {
        ImageId image = addImage("1.png", 1);
        openStudio();
        assertThat(nextStep()).contains("Without a key, offline drafts");
        assertThat(currentStation()).isEqualTo("Captioner");

        parts.captioner().keys().remember(page.workspace(), new Secret("AQ.a-key-of-the-tests-0001"));
        openStudioAnew();
        assertThat(nextStep()).contains("1 photo has no caption yet");

        writeByPerson(image, "ide_main_hall, doors");
        Page.await(() -> nextStep().contains("The photo has a caption"));
        assertThat(currentStation()).isEqualTo("Export");
    }

    @Test
    void withoutTrigger_theNextStepIsTheTrigger_andItsButtonOpensIt() {
        project = projects.create(page.workspace(), "Other", ProjectSettings.DEFAULT);
        addImage("1.png", 1);
        openStudio();
        assertThat(nextStep()).contains("Choose the trigger word");

        _click(button("Choose trigger word"));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Trigger word")), "ide_main_hall");
        _click(button("Save"));

        assertThat(stored().trigger()).contains(TRIGGER);
        _assertNone(TriggerDialog.class);
        assertThat(nextStep()).doesNotContain("trigger word");
    }

    @Test
    void otherTriggerWord_takesThePlaceOfTheOldOne_andUndoBringsBothBack() {
        ImageId first = addImage("1.png", 1);
        ImageId second = addImage("2.png", 2);
        writeByPerson(first, "ide_main_hall, doors");
        writeByCaptioner(second, "photo of ide_main_hall stairs");
        openStudio();

        changeTrigger("tud_aula");

        assertThat(read(first).captionText()).isEqualTo("tud_aula, doors");
        assertThat(read(second).captionText()).isEqualTo("photo of tud_aula stairs");
        assertThat(editorText().getValue()).isEqualTo("tud_aula, doors");
        _assertOne(Span.class, spec -> spec.withText("2 captions now say tud_aula instead of ide_main_hall."));

        _click(button("Undo"));
        assertThat(stored().trigger()).contains(TRIGGER);
        assertThat(read(first).captionText()).isEqualTo("ide_main_hall, doors");
        assertThat(read(second).captionText()).isEqualTo("photo of ide_main_hall stairs");
        assertThat(editorText().getValue()).isEqualTo("ide_main_hall, doors");
    }

    @Test
    void otherTriggerWord_thatNoCaptionHolds_isJustStored() {
        addImage("1.png", 1);
        openStudio();

        changeTrigger("tud_aula");

        assertThat(stored().trigger()).contains(new TriggerWord("tud_aula"));
        _assertNone(Button.class, spec -> spec.withText("Undo"));
    }

    @Test
    void undoOfAnEarlierTriggerWord_reachesWhatACaptionSaysNow() {
        ImageId image = addImage("1.png", 1);
        writeByPerson(image, "ide_main_hall, doors");
        openStudio();
        changeTrigger("tud_aula");
        Button undoOfTheFirst = button("Undo");
        changeTrigger("other_hall");

        _click(undoOfTheFirst);

        assertThat(read(image).captionText()).isEqualTo("ide_main_hall, doors");
        assertThat(stored().trigger()).contains(TRIGGER);
    }

    @Test
    void deletedPhoto_givesWayToItsNeighbour_andUndoBringsItBack() {
        ImageId first = addImage("1.png", 1);
        addImage("2.png", 2);
        openStudio();

        _get(Studio.class).delete(Set.of(first));
        assertThat(editorText().getAriaLabel()).contains("Caption of 2.png");
        assertThat(images.find(project.id(), first)).isEmpty();
        _assertOne(Span.class, spec -> spec.withText("1 photo deleted."));

        _click(button("Undo"));
        assertThat(images.find(project.id(), first)).isPresent();
    }

    private void changeTrigger(String word) {
        _get(Studio.class).openTrigger();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Trigger word")), word);
        _click(button("Save"));
    }

    private void openStudioAnew() {
        UI.getCurrent().navigate(CreditsView.class);
        openStudio();
    }

    private ProjectSettings stored() {
        return projects.find(project.id()).orElseThrow().settings();
    }

    private static String nextStep() {
        return _get(Span.class, spec -> spec.withClasses("next-step-sentence")).getText();
    }

    private static String currentStation() {
        return _find(NativeButton.class, spec -> spec.withClasses("station")).stream()
                .filter(station -> "step".equals(station.getElement().getAttribute("aria-current")))
                .map(station -> _get(station, Span.class, spec -> spec.withClasses("station-name"))
                        .getText())
                .findFirst()
                .orElseThrow();
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
