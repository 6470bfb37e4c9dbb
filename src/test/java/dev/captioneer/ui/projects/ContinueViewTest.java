package dev.captioneer.ui.projects;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import dev.captioneer.ui.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ContinueViewTest extends UiTest {

    @Autowired
    private Workspaces workspaces;

    private WorkspaceId elsewhere;
    private Secret code;
    private Page page;

    @BeforeEach
    void open() {
        elsewhere = workspaces.create();
        code = workspaces.newContinueCode(elsewhere);
        page = Page.open(context, ContinueView.class, ProjectsView.class);
        UI.getCurrent().navigate("continue/" + code.reveal());
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void lookingAtTheLink_doesNotUseTheCodeUp() {
        assertThat(Visitor.workspace()).isEqualTo(page.workspace());
        assertThat(workspaces.redeem(code)).contains(elsewhere);
    }

    @Test
    void click_makesThisBrowserBelongToTheOtherWorkspace() {
        _click(proceed());

        assertThat(Visitor.workspace()).isEqualTo(elsewhere);
        assertThat(workspaces.redeem(code)).isEmpty();
    }

    @Test
    void usedCode_isSaidAndNothingChanges() {
        workspaces.redeem(code);

        _click(proceed());

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("bad")).getText())
                .contains("used already");
        assertThat(Visitor.workspace()).isEqualTo(page.workspace());
    }

    @Test
    void settings_showALinkThatOpensThisWorkspaceAndATokenThatIsValid() {
        new SettingsDialog(workspaces, page.workspace()).open();

        _click(_get(Button.class, spec -> spec.withText("Make a link")));
        String link = _get(TextField.class, spec -> spec.withLabel("Link")).getValue();
        _click(_get(Button.class, spec -> spec.withText("Create a token")));
        String token = _get(TextField.class, spec -> spec.withLabel("Token")).getValue();

        assertThat(link).startsWith("http").contains("/continue/");
        assertThat(workspaces.redeem(new Secret(link.substring(link.lastIndexOf('/') + 1))))
                .contains(page.workspace());
        assertThat(workspaces.ofToken(new Secret(token))).contains(page.workspace());
    }

    @Test
    void revokedTokens_areNoLongerShownAndNoLongerValid() {
        new SettingsDialog(workspaces, page.workspace()).open();
        _click(_get(Button.class, spec -> spec.withText("Create a token")));
        String token = _get(TextField.class, spec -> spec.withLabel("Token")).getValue();

        _click(_get(Button.class, spec -> spec.withText("Revoke all tokens")));

        assertThat(workspaces.ofToken(new Secret(token))).isEmpty();
        assertThat(_get(Paragraph.class, spec -> spec.withText("1 token is revoked.")).isVisible())
                .isTrue();
    }

    private static Button proceed() {
        return _get(Button.class, spec -> spec.withText("Open the projects here"));
    }
}
