package dev.captioneer.thumbnail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.captioneer.intake.Intake;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.testing.Pictures;
import dev.captioneer.testing.ServicesTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ThumbnailsTest extends ServicesTest {

    @Autowired
    Thumbnails thumbnails;

    @Autowired
    Intake intake;

    @Autowired
    Images images;

    @Autowired
    ImageStore store;

    @Test
    void thumbnail_isUprightSmallAndFreeOfMetadata() throws Exception {
        byte[] photo = Pictures.withExif(Pictures.encode(Pictures.picture(1, 2000, 1000), "jpeg"), 6);
        Image image = added(newProject(), photo);

        Path small = thumbnails.file(image, ThumbnailSize.SMALL).orElseThrow();
        Path large = thumbnails.file(image, ThumbnailSize.LARGE).orElseThrow();

        BufferedImage picture = Pictures.read(Files.readAllBytes(small));
        assertThat(picture.getWidth()).isEqualTo(160);
        assertThat(picture.getHeight()).isEqualTo(320);
        assertThat(picture.getRGB(80, 20) >> 16 & 0xFF).as("red is at the top").isGreaterThan(200);
        assertThat(Pictures.read(Files.readAllBytes(large)).getHeight()).isEqualTo(1600);
        assertThat(new String(Files.readAllBytes(small), StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "GPS");
    }

    @Test
    void missingThumbnail_isMadeAgain() throws Exception {
        Image image = added(newProject(), Pictures.png(50));
        Path file = thumbnails.file(image, ThumbnailSize.SMALL).orElseThrow();
        byte[] before = Files.readAllBytes(file);
        Files.delete(file);

        assertThat(Files.readAllBytes(
                        thumbnails.file(image, ThumbnailSize.SMALL).orElseThrow()))
                .isEqualTo(before);
    }

    @Test
    void missingOriginal_hasNoThumbnail() throws Exception {
        Image image = added(newProject(), Pictures.png(51));
        Files.delete(folder.thumbnail(image.content(), 320));
        store.remove(image.content());

        assertThat(thumbnails.file(image, ThumbnailSize.SMALL)).isEmpty();
    }

    @Test
    void manyAskingAtOnce_getTheSameFile() throws Exception {
        Image image = added(newProject(), Pictures.png(52));
        for (ThumbnailSize size : ThumbnailSize.values()) {
            Files.delete(folder.thumbnail(image.content(), size.longSide()));
        }
        List<Future<Path>> asked = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                ThumbnailSize size = ThumbnailSize.values()[i % 2];
                asked.add(people.submit(() -> thumbnails.file(image, size).orElseThrow()));
            }
        }

        for (Future<Path> one : asked) {
            assertThat(one.get()).exists();
        }
        assertThat(filesIn(folder.staging())).isEmpty();
    }

    @Test
    void itsWorkspace_getsItAndMayKeepItForEver() throws Exception {
        Project project = newProject();
        Image image = added(project, Pictures.png(53));
        String url = thumbnails.url(project.id(), image.content(), ThumbnailSize.SMALL);

        ResultActions answer = requested(url, project.workspace(), "");

        answer.andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "image/jpeg"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"));
        String tag = answer.andReturn().getResponse().getHeader("ETag");
        requested(url, project.workspace(), String.valueOf(tag)).andExpect(status().isNotModified());
    }

    @Test
    void anotherWorkspace_findsNothing() throws Exception {
        Project project = newProject();
        Image image = added(project, Pictures.png(54));
        String url = thumbnails.url(project.id(), image.content(), ThumbnailSize.SMALL);

        requested(url, workspaces.create(), "").andExpect(status().isNotFound());
        requested(url.replace("-320", "-321"), project.workspace(), "").andExpect(status().isNotFound());
        mvc().perform(get(url)).andExpect(status().isNotFound());
    }

    private ResultActions requested(String url, WorkspaceId workspace, String tag) throws Exception {
        return mvc().perform(get(url).requestAttr("dev.captioneer.workspace", workspace.value())
                .header("If-None-Match", tag));
    }

    private MockMvc mvc() {
        return MockMvcBuilders.standaloneSetup(new ThumbnailController(projects, images, thumbnails))
                .build();
    }

    private Image added(Project project, byte[] bytes) throws IOException {
        IntakeOutcome outcome =
                intake.take(project, "a.jpg", new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
        return ((IntakeOutcome.Accepted) outcome).image();
    }
}
