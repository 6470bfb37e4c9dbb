package dev.captioneer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.captioneer.project.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Photos that are shipped for a first try. They come in by the same way as a person's own. */
@Service
public class SamplePhotos {

    private static final String FOLDER = "/samples/";

    private final Intake intake;
    private final List<SampleCredit> credits = readCredits();

    SamplePhotos(Intake intake) {
        this.intake = intake;
    }

    /** One of each photo, in the order of their names. */
    public List<SampleCredit> credits() {
        return credits;
    }

    /**
     * Takes all of them on the caller's thread, which must not hold a session lock.
     *
     * @return what became of each, in the order of {@link #credits()}
     */
    public List<IntakeOutcome> addTo(Project project) {
        return credits.stream().map(credit -> add(project, credit.fileName())).toList();
    }

    private IntakeOutcome add(Project project, String fileName) {
        try (InputStream bytes = open(fileName)) {
            return intake.take(project, fileName, bytes, OptionalLong.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + fileName + " could not be read", e);
        }
    }

    static List<SampleCredit> readCredits() {
        try (InputStream file = open("credits.tsv")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SampleCredit::ofLine)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The credits of the sample photos could not be read", e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(SamplePhotos.class.getResourceAsStream(FOLDER + name), name);
    }
}
