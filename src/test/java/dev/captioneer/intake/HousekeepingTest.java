package dev.captioneer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.Retention;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.testing.Pictures;
import dev.captioneer.testing.ServicesTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HousekeepingTest extends ServicesTest {

    @Autowired
    Intake intake;

    @Autowired
    Images images;

    @Autowired
    ImageStore store;

    @Autowired
    KeptPictures pictures;

    @Autowired
    Retention retention;

    @Autowired
    CaptioneerProperties properties;

    @Autowired
    Clock clock;

    @Test
    void deletedImage_canBeBroughtBackForSomeDays() {
        Project project = newProject();
        Image image = added(project, 100);
        images.delete(project.id(), List.of(image.id()));

        cleanUpAfter(Duration.ofDays(properties.storage().keepDeletedDays()).minusHours(1));

        assertThat(images.restore(project.id(), List.of(image.id()))).containsExactly(image.id());
        assertThat(store.has(image.content())).isTrue();
    }

    @Test
    void longDeletedImage_isGoneWithItsFiles() {
        Project project = newProject();
        Image image = added(project, 101);
        images.delete(project.id(), List.of(image.id()));

        cleanUpAfter(Duration.ofDays(properties.storage().keepDeletedDays()).plusHours(1));

        assertThat(images.restore(project.id(), List.of(image.id()))).isEmpty();
        assertThat(store.has(image.content())).isFalse();
        assertThat(folder.thumbnail(image.content(), 320)).doesNotExist();
        assertThat(folder.thumbnail(image.content(), 1600)).doesNotExist();
    }

    @Test
    void pictureOfAnotherProject_staysWhenOneIsLongDeleted() {
        Project one = newProject();
        Project other = newProject();
        Image image = added(one, 102);
        added(other, 102);
        images.delete(one.id(), List.of(image.id()));

        cleanUpAfter(Duration.ofDays(365));

        assertThat(store.has(image.content())).isTrue();
        assertThat(folder.thumbnail(image.content(), 320)).exists();
    }

    @Test
    void fileWithoutARow_isRemovedAndForeignFilesStay() throws IOException {
        Sha256 orphan = Sha256.of(new byte[] {42});
        Files.createDirectories(folder.image(orphan).resolveSibling(""));
        Files.write(folder.image(orphan), new byte[] {42});
        Path foreign = Files.writeString(folder.images().resolve("README"), "put here by an administrator");

        cleanUpAfter(Duration.ZERO);

        assertThat(store.has(orphan)).isFalse();
        assertThat(foreign).exists();
    }

    private Image added(Project project, int seed) {
        byte[] bytes = Pictures.png(seed);
        IntakeOutcome outcome =
                intake.take(project, "a.png", new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
        return ((IntakeOutcome.Accepted) outcome).image();
    }

    private void cleanUpAfter(Duration later) {
        new Housekeeping(folder, store, pictures, retention, properties, Clock.offset(clock, later)).cleanUp();
    }
}
