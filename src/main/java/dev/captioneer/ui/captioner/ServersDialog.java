package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.captioneer.captioning.DetectedServer;
import dev.captioneer.captioning.Server;
import dev.captioneer.captioning.ServerDraft;
import dev.captioneer.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** The servers that speak OpenAI's protocol: those set up, those found on this machine, and one more. */
final class ServersDialog extends Dialog {

    private final CaptionerServices services;
    private final WorkspaceId workspace;
    private final UnorderedList servers = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("servers.none"));
    private final Div found = new Div();
    private final Div place = new Div();

    /** @param closed runs when it is closed: the servers may be others then */
    ServersDialog(CaptionerServices services, WorkspaceId workspace, Runnable closed) {
        this.services = services;
        this.workspace = workspace;
        addClassName("settings-dialog");
        setHeaderTitle(getTranslation("servers.title"));
        servers.addClassName("servers");
        servers.getElement().setAttribute("aria-label", getTranslation("servers.title"));
        found.addClassName("servers-found");
        found.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("servers.help")), servers, none, found, place);
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
        showServers();
        showForm(Optional.empty());
        detect();
    }

    private void showServers() {
        List<Server> all = services.servers().of(workspace);
        servers.removeAll();
        all.forEach(server -> servers.add(createItem(server)));
        servers.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }

    private ListItem createItem(Server server) {
        Span name = new Span(server.settings().name());
        name.addClassName("server-name");
        Span facts = new Span(getTranslation(
                "servers.facts",
                server.settings().baseUrl(),
                server.settings().model().orElse(getTranslation("servers.any-model"))));
        facts.addClassName("quiet");
        Div tools = new Div();
        tools.addClassName("server-tools");
        tools.add(createButton("servers.edit", server, () -> showForm(Optional.of(server))));
        switch (server.owner()) {
            case PERSON ->
                tools.add(createButton("servers.remove", server, () -> {
                    services.servers().remove(workspace, server.settings().id());
                    showServers();
                    showForm(Optional.empty());
                }));
            case ADMINISTRATOR -> facts.setText(getTranslation("servers.of-house", facts.getText()));
        }
        return new ListItem(name, facts, tools);
    }

    private Button createButton(String key, Server server, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(
                "servers.tool", button.getText(), server.settings().name()));
        return button;
    }

    private void showForm(Optional<Server> server) {
        show(server.map(known -> new ServerForm(services, workspace, known, this::showServersAnew))
                .orElseGet(() -> new ServerForm(services, workspace, this::showServersAnew)));
    }

    private void showServersAnew() {
        showServers();
        showForm(Optional.empty());
        detect();
    }

    private void show(ServerForm form) {
        place.removeAll();
        boolean mayAdd = services.servers().takesLocalAddresses()
                || !services.servers().choices().isEmpty()
                || form.isOfAServer();
        place.add(mayAdd ? form : new Paragraph(getTranslation("servers.ask-administrator")));
    }

    /** Looks at the usual ports outside of the session lock. */
    private void detect() {
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("server-detection").start(() -> {
            List<DetectedServer> detected = services.servers().detected(workspace);
            ui.access(() -> offer(detected));
        });
    }

    private void offer(List<DetectedServer> detected) {
        found.removeAll();
        if (!detected.isEmpty()) {
            found.add(new H3(getTranslation("servers.found")));
        }
        detected.forEach(server -> {
            Button use = new Button(
                    getTranslation(
                            "servers.use",
                            server.name(),
                            server.baseUrl(),
                            server.models().size()),
                    click -> take(server));
            use.addThemeVariants(ButtonVariant.SMALL);
            found.add(use);
        });
    }

    private void take(DetectedServer server) {
        services.servers()
                .add(workspace, ServerDraft.of(server.name(), server.baseUrl().toString()));
        showServersAnew();
    }
}
