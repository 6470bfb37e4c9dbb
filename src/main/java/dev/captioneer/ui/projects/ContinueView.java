package dev.captioneer.ui.projects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import dev.captioneer.access.Browsers;
import dev.captioneer.kernel.Secret;

/**
 * Where the link of "continue on another computer" leads. The code is used up by a click only: a program that merely
 * looks at the link must not burn it.
 */
@Route("continue/:code")
public final class ContinueView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Browsers browsers;
    private final Paragraph outcome = new Paragraph();
    private final Button proceed = new Button(getTranslation("continue.action"));

    private Secret code = new Secret("");

    ContinueView(Browsers browsers) {
        this.browsers = browsers;
        addClassName("text-page");
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        proceed.setDisableOnClick(true);
        proceed.addClickListener(click -> redeem());
        outcome.addClassName("bad");
        outcome.getElement().setAttribute("role", "alert");
        add(
                new PageHeader(),
                new Main(
                        new H1(getTranslation("continue.title")),
                        new Paragraph(getTranslation("continue.text")),
                        proceed,
                        outcome));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = new Secret(event.getRouteParameters().get("code").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("continue.title");
    }

    private void redeem() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        boolean continued = browsers.continueWith(
                        code, request.getHttpServletRequest(), VaadinServletResponse.getCurrent())
                .isPresent();
        if (continued) {
            // A whole new page: everything that is open still shows the other workspace.
            getUI().ifPresent(ui -> ui.getPage().setLocation(request.getContextPath() + "/"));
        } else {
            outcome.setText(getTranslation("continue.invalid"));
            proceed.setVisible(false);
        }
    }
}
