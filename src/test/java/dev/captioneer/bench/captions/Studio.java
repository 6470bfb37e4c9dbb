package dev.captioneer.bench.captions;

import static org.awaitility.Awaitility.await;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeySource;
import dev.captioneer.access.Workspaces;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Price;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.RunOrder;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.captioning.RunStart;
import dev.captioneer.captioning.RunState;
import dev.captioneer.captioning.Runs;
import dev.captioneer.intake.Intake;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.Projects;
import dev.captioneer.project.Provenance;
import dev.captioneer.settings.GeminiProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/**
 * The application without its views and its API, on an empty folder: pictures come in, runs are paced, repeated and
 * composed as for anybody, by all captioners that are registered.
 */
final class Studio implements AutoCloseable {

    /** A run that has to wait longer, for instance for the next day's quota, is ended as it is. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext context;
    private final WorkspaceId workspace;

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan(
            basePackages = "dev.captioneer",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "dev\\.captioneer\\.(ui|api|bench|testing)\\..*",
                                "dev\\.captioneer\\.[A-Za-z]+",
                                ".*(Test|IT|Parts)",
                                ".*\\.StartMessage",
                                ".*\\.Browsers"
                            }))
    static class Parts {}

    /** @param settings by their names in {@code application.yml}; what they leave out comes from the environment */
    Studio(Path data, Map<String, String> settings) {
        Map<String, String> arguments = new HashMap<>(Map.of(
                "captioneer.data-folder", data.toString(),
                "captioneer.gemini.access-code", "",
                "captioneer.limits.max-images", "100000",
                "captioneer.limits.max-total-upload-mb", "1000000",
                "spring.main.log-startup-info", "false",
                "logging.level.root", "ERROR"));
        arguments.putAll(settings);
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(arguments.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        workspace = context.getBean(Workspaces.class).create();
    }

    /** @throws IllegalArgumentException with a sentence where the contender cannot be asked at all */
    Sitting ask(Contender contender, LabelledSet set) throws IOException {
        Captioner captioner = captioner(contender);
        Project project = context.getBean(Projects.class).create(workspace, contender.name(), contender.settings());
        Map<ImageId, Labels> labels = takeIn(project, set);
        Instant start = Instant.now();
        Run run = finished(project, started(project, contender));
        Duration took = Duration.between(start, Instant.now());
        List<Image> images = context.getBean(Images.class).list(project.id());
        Optional<String> trouble = run.state() == RunState.COMPLETED
                ? Optional.empty()
                : run.messageCode().or(() -> Optional.of("" + run.state()));
        return new Sitting(contender, images, labels, took, trouble, prices(captioner), worth(contender, images));
    }

    private Captioner captioner(Contender contender) {
        Captioners captioners = context.getBean(Captioners.class);
        return captioners
                .find(workspace, contender.captioner())
                .orElseThrow(() -> new IllegalArgumentException("There is no captioner %s; there are %s"
                        .formatted(
                                contender.captioner(),
                                captioners.of(workspace).stream()
                                        .map(Captioner::id)
                                        .toList())));
    }

    private static Function<String, Optional<Price>> prices(Captioner captioner) {
        return captioner::price;
    }

    private Worth worth(Contender contender, List<Image> images) {
        List<Provenance> answers = images.stream()
                .flatMap(image -> image.caption().stream())
                .flatMap(caption -> caption.provenance().stream())
                .toList();
        return Worth.of(
                contender.captioner(), context.getBean(GeminiProperties.class).baseUrl(), answers);
    }

    private Map<ImageId, Labels> takeIn(Project project, LabelledSet set) throws IOException {
        Intake intake = context.getBean(Intake.class);
        Map<ImageId, Labels> labels = new HashMap<>();
        for (LabelledPicture picture : set.pictures()) {
            try (InputStream bytes = Files.newInputStream(picture.file())) {
                switch (intake.take(project, picture.file().getFileName().toString(), bytes, OptionalLong.empty())) {
                    case IntakeOutcome.Accepted(Image image, var _) ->
                        picture.labels().ifPresent(known -> labels.put(image.id(), known));
                    case IntakeOutcome other -> throw new IOException(picture.file() + " was not taken: " + other);
                }
            }
        }
        return labels;
    }

    private Run started(Project project, Contender contender) {
        KeySource key = context.getBean(GeminiKeys.class).source(workspace).orElse(KeySource.NONE);
        RunOrder order = new RunOrder(
                RunScope.ALL, List.of(), new CaptionerChain(List.of(contender.link())), RunPace.NOW, key, false);
        return switch (context.getBean(Runs.class).start(project, order)) {
            case RunStart.Started(Run run) -> run;
            case RunStart.Rejected(String code) ->
                throw new IllegalArgumentException("%s cannot be asked: %s".formatted(contender.captioner(), code));
            case RunStart other -> throw new IllegalStateException("Not started: " + other);
        };
    }

    private Run finished(Project project, Run run) {
        Runs runs = context.getBean(Runs.class);
        return await().forever()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> now(runs, project, run), now -> now.state().isFinished());
    }

    /** As it is now; given up where nobody wants to wait for it. */
    private static Run now(Runs runs, Project project, Run run) {
        Run now = runs.find(project.id(), run.id()).orElseThrow();
        boolean tooLong = now.waitingUntil()
                .filter(until -> until.isAfter(Instant.now().plus(PATIENCE)))
                .isPresent();
        if (tooLong || now.state() == RunState.WAITING_FOR_KEY) {
            runs.cancel(project.id(), run.id());
        }
        return now;
    }

    @Override
    public void close() {
        context.close();
    }
}
