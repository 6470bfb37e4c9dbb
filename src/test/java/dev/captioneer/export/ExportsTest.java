package dev.captioneer.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.captioneer.export.ExportOutcome.Built;
import dev.captioneer.export.ExportOutcome.Refused;
import dev.captioneer.intake.Intake;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.review.Finding;
import dev.captioneer.testing.Pictures;
import dev.captioneer.testing.ServicesTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ExportsTest extends ServicesTest {

    @Autowired
    Exports exports;

    @Autowired
    Intake intake;

    @Autowired
    Images images;

    @Autowired
    Captions captions;

    @Autowired
    ImageStore store;

    @AfterEach
    void stagingIsEmpty() {
        assertThat(filesIn(folder.staging())).isEmpty();
    }

    @Test
    void everyCaption_isFoundByReplicatesTrainer() throws Exception {
        Project project = newProject();
        caption(project, add(project, "IMG_10.png", Pictures.png(200)), "photo of ide_main_hall, ten, stairs");
        caption(project, add(project, "IMG_2.jpg", Pictures.jpeg(201)), "photo of ide_main_hall, two, glass doors");
        caption(project, add(project, "IMG_1.webp", Pictures.resource("/webp/1.webp")), "photo of ide_main_hall, one");
        caption(project, add(project, "été 😀 \".PNG", Pictures.png(202)), "photo of [trigger], é, {a},, |||");
        add(project, "metadata.jpg", Pictures.jpeg(203));

        ReplicateTrainerReader.Seen seen = new ReplicateTrainerReader("ide_main_hall").read(built(project));

        assertThat(seen.leftToLlava()).isEmpty();
        assertThat(seen.captions())
                .containsExactly(
                        Map.entry("IMG_001.jpg", "photo of ide_main_hall, one"),
                        Map.entry("IMG_002.jpg", "photo of ide_main_hall, two, glass doors"),
                        Map.entry("IMG_003.png", "photo of ide_main_hall, ten, stairs"),
                        Map.entry("IMG_004.jpg", "ide_main_hall"),
                        Map.entry("IMG_005.png", "photo of ide_main_hall, é, a"));
        assertThat(seen.files())
                .containsOnlyKeys(
                        "IMG_001.jpg",
                        "IMG_001.txt",
                        "IMG_002.jpg",
                        "IMG_002.txt",
                        "IMG_003.png",
                        "IMG_003.txt",
                        "IMG_004.jpg",
                        "IMG_004.txt",
                        "IMG_005.png",
                        "IMG_005.txt",
                        "metadata.txt");
        assertThat(new String(seen.file("metadata.txt"), UTF_8))
                .isEqualTo(String.join("\n", seen.captions().values()) + "\n")
                .isEqualTo(exports.plan(project, Layout.REPLICATE).metadataText());
    }

    @Test
    void sameProjectExportedTwice_isByteIdentical() throws Exception {
        Project project = newProject();
        caption(project, add(project, "1.jpg", Pictures.withExif(Pictures.jpeg(210), 6)), "photo of ide_main_hall");
        add(project, "2.png", Pictures.png(211));
        byte[] first = built(project);

        assertThat(built(project)).as("with the rotated copy that was kept").isEqualTo(first);
        Files.delete(folder.exportCopy(images.list(project.id()).getFirst().content()));
        assertThat(built(project)).as("rotated again").isEqualTo(first);
    }

    @Test
    void pictureThatNeedsNoChange_isCopiedByteForByte() throws Exception {
        Project project = newProject();
        byte[] jpeg = Pictures.jpeg(220);
        byte[] png = Pictures.png(221);
        add(project, "1.png", jpeg);
        add(project, "2.png", png);

        ReplicateTrainerReader.Seen seen = new ReplicateTrainerReader("ide_main_hall").read(built(project));

        assertThat(seen.file("IMG_001.jpg"))
                .as("a JPEG, whatever its name said")
                .isEqualTo(jpeg);
        assertThat(seen.file("IMG_002.png")).isEqualTo(png);
    }

    @Test
    void rotation_isBakedInAndThePlaceIsGone() throws Exception {
        Project project = newProject();
        add(project, "1.jpg", Pictures.withExif(Pictures.jpeg(230), 6));
        add(project, "2.jpg", Pictures.withExif(Pictures.jpeg(231), 1));

        ReplicateTrainerReader.Seen seen = new ReplicateTrainerReader("ide_main_hall").read(built(project));

        BufferedImage rotated = Pictures.read(seen.file("IMG_001.jpg"));
        assertThat(rotated.getWidth()).isEqualTo(80);
        assertThat(rotated.getHeight()).isEqualTo(120);
        assertThat(rotated.getRGB(40, 10) >> 16 & 0xFF).as("red is at the top").isGreaterThan(200);
        for (String name : List.of("IMG_001.jpg", "IMG_002.jpg")) {
            assertThat(new String(seen.file(name), StandardCharsets.ISO_8859_1))
                    .as(name)
                    .doesNotContain("Exif");
        }
        assertThat(seen.file("IMG_002.jpg")).as("only its metadata is gone").isEqualTo(Pictures.jpeg(231));
    }

    @Test
    void cmyk_becomesRgbWithItsColours() throws Exception {
        Project project = newProject();
        Image image = add(project, "cmyk.jpg", Pictures.resource("/jpeg/cmyk-sample.jpg"));

        ReplicateTrainerReader.Seen seen = new ReplicateTrainerReader("ide_main_hall").read(built(project));

        BufferedImage exported = Pictures.read(seen.file("IMG_001.jpg"));
        BufferedImage thumbnail = Pictures.read(Files.readAllBytes(folder.thumbnail(image.content(), 1600)));
        assertThat(exported.getRaster().getNumBands()).isEqualTo(3);
        int x = exported.getWidth() / 2;
        int y = exported.getHeight() / 2;
        assertThat((double) (exported.getRGB(x, y) & 0xFF))
                .isCloseTo(
                        thumbnail.getRGB(
                                        x * thumbnail.getWidth() / exported.getWidth(),
                                        y * thumbnail.getHeight() / exported.getHeight())
                                & 0xFF,
                        within(24.0));
    }

    @Test
    void whatStopsAGoodTraining_isInThePlan() throws Exception {
        Project project = newProject();
        add(project, "1.png", Pictures.png(240));
        caption(project, add(project, "2.png", Pictures.png(241)), "entrance area, glass doors, high ceiling");

        ExportPlan plan = exports.plan(project, Layout.REPLICATE);

        assertThat(plan.fileName()).isEqualTo("ide_main_hall_training.zip");
        assertThat(plan.stops()).isEqualTo(2);
        assertThat(plan.images().get(0).findings()).extracting(Finding::code).contains("NO-CAPTION");
        assertThat(plan.images().get(1).findings()).extracting(Finding::code).contains("TRIGGER-MISSING");
        assertThat(plan.metadataText())
                .isEqualTo("ide_main_hall\nide_main_hall entrance area, glass doors, high ceiling\n");
    }

    @Test
    void pictureMissingOnDisk_isNamedAndTheRestIsExported() throws Exception {
        Project project = newProject();
        Image gone = add(project, "1.png", Pictures.png(250));
        add(project, "2.png", Pictures.png(251));
        ExportPlan before = exports.plan(project, Layout.REPLICATE);
        store.remove(gone.content());

        ExportPlan plan = exports.plan(project, Layout.REPLICATE);

        assertThat(plan.missing()).extracting(Image::id).containsExactly(gone.id());
        assertThat(plan.images()).extracting(PlannedImage::imageName).containsExactly("IMG_001.png");
        try (ExportFile late = ((Built) exports.build(before)).file()) {
            assertThat(late.leftOut()).extracting(Image::id).containsExactly(gone.id());
            assertThat(new ReplicateTrainerReader("ide_main_hall")
                            .read(Files.readAllBytes(late.path()))
                            .captions())
                    .as("the numbers of the plan stay")
                    .containsOnlyKeys("IMG_002.png");
        }
    }

    @Test
    void withoutTriggerOrPictures_nothingIsBuilt() throws Exception {
        Project without = projects.create(workspaces.create(), "No trigger", ProjectSettings.DEFAULT);
        add(without, "1.png", Pictures.png(260));

        assertThat(exports.build(exports.plan(without, Layout.REPLICATE))).isEqualTo(new Refused("EXPORT-NO-TRIGGER"));
        assertThat(exports.build(exports.plan(newProject(), Layout.REPLICATE))).isEqualTo(new Refused("EXPORT-EMPTY"));
    }

    @Test
    void numbers_growWithTheCount() throws Exception {
        Image image = add(newProject(), "1.png", Pictures.png(270));
        ReplicateLayout layout = new ReplicateLayout();

        assertThat(layout.names(image, 0, 999).image()).isEqualTo("IMG_001.png");
        assertThat(layout.names(image, 9, 12_000).caption()).isEqualTo("IMG_00010.txt");
    }

    @Test
    void download_comesWithItsLengthAndNameForItsWorkspaceOnly() throws Exception {
        Project project = newProject();
        add(project, "1.png", Pictures.png(280));
        byte[] zip = built(project);
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new ExportController(projects, exports))
                .build();
        String url = exports.url(project.id(), Layout.REPLICATE);

        mvc.perform(get(url).requestAttr(
                                "dev.captioneer.workspace", project.workspace().value()))
                .andExpect(status().isOk())
                .andExpect(content().bytes(zip))
                .andExpect(header().string("Content-Type", "application/zip"))
                .andExpect(header().longValue("Content-Length", zip.length))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(
                        header().string("Content-Disposition", "attachment; filename=\"ide_main_hall_training.zip\""));
        mvc.perform(get(url).requestAttr(
                                "dev.captioneer.workspace", workspaces.create().value()))
                .andExpect(status().isNotFound());
        mvc.perform(get(url)).andExpect(status().isNotFound());
    }

    private byte[] built(Project project) throws IOException, InterruptedException {
        try (ExportFile file = ((Built) exports.build(exports.plan(project, Layout.REPLICATE))).file()) {
            assertThat(file.leftOut()).isEmpty();
            assertThat(Files.size(file.path())).isEqualTo(file.length());
            return Files.readAllBytes(file.path());
        }
    }

    private Image add(Project project, String name, byte[] bytes) {
        IntakeOutcome outcome =
                intake.take(project, name, new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
        return ((IntakeOutcome.Accepted) outcome).image();
    }

    private void caption(Project project, Image image, String text) {
        captions.writeByPerson(project.id(), image.id(), text, 0);
    }
}
