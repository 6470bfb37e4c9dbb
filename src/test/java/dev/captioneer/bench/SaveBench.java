package dev.captioneer.bench;

import dev.captioneer.process.Photo;
import dev.captioneer.process.RestCalls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Captions saved by REST, by one person and by many at once, each at an image of their own. */
final class SaveBench {

    private static final int MANY = 100;

    private final RestCalls calls;
    private final String project;
    private final List<String> images;
    private final int[] versions;

    private SaveBench(RestCalls calls, String project, List<String> images) {
        this.calls = calls;
        this.project = project;
        this.images = images;
        this.versions = new int[images.size()];
    }

    public static void main(String[] args) throws Exception {
        try (Server server = Server.start(Map.of())) {
            RestCalls calls = server.calls();
            String project = calls.newProject();
            calls.upload(
                    project,
                    IntStream.range(0, MANY)
                            .mapToObj(number -> Photo.noise(number, 96, 72))
                            .toList());
            List<String> images = calls.images(project).stream()
                    .map(image -> image.path("id").asString())
                    .toList();
            SaveBench bench = new SaveBench(calls, project, images);
            bench.save(MANY, 10);
            Report.atMost("caption saved, 1 person, p95", Report.p95(bench.save(1, 300)), 100, "ms");
            Report.atMost("caption saved, 50 people at once, p95", Report.p95(bench.save(50, 20)), 300, "ms");
            Report.atMost("caption saved, 100 people at once, p95", Report.p95(bench.save(MANY, 20)), 300, "ms");
        }
    }

    /** Everybody saves again the moment the answer is there. @return the time of each save in ms */
    private double[] save(int people, int times) throws Exception {
        List<Future<double[]>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int person = 0; person < people; person++) {
                int image = person;
                all.add(threads.submit(() -> save(image, new double[times])));
            }
        }
        List<double[]> figures = new ArrayList<>();
        for (Future<double[]> each : all) {
            figures.add(each.get());
        }
        return figures.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] save(int image, double[] millis) throws Exception {
        for (int i = 0; i < millis.length; i++) {
            String text = "photo of ide_main_hall, glass doors, view %d".formatted(versions[image]);
            Stopwatch watch = Stopwatch.start();
            JsonNode written = calls.write(project, images.get(image), text, versions[image]);
            millis[i] = watch.millis();
            versions[image] = written.path("version").asInt();
        }
        return millis;
    }
}
