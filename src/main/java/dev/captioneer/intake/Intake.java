package dev.captioneer.intake;

import dev.captioneer.imaging.ProbeOutcome;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageAddition;
import dev.captioneer.project.Images;
import dev.captioneer.project.NewImage;
import dev.captioneer.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Takes pictures into projects: a stream of bytes becomes an image, or a plain reason why not. */
@Service
public class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Admission admission;
    private final Staging staging;
    private final Examination examination;
    private final KeptPictures pictures;
    private final Images images;
    private final IntakeConsole console;

    Intake(
            Admission admission,
            Staging staging,
            Examination examination,
            KeptPictures pictures,
            Images images,
            IntakeConsole console) {
        this.admission = admission;
        this.staging = staging;
        this.examination = examination;
        this.pictures = pictures;
        this.images = images;
        this.console = console;
    }

    /**
     * Takes one file on the caller's thread, which must not hold a session lock. Reads no more than the largest file
     * that is allowed. Whatever happens, no file is left in staging.
     *
     * @param fileName as the client sent it; only its last part is kept, for display
     * @param bytes read here, closed by the caller
     * @param declaredLength what the client said would come, in bytes; empty where it did not say
     */
    public IntakeOutcome take(Project project, String fileName, InputStream bytes, OptionalLong declaredLength) {
        DisplayName name = DisplayName.of(fileName);
        IntakeOutcome outcome =
                name.isLitter() ? new IntakeOutcome.Skipped(name.value()) : taken(project, name, bytes, declaredLength);
        console.tell(project, outcome);
        return outcome;
    }

    private IntakeOutcome taken(Project project, DisplayName name, InputStream bytes, OptionalLong declared) {
        try {
            admission.check(project, declared);
            try (StagedFile staged = staging.receive(bytes, declared)) {
                return decided(project, name, staged);
            }
        } catch (RefusedException refused) {
            return rejected(name, refused.reason());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return rejected(name, cancelled());
        } catch (IOException | UncheckedIOException | DataAccessException | TransactionException e) {
            return rejected(name, Thread.currentThread().isInterrupted() ? cancelled() : diskTrouble(project, e));
        }
    }

    private IntakeOutcome decided(Project project, DisplayName name, StagedFile staged)
            throws RefusedException, IOException, InterruptedException {
        Optional<Image> same = images.withContent(project.id(), staged.content());
        if (same.isPresent()) {
            return new IntakeOutcome.Duplicate(name.value(), same.get());
        }
        ProbeOutcome.Readable picture = examination.examine(staged);
        ImageAddition addition = pictures.add(staged, () -> row(project, name, staged, picture));
        return switch (addition) {
            case ImageAddition.Added(Image image) -> new IntakeOutcome.Accepted(image, Notes.of(name, picture));
            case ImageAddition.Duplicate(Image existing) -> new IntakeOutcome.Duplicate(name.value(), existing);
            case ImageAddition.TooManyImages _ -> {
                pictures.removeUnneeded(staged.content());
                throw admission.tooMany();
            }
            case ImageAddition.TooManyBytes _ -> {
                pictures.removeUnneeded(staged.content());
                throw admission.tooManyBytes();
            }
        };
    }

    private ImageAddition row(Project project, DisplayName name, StagedFile staged, ProbeOutcome.Readable picture) {
        NewImage added = new NewImage(
                name.value(),
                staged.content(),
                picture.format(),
                picture.oriented(),
                picture.orientation().exif(),
                staged.bytes());
        try {
            return images.add(project.id(), added, admission.allowance());
        } catch (DuplicateKeyException e) {
            // Somebody added the same bytes at the same moment, and the index of the database decided.
            return images.withContent(project.id(), staged.content())
                    .<ImageAddition>map(ImageAddition.Duplicate::new)
                    .orElseThrow(() -> e);
        }
    }

    /** Connections and channels answer to an interrupt with exceptions of their own. */
    private static Reason cancelled() {
        return Reason.of(Reason.CANCELLED);
    }

    private Reason diskTrouble(Project project, Exception trouble) {
        LOG.error("A picture of project {} could not be stored", project.id(), trouble);
        try {
            return Reason.of(admission.isDiskFull() ? Reason.DISK_FULL : Reason.DISK_ERROR);
        } catch (IOException _) {
            return Reason.of(Reason.DISK_ERROR);
        }
    }

    private static IntakeOutcome.Rejected rejected(DisplayName name, Reason reason) {
        return new IntakeOutcome.Rejected(reason.code(), name.value(), reason.arguments());
    }
}
