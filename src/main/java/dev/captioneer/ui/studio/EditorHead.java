package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.captioneer.project.Author;
import dev.captioneer.project.Caption;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStatus;
import dev.captioneer.project.Provenance;

/** Which image is edited, who wrote its caption, what went wrong with it, and whether the text is saved. */
final class EditorHead extends Div {

    private final H2 name = new H2();
    private final Span size = new Span();
    private final Span author = new Span();
    private final Span trouble = new Span();
    private final Span saved = new Span();

    EditorHead() {
        addClassName("editor-head");
        name.addClassName("editor-name");
        size.addClassName("quiet");
        author.addClassName("badge");
        trouble.addClassNames("trouble", "bad");
        saved.addClassName("save-state");
        saved.getElement().setAttribute("role", "status");
        Span typing = new Span(getTranslation("save.typing"));
        typing.addClassNames("save-typing", "quiet"); // shown by the style sheet while the browser has unsaved keys
        add(name, size, author, typing, saved, trouble);
    }

    void show(Image image) {
        name.setText(image.fileName());
        name.setTitle(image.fileName());
        size.setText(image.size().toString());
        author.setVisible(image.caption().isPresent());
        image.caption().ifPresent(caption -> author.setText(authorOf(caption)));
        boolean failed = image.status() == ImageStatus.FAILED || image.status() == ImageStatus.REFUSED;
        trouble.setVisible(failed);
        image.trouble().ifPresent(reason -> trouble.setText(sentence(reason.code())));
    }

    private String sentence(String code) {
        String key = "code." + code;
        String sentence = getTranslation(key);
        return sentence.equals(key) ? getTranslation("code.UNKNOWN", code) : sentence;
    }

    private String authorOf(Caption caption) {
        return caption.author() == Author.PERSON
                ? getTranslation("author.PERSON")
                : caption.provenance().map(Provenance::modelVersion).orElse(getTranslation("author.MODEL"));
    }

    void say(SaveState state) {
        saved.removeAll();
        saved.setClassName("save-state");
        saved.addClassName(state.className());
        if (!state.key().isEmpty()) {
            if (state == SaveState.SAVED) {
                saved.add(VaadinIcon.CHECK.create());
            }
            saved.add(new Span(getTranslation(state.key())));
        }
    }
}
