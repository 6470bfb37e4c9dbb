package dev.captioneer.bench;

import dev.captioneer.fake.FakeGemini;
import dev.captioneer.process.Photo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A run of 30 images against a server that takes 2 s for each, beside the loop that this application replaces: one
 * request at a time with 2 s of sleep between. {@code RunBench [quick]} leaves the two slow ones out.
 */
final class RunBench {

    private static final int IMAGES = 30;
    private static final int PER_MINUTE = 15;
    private static final Duration LATENCY = Duration.ofSeconds(2);
    private static final String KEY = "server-key-0123456789-abcdefghijkl";
    private static final List<Photo> PHOTOS = IntStream.range(0, IMAGES)
            .mapToObj(number -> Photo.noise(number, 1024, 768))
            .toList();

    private RunBench() {}

    public static void main(String[] args) throws Exception {
        unlimited(4);
        unlimited(8);
        if (args.length == 0) {
            underQuota();
            oneAtATime();
        }
    }

    private static void unlimited(int atOnce) throws Exception {
        double seconds = run(0, atOnce, 100_000);
        double captioner = Math.ceilDiv(IMAGES, atOnce) * LATENCY.toSeconds();
        String name = "run of %d images of 2 s, %d at once".formatted(IMAGES, atOnce);
        Report.atMost(name, seconds, 1.1 * captioner, "s");
        Report.atMost(name + ": our own time for each", (seconds - captioner) / IMAGES * 1e3, 50, "ms");
    }

    private static void underQuota() throws Exception {
        double seconds = run(PER_MINUTE, 4, PER_MINUTE);
        Report.atMost(
                "run of %d images of 2 s, %d a minute allowed".formatted(IMAGES, PER_MINUTE),
                seconds,
                1.05 * 60 * IMAGES / PER_MINUTE,
                "s");
    }

    private static double run(int quota, int atOnce, int perMinute) throws Exception {
        try (FakeGemini gemini =
                        FakeGemini.builder().latency(LATENCY).quota(quota, 0).start();
                Server server = Server.start(Map.of(
                        "GEMINI_API_KEY", KEY,
                        "GEMINI_BASE_URL", gemini.baseUrl().toString(),
                        "GEMINI_CONCURRENCY", String.valueOf(atOnce),
                        "GEMINI_RPM", String.valueOf(perMinute)))) {
            String project = server.calls().newProject();
            server.calls().upload(project, PHOTOS);
            Stopwatch watch = Stopwatch.start();
            String run = server.calls().startRun(project);
            JsonNode now = server.calls().run(project, run);
            while (now.path("finishedAt").isNull()) {
                TimeUnit.MILLISECONDS.sleep(20);
                now = server.calls().run(project, run);
            }
            double seconds = watch.seconds();
            if (now.path("captioned").asInt() != IMAGES) {
                throw new IllegalStateException("Not all captioned: " + now);
            }
            return seconds;
        }
    }

    /** What the original does with each image, and nothing else. */
    private static void oneAtATime() throws Exception {
        try (FakeGemini gemini = FakeGemini.builder().latency(LATENCY).start();
                HttpClient client = HttpClient.newHttpClient()) {
            URI address = gemini.baseUrl().resolve("/v1beta/models/gemini-2.5-flash-lite:generateContent");
            Stopwatch watch = Stopwatch.start();
            for (Photo photo : PHOTOS) {
                String body =
                        "{\"contents\":[{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/jpeg\",\"data\":\"%s\"}}]}]}"
                                .formatted(Base64.getEncoder().encodeToString(photo.bytes()));
                HttpRequest request = HttpRequest.newBuilder(address)
                        .header("x-goog-api-key", KEY)
                        .POST(BodyPublishers.ofString(body))
                        .build();
                if (client.send(request, BodyHandlers.discarding()).statusCode() != 200) {
                    throw new IllegalStateException("The loop failed at " + photo.fileName());
                }
                Thread.sleep(LATENCY);
            }
            Report.figure("the original's loop: one at a time, 2 s between", watch.seconds(), "s");
        }
    }
}
