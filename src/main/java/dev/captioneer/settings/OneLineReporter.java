package dev.captioneer.settings;

import java.util.Locale;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why the application did not start: one line on the error stream instead of a framed report. */
final class OneLineReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis failure) {
        String action = failure.getAction() == null ? "" : " " + failure.getAction();
        String sentence = (failure.getDescription() + action).strip().replaceAll("\\s*\\R\\s*", " ");
        System.err.println(new Texts().text(Locale.ROOT, "start.refused", sentence));
    }
}
