package dev.captioneer.export;

import dev.captioneer.console.Console;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.console.Level;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.FreeSpace;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.SetChecks;
import dev.captioneer.review.SetFindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes the files of a trainer from a project. */
@Service
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final String DISK_ERROR = "DISK-ERROR";

    private final Images images;
    private final ImageStore store;
    private final SetChecks checks;
    private final ExportBuilder builder;
    private final FreeSpace freeSpace;
    private final Console console;
    private final Map<Layout, TrainerLayout> layouts = new EnumMap<>(Layout.class);

    Exports(
            Images images,
            ImageStore store,
            SetChecks checks,
            ExportBuilder builder,
            FreeSpace freeSpace,
            Console console,
            List<TrainerLayout> layouts) {
        this.images = images;
        this.store = store;
        this.checks = checks;
        this.builder = builder;
        this.freeSpace = freeSpace;
        this.console = console;
        layouts.forEach(layout -> this.layouts.put(layout.layout(), layout));
    }

    /** Names settled, findings listed; reads no picture. */
    public ExportPlan plan(Project project, Layout layout) {
        Map<Boolean, List<Image>> byPresence = images.list(project.id()).stream()
                .collect(Collectors.partitioningBy(image -> store.has(image.content())));
        List<Image> present = byPresence.getOrDefault(true, List.of());
        SetFindings findings = checks.check(present, project.settings());
        Optional<TriggerWord> trigger = project.settings().trigger();
        List<PlannedImage> planned = IntStream.range(0, present.size())
                .mapToObj(index -> planned(present, index, trigger, layout, findings))
                .toList();
        return new ExportPlan(
                project,
                layout,
                trigger.map(TriggerWord::value).orElse("captioneer") + "_training.zip",
                planned,
                byPresence.getOrDefault(false, List.of()),
                findings.ofSet());
    }

    /**
     * Builds the zip in staging. The same project gives the same bytes.
     *
     * @throws InterruptedException when interrupted while waiting for memory; nothing is left behind
     */
    public ExportOutcome build(ExportPlan plan) throws InterruptedException {
        ExportOutcome outcome = built(plan);
        console.add(entry(plan.project().id(), outcome));
        return outcome;
    }

    /** Where a browser downloads it: built when asked for, with its length. */
    public String url(ProjectId project, Layout layout) {
        return "/projects/" + project + "/export/" + layout.id();
    }

    private PlannedImage planned(
            List<Image> all, int index, Optional<TriggerWord> trigger, Layout layout, SetFindings findings) {
        Image image = all.get(index);
        TrainerLayout.PairNames names = of(layout).names(image, index, all.size());
        String caption =
                trigger.map(word -> ExportCaption.of(image.captionText(), word)).orElse(image.captionText());
        return new PlannedImage(image, names.image(), names.caption(), caption, findings.of(image.id()));
    }

    private ExportOutcome built(ExportPlan plan) throws InterruptedException {
        if (plan.project().settings().trigger().isEmpty()) {
            return new ExportOutcome.Refused("EXPORT-NO-TRIGGER");
        }
        if (plan.images().isEmpty()) {
            return new ExportOutcome.Refused("EXPORT-EMPTY");
        }
        try {
            if (!freeSpace.hasRoomFor(bytesOf(plan))) {
                return new ExportOutcome.Refused("DISK-FULL");
            }
            return new ExportOutcome.Built(builder.build(plan, of(plan.layout())));
        } catch (IOException | UncheckedIOException e) {
            LOG.error("Project {} could not be exported", plan.project().id(), e);
            return new ExportOutcome.Refused(DISK_ERROR);
        }
    }

    private static long bytesOf(ExportPlan plan) {
        return plan.images().stream()
                .mapToLong(planned -> planned.image().bytes())
                .sum();
    }

    private TrainerLayout of(Layout layout) {
        return Objects.requireNonNull(layouts.get(layout), "Every layout has its class");
    }

    private static ConsoleEntry entry(ProjectId project, ExportOutcome outcome) {
        return switch (outcome) {
            case ExportOutcome.Built(ExportFile file) ->
                ConsoleEntry.ofProject(
                        project,
                        file.leftOut().isEmpty() ? Level.SUCCESS : Level.WARNING,
                        "console.export.built",
                        file.name(),
                        String.format(Locale.ENGLISH, "%.1f", new ByteSize(file.length()).megabytes()),
                        file.leftOut().size());
            case ExportOutcome.Refused(String code) ->
                ConsoleEntry.ofProject(project, Level.ERROR, "console.export.refused", code);
        };
    }
}
