package dev.captioneer.ui.captioner;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.captioning.PromptBuilder;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Thinking;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import dev.captioneer.ui.projects.CreditsView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaptionerDialogTest extends UiTest {

    private static final ProjectSettings SETTINGS =
            ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));

    @Autowired
    private CaptionerServices services;

    @Autowired
    private Projects projects;

    private final List<ProjectSettings> saved = new ArrayList<>();
    private Page page;

    @BeforeEach
    void openPage() {
        page = Page.open(context, CreditsView.class);
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    void untouched_everythingStaysAsItIs() {
        open(SETTINGS);

        save();

        assertThat(saved).containsExactly(SETTINGS);
    }

    @Test
    void geminiWithAModel_elseOfflineDrafts_becomesTheChain() {
        open(SETTINGS);

        captioner(0).setValue("gemini");
        _setValue(model(0), "gemini-3.8-flash");
        _click(button("Add one who stands in"));
        captioner(1).setValue("offline");
        save();

        assertThat(saved.getFirst().chain())
                .isEqualTo(new CaptionerChain(
                        List.of(new ChainLink("gemini", Optional.of("gemini-3.8-flash")), ChainLink.of("offline"))));
    }

    @Test
    void storedChain_isShownAgain_andAStandInCanBeRemoved() {
        open(SETTINGS.withChain(new CaptionerChain(
                List.of(new ChainLink("gemini", Optional.of("gemini-of-tomorrow")), ChainLink.of("offline")))));
        assertThat(model(0).getValue()).isEqualTo("gemini-of-tomorrow");
        assertThat(captioner(1).getValue()).isEqualTo("offline");

        _click(_find(Button.class, spec -> spec.withAttribute("aria-label", "Remove"))
                .getFirst());
        save();

        assertThat(saved.getFirst().chain().links())
                .extracting(ChainLink::captioner)
                .containsExactly("gemini");
    }

    @Test
    void backToAutomatic_dropsTheStandIns() {
        open(SETTINGS.withChain(CaptionerChain.of("gemini", "offline")));

        captioner(0).setValue("");
        assertThat(_find(ChainRow.class)).hasSize(1);
        save();

        assertThat(saved.getFirst().chain()).isEqualTo(CaptionerChain.AUTOMATIC);
    }

    @Test
    void whoNeverAsksGemini_isNotAskedForAKey() {
        open(SETTINGS.withChain(CaptionerChain.of("offline")));

        _assertNone(KeyPanel.class);
    }

    @Test
    void keyThatArrives_isSeenInTheChoice_andWhatWasChosenStays() {
        open(SETTINGS.withChain(new CaptionerChain(
                List.of(new ChainLink("gemini", Optional.of("gemini-of-tomorrow")), ChainLink.of("offline")))));
        assertThat(captioner(0).getItemLabelGenerator().apply("gemini")).isEqualTo("Gemini (needs a key)");

        _setValue(_get(PasswordField.class), "AIzaSyD-1234567890abcdefghijklmnopqrstu", true);
        _click(button("Use it"));

        assertThat(captioner(0).getItemLabelGenerator().apply("gemini")).isEqualTo("Gemini");
        assertThat(captioner(0).getValue()).isEqualTo("gemini");
        assertThat(model(0).getValue()).isEqualTo("gemini-of-tomorrow");
        assertThat(captioner(1).getValue()).isEqualTo("offline");
    }

    @Test
    void options_areKept() {
        open(SETTINGS);

        thinking().setValue(Thinking.MEDIUM);
        save();

        assertThat(saved.getFirst().options()).isEqualTo(ModelOptions.DEFAULT.withThinking(Thinking.MEDIUM));
    }

    @Test
    void ownPrompt_isKept_theBuiltOneIsNot() {
        open(SETTINGS);
        assertThat(prompt().getValue()).isEqualTo(PromptBuilder.instructions(SETTINGS));

        prompt().setValue("Say what you see.");
        save();

        assertThat(saved.getFirst().prompt()).contains("Say what you see.");
    }

    private void open(ProjectSettings settings) {
        Project project = projects.create(page.workspace(), "Hall", settings);
        new CaptionerDialog(services, project, () -> {}, saved::add).open();
    }

    private static void save() {
        _click(button("Save"));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> captioner(int row) {
        return (Select<String>) _get(_find(ChainRow.class).get(row), Select.class);
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> model(int row) {
        return (ComboBox<String>) _get(_find(ChainRow.class).get(row), ComboBox.class);
    }

    @SuppressWarnings("unchecked")
    private static Select<Thinking> thinking() {
        OptionsPanel panel = _get(OptionsPanel.class);
        return (Select<Thinking>) _get(panel, Select.class, spec -> spec.withLabel("How long it thinks"));
    }

    private static TextArea prompt() {
        return _get(TextArea.class, spec -> spec.withLabel("Instructions for the captioner"));
    }
}
