package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemCounts;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.console.Console;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.Image;
import dev.captioneer.project.Provenance;
import dev.captioneer.project.Trouble;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the console what a run does: what a person needs to see why it is slow or failed. */
@Component
class RunLog {

    private final Console console;

    RunLog(Console console) {
        this.console = console;
    }

    void started(RunRow run, int images) {
        add(run, Level.INFO, "console.run.started", images, names(run.chain()));
    }

    void captionerOut(RunRow run, Captioner captioner, Trouble trouble) {
        add(run, Level.ERROR, "console.run.captioner-out", captioner.name(), trouble.code(), trouble.detail());
    }

    void paused(RunRow run) {
        add(run, Level.INFO, "console.run.paused");
    }

    void resumed(RunRow run) {
        add(run, Level.INFO, "console.run.resumed");
    }

    void cancelled(RunRow run) {
        add(run, Level.WARNING, "console.run.cancelled");
    }

    void waiting(RunRow run, Duration left, String code) {
        add(run, Level.WARNING, "console.run.waiting", seconds(left), code);
    }

    void needsKey(RunRow run, Trouble trouble) {
        add(run, Level.ERROR, "console.run.needs-key", trouble.code(), trouble.detail());
    }

    void failed(RunRow run, Trouble trouble) {
        add(run, Level.ERROR, "console.run.failed", trouble.code(), trouble.detail());
    }

    void completed(RunRow run, ItemCounts counts, Usage usage, Duration took) {
        add(
                run,
                counts.failed() + counts.refused() == 0 ? Level.SUCCESS : Level.WARNING,
                usage.dollars().isPresent() ? "console.run.completed-paid" : "console.run.completed",
                counts.captioned(),
                counts.kept(),
                counts.failed(),
                counts.refused(),
                usage.tokens(),
                seconds(took),
                usage.dollars().map(RunLog::dollars).orElse(""));
    }

    void requested(Image image, String model, int attempt, PixelSize sent, int bytes) {
        add(image, Level.INFO, "console.run.requested", model, attempt, sent.longSide(), bytes / 1024);
    }

    void captioned(Image image, Provenance provenance) {
        add(
                image,
                Level.SUCCESS,
                "console.run.captioned",
                provenance.modelVersion(),
                seconds(provenance.took()),
                provenance.tokens().total());
    }

    void retrying(Image image, String model, Trouble trouble) {
        add(image, Level.WARNING, "console.run.retrying", model, trouble.code(), trouble.detail());
    }

    void kept(Image image) {
        add(image, Level.WARNING, "console.run.kept");
    }

    void failed(Image image, ItemState state, Trouble trouble) {
        String message = state == ItemState.REFUSED ? "console.run.image-refused" : "console.run.image-failed";
        add(image, Level.ERROR, message, trouble.code(), trouble.detail());
    }

    private static String names(CaptionerChain chain) {
        return chain.links().stream().map(ChainLink::captioner).collect(Collectors.joining(", "));
    }

    private void add(RunRow run, Level level, String message, Object... arguments) {
        console.add(ConsoleEntry.ofProject(run.project(), level, message, arguments));
    }

    private void add(Image image, Level level, String message, Object... arguments) {
        console.add(ConsoleEntry.ofImage(image.project(), image.id(), image.fileName(), level, message, arguments));
    }

    private static String dollars(double dollars) {
        return String.format(Locale.ROOT, dollars < 0.1 ? "%.4f" : "%.2f", dollars);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
