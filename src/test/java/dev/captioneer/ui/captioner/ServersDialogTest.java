package dev.captioneer.ui.captioner;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.captioning.Server;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import dev.captioneer.ui.projects.CreditsView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServersDialogTest extends UiTest {

    private static final String ADDRESS = "http://127.0.0.1:18434";

    @Autowired
    private CaptionerServices services;

    private Page page;
    private int closed;

    @BeforeEach
    void open() {
        page = Page.open(context, CreditsView.class);
        new ServersDialog(services, page.workspace(), () -> closed++).open();
    }

    @AfterEach
    void closePage() {
        page.close();
    }

    @Test
    void server_isAdded_changed_andRemoved() {
        add("Our Ollama", ADDRESS);
        assertThat(_get(ListItem.class).getElement().getTextRecursively()).contains("Our Ollama", ADDRESS);

        _click(button("Change"));
        _setValue(field("Name"), "The Ollama");
        _click(button("Save"));
        assertThat(services.servers().of(page.workspace()))
                .extracting(server -> server.settings().name())
                .containsExactly("The Ollama");

        _click(button("Remove"));
        assertThat(services.servers().of(page.workspace())).isEmpty();
        _assertNone(ListItem.class);
    }

    @Test
    void addressElsewhere_isRefusedWithItsCode_andNothingIsStored() {
        add("Cloud", "http://169.254.169.254/latest");

        assertThat(_find(Span.class, spec -> spec.withClasses("bad")).getFirst().getText())
                .contains("SRV-ADDRESS");
        assertThat(services.servers().of(page.workspace())).isEmpty();
    }

    @Test
    void key_isHeld_andNotShownAgain() {
        _setValue(_get(PasswordField.class), "sk-a-key-of-the-tests");
        add("Our vLLM", ADDRESS);

        assertThat(services.servers().of(page.workspace()))
                .extracting(Server::key)
                .containsExactly(Server.Key.PERSON);
        _click(button("Change"));
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
    }

    @Test
    void closing_saysSo() {
        _click(button("Close"));

        assertThat(closed).isEqualTo(1);
    }

    @SuppressWarnings("unchecked")
    private static void add(String name, String address) {
        _setValue(field("Name"), name);
        ComboBox<String> typed = (ComboBox<String>) _get(ComboBox.class, spec -> spec.withLabel("Address"));
        typed.setItems(address);
        typed.setValue(address);
        _click(button("Add"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }
}
