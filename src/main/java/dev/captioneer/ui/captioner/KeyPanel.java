package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.captioneer.access.KeyEntry;
import dev.captioneer.access.KeySource;
import dev.captioneer.access.KeyState;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.ui.DurationText;
import java.time.Duration;
import java.util.Optional;

/** The one field for a Gemini key or the access code, what is in use now, and what it can do. */
final class KeyPanel extends Div {

    private final CaptionerServices services;
    private final WorkspaceId workspace;
    private final Runnable changed;
    private final PasswordField field = new PasswordField();
    private final Paragraph state = new Paragraph();
    private final Span result = new Span();
    private final Button use;
    private final Button check;
    private final Button forget;

    /** @param changed runs when another key is in use */
    KeyPanel(CaptionerServices services, WorkspaceId workspace, Runnable changed) {
        this.services = services;
        this.workspace = workspace;
        this.changed = changed;
        addClassName("key-panel");
        configureField();
        use = new Button(getTranslation("key.use"), click -> enter());
        use.addClickShortcut(Key.ENTER).listenOn(field);
        check = new Button(getTranslation("key.check"), click -> check());
        forget = new Button(getTranslation("key.forget"), click -> forget());
        result.getElement().setAttribute("role", "status");
        Div entry = new Div(field, use);
        entry.addClassName("key-entry");
        Div tools = new Div(check, forget);
        tools.addClassName("key-tools");
        add(state, entry, tools, result);
        showState();
    }

    private void configureField() {
        field.setLabel(getTranslation("key.label"));
        field.setHelperText(getTranslation("key.help"));
        field.setMaxLength(1_024);
        field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        field.setRevealButtonVisible(false);
        field.setWidthFull();
    }

    private void enter() {
        KeyEntry entry = services.field().enter(workspace, address(), field.getValue());
        field.clear();
        switch (entry) {
            case KeyEntry.KeyRemembered(String masked) -> accepted(getTranslation("key.remembered", masked));
            case KeyEntry.CodeAccepted _ -> {
                VaadinService.reinitializeSession(VaadinRequest.getCurrent());
                accepted(getTranslation("key.code-accepted"));
            }
            case KeyEntry.WrongCode(int left) -> say("bad", getTranslation("key.wrong-code", left));
            case KeyEntry.Throttled(var until) ->
                say(
                        "bad",
                        getTranslation(
                                "key.throttled",
                                DurationText.of(
                                        this, Duration.between(services.clock().instant(), until))));
            case KeyEntry.NotAKey _ -> say("bad", getTranslation("key.not-a-key"));
        }
    }

    private void accepted(String sentence) {
        services.runs().keyArrived(workspace);
        showState();
        say("good", sentence);
        changed.run();
    }

    private void forget() {
        services.keys().forget(workspace).ifPresent(key -> gemini().ifPresent(captioner -> captioner.forget(key)));
        showState();
        say("quiet", getTranslation("key.forgotten"));
        changed.run();
    }

    /** Asks the server outside of the session lock: it may take seconds. */
    private void check() {
        Optional<Secret> key = services.keys().source(workspace).flatMap(source -> services.keys()
                .key(workspace, source));
        say("quiet", getTranslation("key.checking"));
        check.setEnabled(false);
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("key-check").start(() -> {
            gemini().map(captioner -> captioner.check(key)).ifPresent(checked -> ui.access(() -> showCheck(checked)));
        });
    }

    private Optional<Captioner> gemini() {
        return services.captioners().find(workspace, Captioners.GEMINI);
    }

    private void showCheck(KeyCheck checked) {
        check.setEnabled(true);
        switch (checked) {
            case KeyCheck.Usable(var models, var missing) ->
                say(
                        "good",
                        missing.isEmpty()
                                ? getTranslation("key.usable", String.join(", ", models))
                                : getTranslation(
                                        "key.usable-partly", String.join(", ", models), String.join(", ", missing)));
            case KeyCheck.Unusable(String code, String detail) ->
                say("bad", services.texts().ofCode(getLocale(), code) + " (" + code + ")");
        }
    }

    private void showState() {
        KeyState now = services.keys().state(workspace);
        state.setText(
                switch (now) {
                    case KeyState.None _ -> getTranslation("key.state.none");
                    case KeyState.Personal(String masked) -> getTranslation("key.state.personal", masked);
                    case KeyState.Server _ -> getTranslation("key.state.server");
                });
        check.setVisible(!(now instanceof KeyState.None));
        forget.setVisible(services.keys().key(workspace, KeySource.PERSONAL).isPresent());
    }

    private void say(String className, String sentence) {
        result.setClassName(className);
        result.setText(sentence);
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
