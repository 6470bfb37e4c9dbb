package dev.captioneer.settings;

import java.util.Locale;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** The application cannot start, and a person can do something about it: one sentence says what, without a stack trace. */
public class StartRefused extends FailureAnalyzedException {

    private StartRefused(String sentence, Throwable cause) {
        super(sentence, "", cause);
    }

    /** @param key of a sentence in the translation files, {@code start.refused.…} */
    public static StartRefused because(String key, Throwable cause, Object... arguments) {
        return new StartRefused(new Texts().text(Locale.ROOT, key, arguments), cause);
    }
}
