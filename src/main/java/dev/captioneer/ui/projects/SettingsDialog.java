package dev.captioneer.ui.projects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.ui.CopyButton;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What concerns the whole workspace: going on elsewhere, and tokens for scripts. */
final class SettingsDialog extends Dialog {

    private final Workspaces workspaces;
    private final WorkspaceId workspace;

    SettingsDialog(Workspaces workspaces, WorkspaceId workspace) {
        this.workspaces = workspaces;
        this.workspace = workspace;
        setHeaderTitle(getTranslation("settings.title"));
        addClassName("settings-dialog");
        add(createContinueSection(), createTokenSection());
        getFooter().add(new Button(getTranslation("settings.close"), click -> close()));
    }

    private Section createContinueSection() {
        Div shown = createShown();
        Button create = new Button(getTranslation("settings.continue.action"), click -> {
            shown.removeAll();
            shown.add(
                    createOnce(getTranslation("settings.continue.link"), link(workspaces.newContinueCode(workspace))));
            shown.add(createQuiet(getTranslation("settings.continue.rule", Workspaces.CONTINUE_WITHIN.toMinutes())));
        });
        return new Section(
                new H3(getTranslation("settings.continue.title")),
                new Paragraph(getTranslation("settings.continue.text")),
                create,
                shown);
    }

    private Section createTokenSection() {
        Div shown = createShown();
        Button create = new Button(getTranslation("settings.token.action"), click -> {
            shown.removeAll();
            shown.add(createOnce(
                    getTranslation("settings.token.label"),
                    workspaces.issueToken(workspace).reveal()));
            shown.add(createQuiet(getTranslation("settings.token.rule")));
        });
        Button revoke = new Button(getTranslation("settings.token.revoke"), click -> {
            shown.removeAll();
            shown.add(createQuiet(getTranslation("settings.token.revoked", workspaces.revokeTokens(workspace))));
        });
        Div buttons = new Div(create, revoke);
        buttons.addClassName("settings-buttons");
        Anchor pages = new Anchor("swagger-ui", getTranslation("settings.api.link"));
        pages.setRouterIgnore(true);
        return new Section(
                new H3(getTranslation("settings.token.title")),
                new Paragraph(getTranslation("settings.token.text")),
                buttons,
                shown,
                pages);
    }

    private Div createOnce(String label, String secret) {
        TextField field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.addClassName("mono");
        Div row = new Div(field, new CopyButton(getTranslation("copy.action"), secret));
        row.addClassName("settings-once");
        return row;
    }

    private static String link(Secret code) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/continue/{code}")
                .buildAndExpand(code.reveal())
                .toUriString();
    }

    private static Div createShown() {
        Div shown = new Div();
        shown.getElement().setAttribute("role", "status");
        return shown;
    }

    private static Paragraph createQuiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
