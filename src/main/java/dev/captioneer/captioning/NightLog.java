package dev.captioneer.captioning;

import dev.captioneer.captioning.store.NightJobRow;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.console.Console;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.Level;
import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Tells the console how a run over night goes. */
@Component
class NightLog {

    private static final double MEGABYTE = 1024.0 * 1024;

    private final Console console;

    NightLog(Console console) {
        this.console = console;
    }

    void prepared(RunRow run, NightJobRow job, long bytes) {
        add(
                run,
                Level.INFO,
                "console.night.prepared",
                job.images(),
                String.format(Locale.ROOT, "%.1f", bytes / MEGABYTE),
                job.model());
    }

    void handedIn(RunRow run, NightJobRow job, RemoteJob remote) {
        add(run, Level.INFO, "console.night.handed-in", job.images(), job.model(), remote.name());
    }

    void adopted(RunRow run, NightJobRow job, RemoteJob remote) {
        add(run, Level.INFO, "console.night.adopted", job.images(), remote.name());
    }

    void handedInLater(RunRow run, Trouble trouble) {
        add(run, Level.WARNING, "console.night.later", trouble.code(), trouble.detail());
    }

    void unsure(RunRow run, Trouble trouble) {
        add(run, Level.WARNING, "console.night.unsure", trouble.code(), trouble.detail());
    }

    void abandoned(RunRow run, NightJobRow job) {
        add(run, Level.WARNING, "console.night.abandoned", job.images());
    }

    void refused(RunRow run, NightJobRow job, Trouble trouble) {
        add(run, Level.WARNING, "console.night.refused", job.model(), trouble.code(), trouble.detail());
    }

    void passedOver(RunRow run, Trouble trouble) {
        add(run, Level.WARNING, "console.night.passed-over", trouble.code());
    }

    void unreachable(RunRow run, Trouble trouble) {
        add(run, Level.WARNING, "console.night.unreachable", trouble.code(), trouble.detail());
    }

    void answered(RunRow run, NightJobRow job, int answers) {
        add(run, Level.SUCCESS, "console.night.answered", job.images(), answers);
    }

    void missing(RunRow run, int images) {
        add(run, Level.WARNING, "console.night.missing", images);
    }

    void ended(RunRow run, NightJobRow job, Trouble trouble, int images) {
        add(run, Level.ERROR, "console.night.ended", job.model(), trouble.code(), images);
    }

    void leftBehind(RunRow run, NightJobRow job) {
        add(run, Level.WARNING, "console.night.left-behind", job.remoteName().orElse(job.displayName()));
    }

    void captioned(Image image, Provenance provenance) {
        console.add(ConsoleEntry.ofImage(
                image.project(),
                image.id(),
                image.fileName(),
                Level.SUCCESS,
                "console.night.captioned",
                provenance.modelVersion(),
                provenance.tokens().total()));
    }

    void retried(Image image, Trouble trouble) {
        console.add(ConsoleEntry.ofImage(
                image.project(),
                image.id(),
                image.fileName(),
                Level.WARNING,
                "console.night.retried",
                trouble.code(),
                trouble.detail()));
    }

    private void add(RunRow run, Level level, String message, Object... arguments) {
        console.add(ConsoleEntry.ofProject(run.project(), level, message, arguments));
    }
}
