package dev.captioneer.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.WorkspaceId;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;

/** A browser's page over the whole application, without a browser. */
public final class Page implements AutoCloseable {

    private final WorkspaceId workspace;

    private Page(WorkspaceId workspace) {
        this.workspace = workspace;
    }

    /** Opens an empty page of a new workspace; the routes can be navigated to. */
    @SafeVarargs
    public static Page open(ApplicationContext context, Class<? extends Component>... routes) {
        return open(context, context.getBean(Workspaces.class).create(), routes);
    }

    @SafeVarargs
    public static Page open(ApplicationContext context, WorkspaceId workspace, Class<? extends Component>... routes) {
        Locale.setDefault(Locale.ENGLISH);
        Set<Class<? extends Component>> views = Set.of(routes);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(views, Set.of(), true), context, UI::new));
        VaadinSession.getCurrent().getSession().setAttribute("dev.captioneer.workspace", workspace.value());
        return new Page(workspace);
    }

    public WorkspaceId workspace() {
        return workspace;
    }

    /** Lets pushes arrive until it is so. */
    public static void await(BooleanSupplier reached) {
        Awaitility.await().pollInSameThread().until(() -> {
            MockVaadin.clientRoundtrip(false);
            return reached.getAsBoolean();
        });
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
