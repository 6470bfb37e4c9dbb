package dev.captioneer.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageAddition;
import dev.captioneer.project.ImageAllowance;
import dev.captioneer.project.Images;
import dev.captioneer.project.NewImage;
import dev.captioneer.project.Project;
import dev.captioneer.testing.ServicesTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsoleLogTest extends ServicesTest {

    @Autowired
    ConsoleLog console;

    @Autowired
    Images images;

    @Autowired
    Captions captions;

    @Test
    void entries_areReadInTheirOrderAsSentences() {
        Project project = newProject();

        console.add(entry(project, Level.WARNING, "1.jpg"));
        console.add(entry(project, Level.INFO, "2.jpg"));

        awaitCount(project, 2);
        assertThat(console.read(project.id(), ConsoleFilter.ALL, 0, 10))
                .extracting(ConsoleEvent::text)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("1.jpg was skipped"),
                        second -> assertThat(second).startsWith("2.jpg was skipped"));
        assertThat(console.countsByLevel(project.id()))
                .isEqualTo(Map.of(Level.INFO, 1, Level.SUCCESS, 0, Level.WARNING, 1, Level.ERROR, 0));
    }

    @Test
    void filter_findsByLevelTextImageAndId() {
        Project project = newProject();
        ImageId image = ImageId.random();
        console.add(entry(project, Level.WARNING, "cat.jpg"));
        console.add(ConsoleEntry.ofImage(
                project.id(), image, "Dog.jpg", Level.ERROR, "console.intake.skipped", "something"));
        console.add(entry(project, Level.INFO, "cat.png"));
        awaitCount(project, 3);
        ConsoleFilter all = ConsoleFilter.ALL;

        assertThat(names(project, all.withLevels(Set.of(Level.ERROR)))).containsExactly("Dog.jpg");
        assertThat(names(project, all.withText("dog"))).containsExactly("Dog.jpg");
        assertThat(names(project, all.withImage(Optional.of(image)))).containsExactly("Dog.jpg");
        assertThat(console.count(project.id(), all.withText("CAT"))).isEqualTo(2);
        assertThat(console.count(project.id(), all.withLevels(Set.of()))).isZero();
        long second = console.read(project.id(), all, 1, 1).getFirst().id();
        assertThat(console.read(project.id(), all.withSince(second), 0, 10)).hasSize(1);
    }

    @Test
    void keysAndControlCharacters_neverReachTheStore() {
        Project project = newProject();

        console.add(entry(project, Level.ERROR, "AIza" + "x".repeat(35) + "\r\nAQ.Ab8_secret-key\u202E!"));

        awaitCount(project, 1);
        assertThat(console.asText(project.id(), ConsoleFilter.ALL))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("\tERROR\t\t[key] [key]! was skipped")
                        .doesNotContain("AIza", "secret", "\r", "\n", "\u202E"));
    }

    @Test
    void onlyTheNewest_areKept() {
        Project project = newProject();
        for (int i = 1; i <= ConsoleLog.KEPT + 20; i++) {
            console.add(entry(project, Level.INFO, i + ".jpg"));
        }

        await().untilAsserted(() -> assertThat(
                        console.read(project.id(), ConsoleFilter.ALL.withText(ConsoleLog.KEPT + 20 + ".jpg"), 0, 1))
                .hasSize(1));
        assertThat(console.count(project.id(), ConsoleFilter.ALL)).isEqualTo(ConsoleLog.KEPT);
        assertThat(console.read(project.id(), ConsoleFilter.ALL, 0, 1)
                        .getFirst()
                        .text())
                .startsWith("21.jpg");
    }

    @Test
    void clearing_forgetsThisProjectOnly() {
        Project one = newProject();
        Project other = newProject();
        console.add(entry(one, Level.INFO, "a"));
        console.add(entry(other, Level.INFO, "b"));
        awaitCount(one, 1);
        awaitCount(other, 1);

        console.clear(one.id());

        assertThat(console.count(one.id(), ConsoleFilter.ALL)).isZero();
        assertThat(console.count(other.id(), ConsoleFilter.ALL)).isEqualTo(1);
    }

    @Test
    void entryOfAProjectThatIsGone_doesNotHinderTheOthers() {
        Project project = newProject();

        console.add(ConsoleEntry.ofProject(ProjectId.random(), Level.INFO, "console.intake.skipped", "x"));
        console.add(entry(project, Level.INFO, "a"));

        awaitCount(project, 1);
    }

    @Test
    void whatAPersonDid_isTold() {
        Project project = newProject();
        Image image = added(project);
        captions.writeByPerson(project.id(), image.id(), "photo of ide_main_hall", 0);
        images.delete(project.id(), List.of(image.id()));

        awaitCount(project, 2);
        assertThat(console.asText(project.id(), ConsoleFilter.ALL))
                .satisfiesExactly(
                        saved -> assertThat(saved).endsWith("INFO\ta.jpg\tCaption saved by a person, version 1"),
                        deleted -> assertThat(deleted).endsWith("Images deleted: 1"));
    }

    private Image added(Project project) {
        NewImage image = new NewImage(
                "a.jpg",
                Sha256.of(project.id().value().getBytes(StandardCharsets.UTF_8)),
                ImageFormat.JPEG,
                new PixelSize(10, 10),
                1,
                100);
        ImageAllowance allowance = new ImageAllowance(10, ByteSize.ofMegabytes(10));
        return ((ImageAddition.Added) images.add(project.id(), image, allowance)).image();
    }

    private List<String> names(Project project, ConsoleFilter filter) {
        return console.read(project.id(), filter, 0, 10).stream()
                .map(ConsoleEvent::imageName)
                .toList();
    }

    private void awaitCount(Project project, int count) {
        await().untilAsserted(() ->
                assertThat(console.count(project.id(), ConsoleFilter.ALL)).isEqualTo(count));
    }

    private static ConsoleEntry entry(Project project, Level level, String name) {
        return ConsoleEntry.ofProject(project.id(), level, "console.intake.skipped", name);
    }
}
