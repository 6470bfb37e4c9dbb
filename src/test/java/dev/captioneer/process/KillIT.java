package dev.captioneer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.fake.FakeGemini;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the real process at moments that are decided by what it has done, then a start on the same folder:
 * all that was acknowledged is there, rows and files fit, and an interrupted run goes on without anybody.
 */
class KillIT {

    private static final int KILLS = 10;
    private static final int CONCURRENCY = 4;

    @TempDir
    private static Path forms = Path.of("");

    private static LaunchForm quick = new LaunchForm(List.of());

    @TempDir
    private Path data = Path.of("");

    private final Random random = new Random(20261123);

    /** The quickest start there is: more than twenty are needed. */
    @BeforeAll
    static void makeTheQuickForm() throws IOException, InterruptedException {
        quick = LaunchForm.extractedInto(forms.resolve("application"))
                .with("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m")
                .withCacheMadeIn(forms);
    }

    @Test
    void killedInMidUpload_hasEveryAcknowledgedImageAndNothingElse() throws Exception {
        List<Photo> photos = photos(150);
        try (KilledServer server = new KilledServer(quick, data, Map.of());
                Uploaders uploaders = new Uploaders(photos)) {
            UploadKills kills = new UploadKills(server, uploaders, random);
            for (int kill = 0; kill < KILLS; kill++) {
                kills.kill(kill);
                server.restart();
                assertThat(server.images())
                        .as("images after kill %d", kill + 1)
                        .containsAllEntriesOf(uploaders.acknowledged())
                        .hasSizeLessThan(photos.size());
            }
            uploaders.start(2, server.calls(), server.project());
            uploaders.join();
            assertThat(server.images()).isEqualTo(uploaders.acknowledged()).hasSize(photos.size());
        }
    }

    @Test
    void killedInMidRun_goesOnByItselfUntilEveryImageIsCaptioned() throws Exception {
        List<Photo> photos = photos(150);
        try (FakeGemini gemini =
                        FakeGemini.builder().latency(Duration.ofMillis(100)).start();
                KilledServer server = new KilledServer(quick, data, settings(gemini))) {
            server.calls().upload(server.project(), photos);
            String run = server.calls().startRun(server.project());
            RunKills kills = new RunKills(server, gemini, CONCURRENCY, random);
            for (int kill = 0; kill < KILLS; kill++) {
                kills.kill(kill);
                server.restart();
                assertThat(server.captions())
                        .as("captions after kill %d", kill + 1)
                        .containsAllEntriesOf(kills.seen())
                        .hasSizeLessThan(photos.size());
                kills.goOn();
            }
            await().atMost(Duration.ofMinutes(1)).until(() -> state(server, run).equals("COMPLETED"));
            assertThat(server.calls()
                            .run(server.project(), run)
                            .path("captioned")
                            .asInt())
                    .isEqualTo(photos.size());
            assertThat(server.captions()).containsAllEntriesOf(kills.seen()).hasSize(photos.size());
            assertThat(server.calls().images(server.project())).allSatisfy(image -> {
                assertThat(image.path("status").asString()).isEqualTo("CAPTIONED");
                assertThat(image.at("/caption/version").asInt())
                        .as("captioned once")
                        .isEqualTo(1);
            });
        }
    }

    @Test
    void killedWhileCaptionsAreSaved_hasEveryAcknowledgedText() throws Exception {
        try (KilledServer server = new KilledServer(quick, data, Map.of())) {
            server.calls().upload(server.project(), photos(6));
            try (Writers writers = new Writers(List.copyOf(server.images().keySet()))) {
                for (int kill = 0; kill < 3; kill++) {
                    int goal = writers.acknowledged() + 10 + random.nextInt(60);
                    writers.start(server.calls(), server.project());
                    KilledServer.soon().until(() -> writers.acknowledged() >= goal);
                    server.kill();
                    writers.join();
                    server.restart();
                    writers.assertAllThere(server.calls(), server.project());
                }
            }
        }
    }

    @Test
    void killedInMidExport_leavesNoFileAndExportsTheSameBytesAgain() throws Exception {
        try (KilledServer server = new KilledServer(quick, data, Map.of())) {
            server.calls()
                    .upload(
                            server.project(),
                            IntStream.range(0, 12)
                                    .mapToObj(number -> Photo.noise(number, 1600, 1200))
                                    .toList());
            byte[] whole = exported(server);
            try (InputStream zip = server.calls().export(server.project())) {
                assertThat(zip.readNBytes(1_000)).hasSize(1_000);
                server.kill();
            }
            server.restart();
            assertThat(exported(server)).isEqualTo(whole);
        }
    }

    private static byte[] exported(KilledServer server) throws IOException, InterruptedException {
        try (InputStream zip = server.calls().export(server.project())) {
            return zip.readAllBytes();
        }
    }

    private static String state(KilledServer server, String run) throws IOException, InterruptedException {
        return server.calls().run(server.project(), run).path("state").asString();
    }

    private static List<Photo> photos(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Photo.noise(number, 96, 72))
                .toList();
    }

    private static Map<String, String> settings(FakeGemini gemini) {
        return Map.of(
                "GEMINI_API_KEY", "server-key-0123456789-abcdefghijkl",
                "GEMINI_BASE_URL", gemini.baseUrl().toString(),
                "GEMINI_CONCURRENCY", String.valueOf(CONCURRENCY),
                "GEMINI_RPM", "100000",
                "GEMINI_RPD", "1000000");
    }
}
