package dev.captioneer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.captioneer.console.ConsoleEvent;
import dev.captioneer.console.ConsoleFilter;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.intake.IntakeOutcome.Accepted;
import dev.captioneer.intake.IntakeOutcome.Duplicate;
import dev.captioneer.intake.IntakeOutcome.Rejected;
import dev.captioneer.intake.IntakeOutcome.Skipped;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.FreeSpace;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import dev.captioneer.settings.Texts;
import dev.captioneer.testing.Pictures;
import dev.captioneer.testing.ServicesTest;
import dev.captioneer.thumbnail.ThumbnailSize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeTest extends ServicesTest {

    @Autowired
    Intake intake;

    @Autowired
    Images images;

    @Autowired
    ImageStore store;

    @Autowired
    FreeSpace freeSpace;

    @Autowired
    Examination examination;

    @Autowired
    KeptPictures pictures;

    @Autowired
    IntakeConsole intakeConsole;

    @Autowired
    ConsoleLog console;

    @Autowired
    Texts texts;

    @AfterEach
    void stagingIsEmpty() {
        assertThat(filesIn(folder.staging())).isEmpty();
    }

    @Test
    void soundPicture_isStoredByteForByteWithItsThumbnails() throws IOException {
        Project project = newProject();
        byte[] bytes = Pictures.withExif(Pictures.jpeg(1), 6);

        IntakeOutcome outcome = take(project, "IMG_1.jpg", bytes);

        Image image = ((Accepted) outcome).image();
        assertThat(image.size()).isEqualTo(new PixelSize(80, 120));
        assertThat(image.orientation()).isEqualTo(6);
        assertThat(images.list(project.id())).containsExactly(image);
        assertThat(Files.readAllBytes(store.path(image.content()))).isEqualTo(bytes);
        for (ThumbnailSize size : ThumbnailSize.values()) {
            assertThat(folder.thumbnail(image.content(), size.longSide())).exists();
        }
    }

    @Test
    void duplicateUpload_isReportedAndNotStored() {
        Project project = newProject();
        Image first = ((Accepted) take(project, "a.png", Pictures.png(2))).image();

        IntakeOutcome again = take(project, "b.png", Pictures.png(2));

        assertThat(again).isEqualTo(new Duplicate("b.png", first));
        assertThat(images.list(project.id())).hasSize(1);
    }

    @Test
    void sameNameWithOtherBytes_isAnotherImage() {
        Project project = newProject();
        take(project, "a.png", Pictures.png(3));

        assertThat(take(project, "a.png", Pictures.png(4))).isInstanceOf(Accepted.class);
    }

    @Test
    void pngNamedJpg_isTakenWithANote() {
        Accepted accepted = (Accepted) take(newProject(), "photo.JPG", Pictures.png(5));

        assertThat(accepted.image().format()).isEqualTo(ImageFormat.PNG);
        assertThat(accepted.notes())
                .containsExactly(new IntakeNote(IntakeNote.WRONG_EXTENSION, List.of(".jpg", "PNG")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', IMG-EMPTY",
        "<svg xmlns='http://www.w3.org/2000/svg'/>, IMG-FOREIGN-SVG",
        "%PDF-1.7, IMG-FOREIGN-PDF",
        "just words, IMG-FOREIGN-TEXT"
    })
    void otherFiles_areRejectedByWhatTheyAre(String content, String code) {
        Project project = newProject();

        IntakeOutcome outcome = take(project, "photo.jpg", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(outcome).isEqualTo(new Rejected(code, "photo.jpg", List.of()));
        assertThat(images.list(project.id())).isEmpty();
    }

    @Test
    void cutPicture_isRejected() {
        byte[] whole = Pictures.encode(Pictures.picture(6, 400, 300), "jpeg");

        IntakeOutcome outcome = take(newProject(), "cut.jpg", Arrays.copyOf(whole, whole.length / 2));

        assertThat(((Rejected) outcome).code()).isIn("IMG-TRUNCATED", "IMG-DAMAGED");
        assertThat(filesIn(folder.images()))
                .doesNotContain(
                        Sha256.of(Arrays.copyOf(whole, whole.length / 2)).hex());
    }

    @Test
    void otherLengthThanDeclared_isIncomplete() {
        byte[] bytes = Pictures.png(7);

        IntakeOutcome outcome =
                intake.take(newProject(), "a.png", new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length + 1L));

        assertThat(((Rejected) outcome).code()).isEqualTo("IMG-INCOMPLETE");
    }

    @Test
    void brokenConnection_isIncomplete() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset by peer");
            }
        };

        IntakeOutcome outcome = intake.take(newProject(), "a.png", broken, OptionalLong.empty());

        assertThat(((Rejected) outcome).code()).isEqualTo("IMG-INCOMPLETE");
    }

    @Test
    void endlessStream_isReadToTheLimitOnly() {
        CountingZeros endless = new CountingZeros();

        IntakeOutcome outcome =
                limited(new Limits(1, 10, 10)).take(newProject(), "endless.jpg", endless, OptionalLong.empty());

        assertThat(outcome).isEqualTo(new Rejected("IMG-TOO-LARGE", "endless.jpg", List.of(1)));
        assertThat(endless.count).isLessThan(1_200_000);
    }

    @Test
    void tooLargeByItsDeclaration_isNotReadAtAll() {
        CountingZeros endless = new CountingZeros();

        limited(new Limits(1, 10, 10)).take(newProject(), "huge.jpg", endless, OptionalLong.of(2_000_000));

        assertThat(endless.count).isZero();
    }

    @Test
    void fullProject_refusesBeforeReading() {
        Project project = newProject();
        Intake two = limited(new Limits(25, 1000, 2));
        take(two, project, "1.png", Pictures.png(8));
        take(two, project, "2.png", Pictures.png(9));
        CountingZeros third = new CountingZeros();

        IntakeOutcome outcome = two.take(project, "3.png", third, OptionalLong.empty());

        assertThat(outcome).isEqualTo(new Rejected("IMG-TOO-MANY", "3.png", List.of(2)));
        assertThat(third.count).isZero();
        assertThat(images.list(project.id())).hasSize(2);
    }

    @Test
    void moreBytesThanTheProjectMayHave_areRejectedAndNotKept() {
        Project project = newProject();
        byte[] large = noise(700, 10);
        Intake oneMegabyte = limited(new Limits(25, 1, 10));
        take(oneMegabyte, project, "1.png", noise(400, 11));

        IntakeOutcome outcome = take(oneMegabyte, project, "2.png", large);

        assertThat(outcome).isEqualTo(new Rejected("IMG-TOTAL-SIZE", "2.png", List.of(1L)));
        assertThat(store.has(Sha256.of(large))).isFalse();
    }

    @Test
    void leftoversOfOperatingSystems_areSkipped() {
        assertThat(take(newProject(), "holiday/.DS_Store", new byte[] {1, 2})).isEqualTo(new Skipped(".DS_Store"));
    }

    @Test
    void bugWhileReading_leavesNothingInStaging() {
        InputStream buggy = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("a bug");
            }
        };

        assertThatThrownBy(() -> intake.take(newProject(), "a.png", buggy, OptionalLong.empty()))
                .hasMessage("a bug");
    }

    @Test
    void interruptedThread_takesNothingAndStaysInterrupted() {
        Project project = newProject();
        Thread.currentThread().interrupt();

        IntakeOutcome outcome = take(project, "a.png", Pictures.png(12));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(((Rejected) outcome).code()).isEqualTo("IMG-CANCELLED");
        assertThat(images.list(project.id())).isEmpty();
    }

    @Test
    void sameBytesAtTheSameTime_areOneImage() throws Exception {
        Project project = newProject();
        List<IntakeOutcome> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(6)) {
            List<Future<IntakeOutcome>> taken = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                taken.add(people.submit(() -> take(project, "same.png", Pictures.png(13))));
            }
            for (Future<IntakeOutcome> one : taken) {
                outcomes.add(one.get());
            }
        }

        assertThat(outcomes).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Duplicate.class::isInstance).hasSize(5);
    }

    @Test
    void eachOutcome_isTold() {
        Project project = newProject();
        take(project, "a.png", Pictures.png(14));
        take(project, "b.png", Pictures.png(14));
        take(project, "c.png", "words".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        await().untilAsserted(() -> assertThat(console.read(project.id(), ConsoleFilter.ALL, 0, 10))
                .extracting(ConsoleEvent::text)
                .satisfiesExactly(
                        added -> assertThat(added).startsWith("Picture added: 120 × 80"),
                        duplicate -> assertThat(duplicate).contains("b.png"),
                        rejected -> assertThat(rejected).contains("c.png", "IMG-FOREIGN-TEXT")));
    }

    @Test
    void everyKindOfForeignFile_hasItsOwnSentence() {
        for (String kind : List.of("HEIC", "AVIF", "GIF", "SVG", "HTML", "PDF", "MP4", "TIFF", "PSD", "RAW", "BMP")) {
            assertThat(texts.ofCode(Locale.ENGLISH, ForeignFile.code(kind)))
                    .as(kind)
                    .doesNotContain(ForeignFile.code(kind));
        }
    }

    private Intake limited(Limits limits) {
        return new Intake(
                new Admission(images, freeSpace, limits),
                new Staging(store, limits),
                examination,
                pictures,
                images,
                intakeConsole);
    }

    private IntakeOutcome take(Project project, String name, byte[] bytes) {
        return take(intake, project, name, bytes);
    }

    private static IntakeOutcome take(Intake intake, Project project, String name, byte[] bytes) {
        return intake.take(project, name, new ByteArrayInputStream(bytes), OptionalLong.of(bytes.length));
    }

    /** A PNG of some hundred kilobytes: noise does not shrink. */
    private static byte[] noise(int side, long seed) {
        java.awt.image.BufferedImage picture =
                new java.awt.image.BufferedImage(side, side, java.awt.image.BufferedImage.TYPE_INT_RGB);
        java.util.Random random = new java.util.Random(seed);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return Pictures.encode(picture, "png");
    }

    private static final class CountingZeros extends InputStream {

        private long count;

        @Override
        public int read() {
            count++;
            return 0;
        }
    }
}
