package dev.captioneer.intake;

import dev.captioneer.project.Project;
import java.io.InputStream;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Takes pictures into projects: a stream of bytes becomes an image, or a plain reason why not. */
@Service
public class Intake {

    /**
     * Takes one file on the caller's thread, which must not hold a session lock. Reads no more than the largest file
     * that is allowed. Whatever happens, no file is left in staging.
     *
     * @param fileName as the client sent it; only its last part is kept, for display
     * @param bytes read here, closed by the caller
     * @param declaredLength what the client said would come, in bytes; empty where it did not say
     */
    public IntakeOutcome take(Project project, String fileName, InputStream bytes, OptionalLong declaredLength) {
        throw new UnsupportedOperationException("follows");
    }
}
