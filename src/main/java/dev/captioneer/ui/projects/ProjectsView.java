package dev.captioneer.ui.projects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.captioneer.access.Workspaces;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.ProjectSummary;
import dev.captioneer.ui.NameDialog;
import dev.captioneer.ui.UndoNotification;
import dev.captioneer.ui.Visitor;
import java.util.List;

/** The projects of the workspace. Who has none yet is led straight into an empty one. */
@Route("")
public final class ProjectsView extends Div implements BeforeEnterObserver, HasDynamicTitle, ProjectActions {

    private final ProjectsServices services;
    private final WorkspaceId workspace = Visitor.workspace();
    private final UnorderedList cards = new UnorderedList();
    private final Paragraph empty = new Paragraph(getTranslation("projects.empty"));

    ProjectsView(ProjectsServices services, Workspaces workspaces) {
        this.services = services;
        addClassName("projects-view");
        cards.addClassName("project-cards");
        empty.addClassName("projects-empty");
        Main main = new Main(createHead(), empty, cards, createFooter());
        add(new PageHeader(createSettingsButton(workspaces)), main);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (services.projects().list(workspace).isEmpty()) {
            event.forwardTo(StudioAddress.of(create(getTranslation("projects.first-name"))));
        } else {
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("projects.page-title");
    }

    @Override
    public void rename(Project project) {
        new NameDialog(
                        getTranslation("projects.rename.title"),
                        project.name(),
                        getTranslation("projects.rename.action"),
                        name -> {
                            services.projects().rename(workspace, project.id(), name);
                            refresh();
                        })
                .open();
    }

    @Override
    public void duplicate(Project project) {
        services.projects().duplicate(workspace, project.id(), nameOfCopy(project));
        refresh();
    }

    @Override
    public void delete(Project project) {
        if (services.projects().delete(workspace, project.id())) {
            UndoNotification.show(getTranslation("projects.deleted", project.name()), () -> restore(project.id()));
        }
        refresh();
    }

    private void restore(ProjectId project) {
        services.projects().restore(workspace, project);
        refresh();
    }

    private Div createHead() {
        Button add = new Button(getTranslation("projects.new"), VaadinIcon.PLUS.create(), click -> askForNewProject());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(new H1(getTranslation("projects.title")), add);
        head.addClassName("projects-head");
        return head;
    }

    private Button createSettingsButton(Workspaces workspaces) {
        Button settings =
                new Button(VaadinIcon.COG_O.create(), click -> new SettingsDialog(workspaces, workspace).open());
        settings.addThemeVariants(ButtonVariant.TERTIARY);
        settings.addClassName("icon-button");
        settings.setAriaLabel(getTranslation("settings.title"));
        settings.setTooltipText(getTranslation("settings.title"));
        return settings;
    }

    private RouterLink createFooter() {
        RouterLink credits = new RouterLink(getTranslation("credits.link"), CreditsView.class);
        credits.addClassName("projects-credits");
        return credits;
    }

    private void askForNewProject() {
        new NameDialog(
                        getTranslation("projects.new.title"),
                        "",
                        getTranslation("projects.new.action"),
                        name -> getUI().ifPresent(ui -> ui.navigate(StudioAddress.of(create(name)))))
                .open();
    }

    private Project create(String name) {
        return services.projects().create(workspace, name, ProjectSettings.DEFAULT);
    }

    private String nameOfCopy(Project project) {
        String name = getTranslation("projects.copy-name", project.name());
        return name.length() <= Project.LONGEST_NAME ? name : project.name();
    }

    private void refresh() {
        List<ProjectSummary> projects = services.projects().list(workspace);
        cards.removeAll();
        projects.forEach(summary -> cards.add(new ProjectCard(services, summary, this)));
        cards.setVisible(!projects.isEmpty());
        empty.setVisible(projects.isEmpty());
    }
}
