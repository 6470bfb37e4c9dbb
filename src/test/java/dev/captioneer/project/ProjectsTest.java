package dev.captioneer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.ProjectEvent.CaptionWritten;
import dev.captioneer.project.ProjectEvent.ImageAccepted;
import dev.captioneer.project.ProjectEvent.ProjectChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.springframework.transaction.support.TransactionTemplate;

abstract class ProjectsTest extends StoreTest {

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Retention retention;

    private final List<ApplicationListener<?>> listeners = new ArrayList<>();

    /** The context is shared with other tests. */
    @AfterEach
    void stopListening() {
        listeners.forEach(context::removeApplicationListener);
    }

    @Test
    void project_isReadAsItWasMade() {
        WorkspaceId workspace = workspaces.create();
        ProjectSettings settings = new ProjectSettings(
                Optional.of(TRIGGER),
                CaptionStyle.PROSE,
                Subject.OBJECT,
                Goal.KEEP_PROMPTABLE,
                "all in the hall",
                CaptionLanguage.DUTCH,
                Optional.of("Say what you see."),
                new CaptionerChain(List.of(
                        new ChainLink("gemini", Optional.of("gemini-3.8-flash")), ChainLink.of("server.ollama"))),
                new ModelOptions(PictureDetail.HIGH, Thinking.LOW, Safety.OFF));

        Project made = projects.create(workspace, "  Main\thall ", settings);

        Project read = projects.find(workspace, made.id()).orElseThrow();
        assertThat(read.name()).isEqualTo("Main hall");
        assertThat(read.settings()).isEqualTo(settings);
        assertThat(read.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200B"})
    void nameWithoutLetters_isRefused(String name) {
        assertThatThrownBy(() -> projects.create(workspaces.create(), name, ProjectSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> projects.create(
                        workspaces.create(), "x".repeat(Project.LONGEST_NAME + 1), ProjectSettings.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foreignProject_doesNotExist() {
        Project project = newProject();
        WorkspaceId stranger = workspaces.create();

        assertThat(projects.find(stranger, project.id())).isEmpty();
        assertThat(projects.rename(stranger, project.id(), "Mine")).isEmpty();
        assertThat(projects.configure(stranger, project.id(), ProjectSettings.DEFAULT))
                .isEmpty();
        assertThat(projects.duplicate(stranger, project.id(), "Copy")).isEmpty();
        assertThat(projects.delete(stranger, project.id())).isFalse();
        assertThat(projects.list(stranger)).isEmpty();
        projects.delete(project.workspace(), project.id());
        assertThat(projects.restore(stranger, project.id())).isFalse();
        assertThat(projects.find(project.workspace(), ProjectId.random())).isEmpty();
    }

    @Test
    void eachChange_hasAVersion_andNoChangeHasNone() {
        Project project = newProject();

        projects.rename(project.workspace(), project.id(), "Other");
        Project changed = projects.configure(
                        project.workspace(), project.id(), project.settings().withNote("note"))
                .orElseThrow();
        Project same = projects.configure(project.workspace(), project.id(), changed.settings())
                .orElseThrow();

        assertThat(changed.version()).isEqualTo(3);
        assertThat(same.version()).isEqualTo(3);
        assertThat(projects.find(project.id()).orElseThrow().name()).isEqualTo("Other");
    }

    @Test
    void deletedProject_isNotSeen_andComesBackWithItsImages() {
        Project project = newProject();
        add(project, "a.jpg");

        assertThat(projects.delete(project.workspace(), project.id())).isTrue();
        assertThat(projects.find(project.workspace(), project.id())).isEmpty();
        assertThat(projects.list(project.workspace())).isEmpty();
        assertThat(projects.delete(project.workspace(), project.id())).isFalse();

        assertThat(projects.restore(project.workspace(), project.id())).isTrue();
        assertThat(projects.list(project.workspace()))
                .singleElement()
                .extracting(summary -> summary.counts().total())
                .isEqualTo(1);
        assertThat(projects.restore(project.workspace(), project.id())).isFalse();
    }

    @Test
    void summary_hasCoverAndCounts() {
        Project project = newProject();
        assertThat(projects.summary(project).cover()).isEmpty();
        add(project, "2.jpg");
        Image first = add(project, picture("1.jpg"));
        writeByPerson(project, first.id(), "doors");

        ProjectSummary summary = projects.list(project.workspace()).getFirst();

        assertThat(summary.cover()).contains(first.content());
        assertThat(summary.counts().withCaption()).isEqualTo(1);
        assertThat(summary.counts().withoutCaption()).isEqualTo(1);
    }

    @Test
    void duplicate_hasTheSamePicturesAndCurrentCaptions_andGoesItsOwnWay() {
        Project project = newProject();
        ImageId captioned = add(project, "1.jpg");
        ImageId edited = add(project, "2.jpg");
        add(project, "3.jpg");
        ImageId deleted = add(project, "4.jpg");
        writeByCaptioner(project, captioned, "doors");
        writeByCaptioner(project, edited, "stairs");
        writeByPerson(project, edited, "wide stairs");
        images.delete(project.id(), List.of(deleted));

        Project copy =
                projects.duplicate(project.workspace(), project.id(), "Copy").orElseThrow();
        writeByPerson(project, captioned, "changed afterwards");

        assertThat(copy.settings()).isEqualTo(project.settings());
        List<Image> copied = images.list(copy.id());
        assertThat(copied).extracting(Image::fileName).containsExactly("1.jpg", "2.jpg", "3.jpg");
        assertThat(copied).extracting(Image::captionText).containsExactly("doors", "wide stairs", "");
        assertThat(copied).extracting(Image::captionVersion).containsExactly(1, 1, 0);
        assertThat(captions.history(copied.getFirst().id()).getFirst().provenance())
                .contains(PROVENANCE);
    }

    @Test
    void duplicate_isNotWorkedOn_andHasNoTroubles() {
        Project project = newProject();
        ImageId working = add(project, "1.jpg");
        ImageId failed = add(project, "2.jpg");
        writeByCaptioner(project, working, "doors");
        writeByPerson(project, failed, "stairs");
        images.mark(project.id(), working, ImageStatus.WORKING, Optional.empty());
        fail(project, failed, ImageStatus.FAILED);

        Project copy =
                projects.duplicate(project.workspace(), project.id(), "Copy").orElseThrow();

        assertThat(images.list(copy.id()))
                .extracting(Image::status)
                .containsExactly(ImageStatus.CAPTIONED, ImageStatus.EDITED);
        assertThat(images.list(copy.id()))
                .allSatisfy(image -> assertThat(image.trouble()).isEmpty());
    }

    @Test
    void whatIsForgottenForGood_isOnlyWhatWasDeletedBefore() {
        Project kept = newProject();
        Image image = add(kept, picture("a.jpg", "only here " + kept.id()));
        images.delete(kept.id(), List.of(image.id()));

        retention.removeDeletedBefore(kept.createdAt().minusSeconds(60));
        assertThat(retention.isNeeded(image.content())).isTrue();
        assertThat(retention.needed()).contains(image.content());

        retention.removeDeletedBefore(kept.createdAt().plusSeconds(3_600));
        assertThat(retention.isNeeded(image.content())).isFalse();
        assertThat(images.restore(kept.id(), List.of(image.id()))).isEmpty();
    }

    @Test
    void events_comeAfterTheCommit_whenEverybodyCanReadWhatTheySay() {
        List<ProjectEvent> events = new CopyOnWriteArrayList<>();
        List<String> seen = new CopyOnWriteArrayList<>();
        listen(event -> {
            events.add(event);
            if (event instanceof CaptionWritten written) {
                seen.add(readByAnotherThread(written.image()));
            }
        });
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        Caption caption = writeByPerson(project, image, "doors");
        projects.rename(project.workspace(), project.id(), "Other");

        assertThat(events)
                .contains(
                        new ImageAccepted(project.id(), image),
                        new CaptionWritten(project.id(), image, caption.version(), Author.PERSON),
                        new ProjectChanged(project.id()));
        assertThat(seen).containsExactly("doors");
    }

    @Test
    void changeThatIsTakenBack_isNotTold() {
        List<ProjectEvent> events = new CopyOnWriteArrayList<>();
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        listen(events::add);

        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            captions.writeByPerson(project.id(), image, "doors", 0);
            transaction.setRollbackOnly();
        });

        assertThat(events).isEmpty();
        assertThat(read(project, image).caption()).isEmpty();
    }

    private void listen(Consumer<ProjectEvent> listener) {
        ApplicationListener<?> added =
                TransactionalApplicationListener.forPayload(TransactionPhase.AFTER_COMMIT, listener);
        context.addApplicationListener(added);
        listeners.add(added);
    }

    private String readByAnotherThread(ImageId image) {
        StringBuilder text = new StringBuilder();
        Thread reader = Thread.ofPlatform()
                .start(() -> text.append(captions.history(image).getFirst().text()));
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }
}
