package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.captioning.Server;
import dev.captioneer.captioning.ServerDraft;
import dev.captioneer.captioning.ServerEntry;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.PromptStyle;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** One server: a new one, or one that is there. Of the administrator's only the person's own key can be set. */
final class ServerForm extends Div {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_KEY = 1_024;

    private final CaptionerServices services;
    private final WorkspaceId workspace;
    private final Optional<Server> server;
    private final Runnable kept;
    private final TextField name = new TextField();
    private final ComboBox<String> address = new ComboBox<>();
    private final TextField model = new TextField();
    private final IntegerField concurrency = new IntegerField();
    private final IntegerField timeout = new IntegerField();
    private final Select<PromptStyle> promptStyle = new Select<>();
    private final PasswordField key = new PasswordField();
    private final Span result = new Span();

    ServerForm(CaptionerServices services, WorkspaceId workspace, Runnable kept) {
        this(services, workspace, Optional.empty(), kept);
    }

    ServerForm(CaptionerServices services, WorkspaceId workspace, Server server, Runnable kept) {
        this(services, workspace, Optional.of(server), kept);
    }

    private ServerForm(CaptionerServices services, WorkspaceId workspace, Optional<Server> server, Runnable kept) {
        this.services = services;
        this.workspace = workspace;
        this.server = server;
        this.kept = kept;
        addClassName("server-form");
        configureFields();
        result.getElement().setAttribute("role", "status");
        result.addClassName("bad");
        Button store = new Button(getTranslation(server.isEmpty() ? "server.add" : "dialog.save"), click -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.SMALL);
        add(new H3(server.map(
                        known -> getTranslation("server.edit", known.settings().name()))
                .orElse(getTranslation("server.new"))));
        if (isOpenToPerson()) {
            add(name, address, model, createMore());
        }
        add(key, result, store);
        server.map(Server::settings).ifPresent(this::fill);
    }

    boolean isOfAServer() {
        return server.isPresent();
    }

    private boolean isOpenToPerson() {
        return server.map(Server::owner).orElse(Server.Owner.PERSON) == Server.Owner.PERSON;
    }

    private void configureFields() {
        name.setLabel(getTranslation("server.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        address.setLabel(getTranslation("server.address"));
        address.setHelperText(getTranslation(
                services.servers().takesLocalAddresses() ? "server.address.local" : "server.address.listed"));
        address.setItems(
                services.servers().choices().stream().map(URI::toString).toList());
        address.setAllowCustomValue(services.servers().takesLocalAddresses());
        address.addCustomValueSetListener(
                event -> address.setValue(event.getDetail().strip()));
        address.setWidthFull();
        model.setLabel(getTranslation("server.model"));
        model.setHelperText(getTranslation("server.model.help"));
        model.setWidthFull();
        concurrency.setLabel(getTranslation("server.concurrency"));
        concurrency.setMin(1);
        concurrency.setMax(ServerSettings.MOST_CONCURRENCY);
        concurrency.setStepButtonsVisible(true);
        concurrency.setValue(ServerSettings.CONCURRENCY);
        timeout.setLabel(getTranslation("server.timeout"));
        timeout.setMin(1);
        timeout.setMax((int) ServerSettings.LONGEST_TIMEOUT.toSeconds());
        timeout.setValue((int) ServerSettings.TIMEOUT.toSeconds());
        promptStyle.setLabel(getTranslation("server.prompt-style"));
        promptStyle.setItems(PromptStyle.values());
        promptStyle.setItemLabelGenerator(value -> getTranslation("server.prompt-style." + value));
        promptStyle.setValue(PromptStyle.SYSTEM_AND_USER);
        promptStyle.setWidthFull();
        key.setLabel(getTranslation("server.key"));
        key.setHelperText(getTranslation("server.key.help"));
        key.setMaxLength(LONGEST_KEY);
        key.setAutocomplete(Autocomplete.OFF);
        key.setRevealButtonVisible(false);
        key.setWidthFull();
    }

    private Details createMore() {
        Div fields = new Div(concurrency, timeout, promptStyle);
        fields.addClassName("options-panel");
        return new Details(getTranslation("server.more"), fields);
    }

    private void fill(ServerSettings settings) {
        name.setValue(settings.name());
        address.setItems(settings.baseUrl().toString());
        address.setValue(settings.baseUrl().toString());
        model.setValue(settings.model().orElse(""));
        concurrency.setValue(settings.concurrency());
        timeout.setValue((int) settings.timeout().toSeconds());
        promptStyle.setValue(settings.promptStyle());
    }

    private void store() {
        String typedKey = key.getValue();
        key.clear();
        switch (entry()) {
            case ServerEntry.Kept(Server stored) -> enterKey(stored, typedKey);
            case ServerEntry.NotFound _ -> kept.run();
            case ServerEntry.Refused(String code) -> refuse(code);
        }
    }

    private ServerEntry entry() {
        return server.map(known -> isOpenToPerson()
                        ? services.servers().change(workspace, known.settings().id(), draft())
                        : new ServerEntry.Kept(known))
                .orElseGet(() -> services.servers().add(workspace, draft()));
    }

    private void enterKey(Server stored, String typed) {
        if (typed.isBlank()) {
            kept.run();
            return;
        }
        switch (services.servers().enterKey(workspace, stored.settings().id(), typed)) {
            case ServerEntry.Kept _ -> {
                services.runs().keyArrived(workspace);
                kept.run();
            }
            case ServerEntry.NotFound _ -> kept.run();
            case ServerEntry.Refused(String code) -> refuse(code);
        }
    }

    private void refuse(String code) {
        result.setText(services.texts().ofCode(getLocale(), code) + " (" + code + ")");
    }

    private ServerDraft draft() {
        return new ServerDraft(
                name.getValue(),
                Optional.ofNullable(address.getValue()).orElse(""),
                Optional.of(model.getValue()),
                Optional.ofNullable(concurrency.getValue()).orElse(ServerSettings.CONCURRENCY),
                Duration.ofSeconds(Optional.ofNullable(timeout.getValue())
                        .map(Integer::longValue)
                        .orElse(ServerSettings.TIMEOUT.toSeconds())),
                promptStyle.getValue());
    }
}
