package dev.captioneer.ui.projects;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.ProjectSummary;
import dev.captioneer.project.Projects;
import dev.captioneer.ui.NameDialog;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ProjectsViewTest extends UiTest {

    @Autowired
    private Projects projects;

    private Page page;

    @BeforeEach
    void open() {
        page = Page.open(context, ProjectsView.class, CreditsView.class);
        RouteConfiguration.forSessionScope().setRoute("projects/:project", StudioOfTest.class);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void firstVisit_leadsIntoAnEmptyProject() {
        UI.getCurrent().navigate("");

        assertThat(_get(StudioOfTest.class).project)
                .isEqualTo(only().project().id().value());
        assertThat(only().project().name()).isEqualTo("My first project");
        assertThat(only().counts().total()).isZero();
    }

    @Test
    void laterVisit_showsTheProjectsAndMakesNone() {
        create("Faculty hall");

        UI.getCurrent().navigate("");

        assertThat(cardNames()).containsExactly("Faculty hall");
        assertThat(list()).hasSize(1);
    }

    @Test
    void newProject_isNamedAndOpened() {
        create("Faculty hall");
        UI.getCurrent().navigate("");

        _click(_get(Button.class, spec -> spec.withText("New project")));
        _setValue(_get(TextField.class), "  Library  ");
        _click(_get(Button.class, spec -> spec.withText("Create")));

        Project created = list().stream()
                .map(ProjectSummary::project)
                .filter(project -> project.name().equals("Library"))
                .findFirst()
                .orElseThrow();
        assertThat(_get(StudioOfTest.class).project).isEqualTo(created.id().value());
    }

    @Test
    void blankName_isRefusedAndTheDialogStays() {
        create("Faculty hall");
        UI.getCurrent().navigate("");

        _click(_get(Button.class, spec -> spec.withText("New project")));
        _setValue(_get(TextField.class), "   ");
        _click(_get(Button.class, spec -> spec.withText("Create")));

        assertThat(_get(TextField.class).isInvalid()).isTrue();
        assertThat(_get(NameDialog.class).isOpened()).isTrue();
        assertThat(list()).hasSize(1);
    }

    @Test
    void renamedProject_hasTheNewNameOnItsCard() {
        Project project = create("Faculty hall");
        UI.getCurrent().navigate("");

        _get(ProjectsView.class).rename(project);
        _setValue(_get(TextField.class), "Main hall");
        _click(_get(Button.class, spec -> spec.withText("Rename")));

        assertThat(cardNames()).containsExactly("Main hall");
    }

    @Test
    void duplicate_standsBesideItsOriginal() {
        Project project = create("Faculty hall");
        UI.getCurrent().navigate("");

        _get(ProjectsView.class).duplicate(project);

        assertThat(cardNames()).containsExactlyInAnyOrder("Faculty hall", "Faculty hall (copy)");
    }

    @Test
    void deletedProject_isGoneAndUndoBringsItBack() {
        Project project = create("Faculty hall");
        UI.getCurrent().navigate("");

        _get(ProjectsView.class).delete(project);
        assertThat(list()).isEmpty();
        _assertNone(ProjectCard.class);
        assertThat(_get(Notification.class).getDuration()).isGreaterThanOrEqualTo(10_000);

        _click(_get(Button.class, spec -> spec.withText("Undo")));
        assertThat(cardNames()).containsExactly("Faculty hall");
        assertThat(list()).hasSize(1);
    }

    @Test
    void projectsOfOtherWorkspaces_areNotShown() {
        create("Mine");
        String mine = page.workspace().value();
        page.close();
        page = Page.open(context, ProjectsView.class, CreditsView.class);
        RouteConfiguration.forSessionScope().setRoute("projects/:project", StudioOfTest.class);
        create("Somebody else's");

        UI.getCurrent().navigate("");

        assertThat(page.workspace().value()).isNotEqualTo(mine);
        assertThat(cardNames()).containsExactly("Somebody else's");
    }

    private Project create(String name) {
        return projects.create(page.workspace(), name, ProjectSettings.DEFAULT);
    }

    private List<ProjectSummary> list() {
        return projects.list(page.workspace());
    }

    private ProjectSummary only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }

    private static List<String> cardNames() {
        return _find(Anchor.class).stream()
                .filter(anchor -> anchor.getHref().startsWith("projects/"))
                .map(Anchor::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Says which project would be worked on. */
    @Route(value = "projects/:project", registerAtStartup = false)
    static final class StudioOfTest extends Div implements BeforeEnterObserver {

        String project = "";

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            project = event.getRouteParameters().get("project").orElse("");
        }
    }
}
