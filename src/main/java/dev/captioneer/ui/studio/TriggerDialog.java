package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.review.ClipTokenizer;
import java.util.function.Consumer;

/** What the pictures are of, and the word that shall stand for it. */
final class TriggerDialog extends Dialog {

    private final ProjectSettings before;
    private final Consumer<ProjectSettings> save;
    private final TriggerField trigger;
    private final RadioButtonGroup<Subject> subject;
    private final RadioButtonGroup<Goal> goal;
    private final TextArea note = new TextArea();

    TriggerDialog(ClipTokenizer tokenizer, ProjectSettings before, Consumer<ProjectSettings> save) {
        this.before = before;
        this.save = save;
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("trigger.title"));
        trigger = new TriggerField(tokenizer, before.trigger());
        subject = createChoice("subject.", Subject.values(), before.subject());
        goal = createChoice("goal.", Goal.values(), before.goal());
        goal.setHelperText(getTranslation("goal.explanation"));
        configureNote();
        add(trigger, subject, goal, note);
        Button store = new Button(getTranslation("dialog.save"), click -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), store);
    }

    private <T extends Enum<T>> RadioButtonGroup<T> createChoice(String prefix, T[] values, T chosen) {
        RadioButtonGroup<T> choice = new RadioButtonGroup<>(getTranslation(prefix + "label"));
        choice.setItems(values);
        choice.setItemLabelGenerator(value -> getTranslation(prefix + value));
        choice.setValue(chosen);
        return choice;
    }

    private void configureNote() {
        note.setLabel(getTranslation("note.label"));
        note.setHelperText(getTranslation("note.help"));
        note.setPlaceholder(getTranslation("note.example"));
        note.setMaxLength(ProjectSettings.LONGEST_NOTE);
        note.setWidthFull();
        note.setMinRows(2);
        note.setValue(before.note());
    }

    private void store() {
        trigger.read().ifPresent(word -> {
            save.accept(before.withTrigger(word)
                    .withSubject(subject.getValue())
                    .withGoal(goal.getValue())
                    .withNote(note.getValue()));
            close();
        });
    }
}
