package dev.captioneer.captioning;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.gemini.GeminiForTests;
import dev.captioneer.console.Console;
import dev.captioneer.console.ConsoleEntry;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.PixelSize;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageAddition;
import dev.captioneer.project.ImageAllowance;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Images;
import dev.captioneer.project.NewImage;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.settings.GeminiProperties;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projects, captions and runs over a real database, without web, views and Gemini. */
final class RunningCaptioning implements AutoCloseable {

    private static final ImageAllowance PLENTY = new ImageAllowance(10_000, ByteSize.ofMegabytes(1_000));

    final ScriptedCaptioner captioner;
    final ScriptedCaptioner standIn = new ScriptedCaptioner(ScriptedCaptioner.STAND_IN);
    final List<ConsoleEntry> console = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext context;

    @TestConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"
            })
    @ComponentScan(
            basePackages = {
                "dev.captioneer.project",
                "dev.captioneer.captioning",
                "dev.captioneer.access",
                "dev.captioneer.settings"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {".*\\.captioning\\.(?!store)[a-z]+\\..*", ".*\\.StartMessage", ".*\\.Browsers"}))
    static class Parts {}

    private RunningCaptioning(Path data, Map<String, String> settings, ScriptedCaptioner captioner, Time time) {
        this.captioner = captioner;
        List<String> arguments = new ArrayList<>(List.of(
                "--captioneer.data-folder=" + data,
                "--captioneer.gemini.api-key=AQ.server-key-of-the-tests",
                "--captioneer.gemini.access-code=",
                "--spring.main.web-application-type=none"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(
                            "scripted",
                            Captioner.class,
                            () -> captioner.pacedBy(beans.getBean(GeminiProperties.class)));
                    beans.registerBean("standIn", Captioner.class, () -> standIn);
                    time.register(beans);
                    beans.registerBean("memoryConsole", Console.class, () -> console::add);
                    if (!beans.containsBeanDefinition("jpegs")) {
                        beans.registerBean("plainCopies", CaptionerPictures.class, () -> (file, format) -> copy(file));
                    }
                    beans.registerBean("still", Jitter.class, () -> Jitter.NONE);
                })
                .run(arguments.toArray(String[]::new));
    }

    /** Real or ticked. */
    private interface Time {
        void register(GenericApplicationContext beans);
    }

    /** Nothing goes on by itself: {@link #run} does it. One worker, so that everything happens in order. */
    static RunningCaptioning ticked(Path data, TickingClock clock) {
        Map<String, String> settings = Map.of(
                "db-scheduler.enabled", "false",
                "captioneer.gemini.concurrency", "1",
                "captioneer.gemini.requests-per-minute", "100000");
        return new RunningCaptioning(data, settings, new ScriptedCaptioner(), beans -> {
            beans.registerBean("ticking", TickingClock.class, () -> clock, definition -> definition.setPrimary(true));
            beans.registerBean("byHand", RunQueue.class, () -> run -> {}, definition -> definition.setPrimary(true));
        });
    }

    /** As {@link #ticked}, with Gemini beside the scripted captioner; pictures are real ones. */
    static RunningCaptioning byNight(Path data, TickingClock clock, FakeGemini server) {
        return byNight(data, server, Map.of("db-scheduler.enabled", "false"), beans -> {
            beans.registerBean("ticking", TickingClock.class, () -> clock, definition -> definition.setPrimary(true));
            beans.registerBean("byHand", RunQueue.class, () -> run -> {}, definition -> definition.setPrimary(true));
        });
    }

    /** As {@link #byNight}, but runs are taken up by the scheduler, when the ticked time has come. */
    static RunningCaptioning byScheduledNight(Path data, TickingClock clock, FakeGemini server) {
        return byNight(
                data,
                server,
                Map.of("db-scheduler.polling-interval", "100ms"),
                beans -> beans.registerBean(
                        "ticking", TickingClock.class, () -> clock, definition -> definition.setPrimary(true)));
    }

    private static RunningCaptioning byNight(Path data, FakeGemini server, Map<String, String> scheduler, Time time) {
        Map<String, String> settings = new HashMap<>(scheduler);
        settings.put("captioneer.gemini.concurrency", "1");
        settings.put("captioneer.gemini.requests-per-minute", "100000");
        settings.put("captioneer.gemini.base-url", server.baseUrl().toString());
        return new RunningCaptioning(data, settings, new ScriptedCaptioner(), beans -> {
            time.register(beans);
            beans.registerBean(
                    "smallJobs",
                    SmallJobs.class,
                    () -> new SmallJobs(GeminiForTests.captioner(beans.getBean(GeminiProperties.class))));
            beans.registerBean("jpegs", CaptionerPictures.class, () -> (file, format) -> jpeg(file));
        });
    }

    /** With the scheduler and in real time. */
    static RunningCaptioning scheduled(Path data, ScriptedCaptioner captioner, Map<String, String> settings) {
        return new RunningCaptioning(data, settings, captioner, beans -> {});
    }

    private static byte[] copy(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /** A picture of its own for each file. */
    private static byte[] jpeg(Path file) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        byte[] hash =
                HexFormat.of().parseHex(Sha256.of(Files.readAllBytes(file)).hex());
        for (int i = 0; i < 16; i++) {
            image.setRGB(4 * (i % 2), i / 2, hash[i] << 16 | hash[i + 16] << 8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Runs runs() {
        return bean(Runs.class);
    }

    Images images() {
        return bean(Images.class);
    }

    Captions captions() {
        return bean(Captions.class);
    }

    GeminiKeys keys() {
        return bean(GeminiKeys.class);
    }

    /** A project with a trigger word and some images, in a workspace of its own. */
    Project project(int images) {
        WorkspaceId workspace = WorkspaceId.random();
        bean(JdbcClient.class)
                .sql("insert into workspace (id, created_at) values (?, 0)")
                .param(workspace.value())
                .update();
        Project project = bean(Projects.class)
                .create(workspace, "Hall", ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall")));
        for (int i = 1; i <= images; i++) {
            addImage(project.id(), i);
        }
        return project;
    }

    List<Image> imagesOf(Project project) {
        return images().list(project.id());
    }

    Image image(Project project) {
        return imagesOf(project).getFirst();
    }

    Run start(Project project, RunScope scope) {
        return start(
                project,
                new RunOrder(
                        scope,
                        List.of(),
                        CaptionerChain.of(ScriptedCaptioner.ID),
                        RunPace.NOW,
                        KeySource.SERVER,
                        false));
    }

    Run start(Project project, RunOrder order) {
        return switch (runs().start(project, order)) {
            case RunStart.Started(Run run) -> run;
            case RunStart other -> throw new AssertionError("Not started: " + other);
        };
    }

    /** Works on a run until it is done or has to stop, in this thread's time. */
    Run run(Run run) {
        try {
            bean(RunEngine.class).execute(run.id());
            return now(run);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    Run now(Run run) {
        return runs().find(run.project(), run.id()).orElseThrow();
    }

    List<String> consoleMessages() {
        return console.stream().map(ConsoleEntry::message).toList();
    }

    private void addImage(ProjectId project, int number) {
        byte[] bytes = (project + " " + number).getBytes(StandardCharsets.UTF_8);
        Sha256 content = Sha256.of(bytes);
        try {
            ImageStore store = bean(ImageStore.class);
            Path staged = store.newStagingFile();
            Files.write(staged, bytes);
            store.keep(staged, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NewImage image = new NewImage(
                "IMG_" + number + ".jpg", content, ImageFormat.JPEG, new PixelSize(4_000, 3_000), 1, bytes.length);
        ImageAddition addition = images().add(project, image, PLENTY);
        if (!(addition instanceof ImageAddition.Added)) {
            throw new AssertionError("Not added: " + addition);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
