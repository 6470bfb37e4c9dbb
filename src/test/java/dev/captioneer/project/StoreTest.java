package dev.captioneer.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.testing.ServicesTest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the store share; each of them runs on SQLite and on PostgreSQL. */
abstract class StoreTest extends ServicesTest {

    static final ImageAllowance PLENTY = new ImageAllowance(10_000, ByteSize.ofMegabytes(1_000));

    static final Provenance PROVENANCE = new Provenance(
            "gemini",
            "gemini-3.5-flash-lite",
            "gemini-3.5-flash-lite-001",
            "Describe the hall.",
            new TokenUsage(1_300, 150, 1_450),
            Duration.ofMillis(2_100),
            2,
            RunId.random(),
            "{\"scene\":\"hall\"}");

    @Autowired
    Images images;

    @Autowired
    Captions captions;

    NewImage picture(String name) {
        return picture(name, name);
    }

    /** @param bytes what the picture is made of */
    NewImage picture(String name, String bytes) {
        return new NewImage(
                name, Sha256.of(bytes.getBytes(UTF_8)), ImageFormat.JPEG, new PixelSize(4_000, 3_000), 6, 1_000);
    }

    ImageId add(Project project, String name) {
        return add(project, picture(name)).id();
    }

    Image add(Project project, NewImage picture) {
        return switch (images.add(project.id(), picture, PLENTY)) {
            case ImageAddition.Added(Image image) -> image;
            case ImageAddition other -> throw new AssertionError("Not added: " + other);
        };
    }

    Image read(Project project, ImageId image) {
        return images.find(project.id(), image).orElseThrow();
    }

    Caption writeByPerson(Project project, ImageId image, String text) {
        return written(captions.writeByPerson(
                project.id(), image, text, read(project, image).captionVersion()));
    }

    Caption writeByCaptioner(Project project, ImageId image, String text) {
        return written(captions.writeByCaptioner(
                project.id(), image, text, read(project, image).captionVersion(), PROVENANCE));
    }

    static Caption written(CaptionWrite outcome) {
        return switch (outcome) {
            case CaptionWrite.Written(Caption caption) -> caption;
            case CaptionWrite other -> throw new AssertionError("Not written: " + other);
        };
    }

    List<String> names(ProjectId project, ImageFilter filter, String text) {
        return images.list(project, new ImageQuery(filter, text), 0, 1_000).stream()
                .map(Image::fileName)
                .toList();
    }

    void fail(Project project, ImageId image, ImageStatus status) {
        images.mark(project.id(), image, status, Optional.of(new Trouble("GEM-TIMEOUT", "after 120 s")));
    }
}
