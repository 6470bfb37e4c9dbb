package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Project;
import dev.captioneer.ui.Visitor;
import dev.captioneer.ui.projects.ProjectsView;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One project: its pictures, its captions, and the way to the training zip. */
@Route("projects/:project")
@AnonymousAllowed
public final class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StudioServices services;
    private final StudioParts parts;
    private @Nullable Studio studio;

    StudioView(StudioServices services, StudioParts parts) {
        this.services = services;
        this.parts = parts;
        addClassName("studio-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Project> project = event.getRouteParameters()
                .get("project")
                .flatMap(ProjectId::parse)
                .flatMap(id -> services.projects().find(Visitor.workspace(), id));
        project.ifPresentOrElse(this::open, () -> event.forwardTo(ProjectsView.class));
    }

    @Override
    public String getPageTitle() {
        return studio == null ? getTranslation("brand") : getTranslation("studio.page-title", studio.projectName());
    }

    private void open(Project project) {
        removeAll();
        studio = new Studio(services, parts, project);
        add(studio);
    }
}
