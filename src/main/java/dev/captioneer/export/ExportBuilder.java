package dev.captioneer.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the zip of a plan into staging. */
@Component
class ExportBuilder {

    private static final int BUFFER = 1 << 20;

    private final ImageStore store;
    private final ExportPictures pictures;

    ExportBuilder(ImageStore store, ExportPictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    /** @throws IOException when the disk fails; nothing is left behind then */
    ExportFile build(ExportPlan plan, TrainerLayout layout) throws IOException, InterruptedException {
        checkNames(plan, layout);
        Path staged = store.newStagingFile();
        boolean complete = false;
        try {
            List<Image> leftOut = write(plan, layout, staged);
            leftOut.addAll(plan.missing());
            ExportFile file = new ExportFile(staged, plan.fileName(), Files.size(staged), List.copyOf(leftOut));
            complete = true;
            return file;
        } finally {
            if (!complete) {
                Files.deleteIfExists(staged);
            }
        }
    }

    /** @return the images that could not be read after all; the numbers of the others stay */
    private List<Image> write(ExportPlan plan, TrainerLayout layout, Path staged)
            throws IOException, InterruptedException {
        List<Image> leftOut = new ArrayList<>();
        List<PlannedImage> written = new ArrayList<>();
        try (LookAhead ahead = new LookAhead(pictures, plan.images());
                ZipWriter zip = new ZipWriter(new BufferedOutputStream(Files.newOutputStream(staged), BUFFER))) {
            for (PlannedImage planned : plan.images()) {
                if (writePair(zip, planned, ahead.next())) {
                    written.add(planned);
                } else {
                    leftOut.add(planned.image());
                }
            }
            for (TrainerLayout.TextEntry entry : layout.others(written)) {
                zip.add(entry.name(), entry.text().getBytes(UTF_8));
            }
        }
        return leftOut;
    }

    private static boolean writePair(ZipWriter zip, PlannedImage planned, ExportPicture picture) throws IOException {
        switch (picture) {
            case ExportPicture.OnDisk(Path file) -> zip.add(planned.imageName(), file);
            case ExportPicture.InMemory(byte[] bytes) -> zip.add(planned.imageName(), bytes);
            case ExportPicture.Unusable() -> {
                return false;
            }
        }
        zip.add(planned.captionName(), planned.caption().getBytes(UTF_8));
        return true;
    }

    private static void checkNames(ExportPlan plan, TrainerLayout layout) {
        EntryNames names = new EntryNames();
        plan.images().forEach(image -> {
            names.claim(image.imageName());
            names.claim(image.captionName());
        });
        layout.others(plan.images()).forEach(entry -> names.claim(entry.name()));
    }
}
