package dev.captioneer.bench;

import dev.captioneer.process.Photo;
import dev.captioneer.process.RestCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Uploads by REST on loopback: {@code UploadBench [photos]}. */
final class UploadBench {

    private static final int WARM_UP = 5;
    private static final int AT_ONCE = 3;

    private final CameraPhotos camera = CameraPhotos.twelveMegapixels();
    private final int count;

    private UploadBench(int count) throws Exception {
        this.count = count;
    }

    public static void main(String[] args) throws Exception {
        UploadBench bench = new UploadBench(args.length > 0 ? Integer.parseInt(args[0]) : 100);
        try (Server server = Server.start(Map.of());
                ServerMemory memory = server.memory()) {
            bench.oneByOne(server.calls(), server.calls().newProject());
            bench.manyAtOnce(server.calls(), server.calls().newProject());
            bench.stream(server.calls(), server.calls().newProject(), memory);
        }
    }

    /** The answer comes when both thumbnails are on the disk. */
    private void oneByOne(RestCalls calls, String project) throws Exception {
        double[] millis = new double[10];
        for (int i = -WARM_UP; i < millis.length; i++) {
            List<Photo> photo = List.of(camera.photo(100_000 + i, 6));
            Stopwatch watch = Stopwatch.start();
            calls.upload(project, photo);
            millis[Math.max(0, i)] = watch.millis();
        }
        Report.atMost(
                "12 MP of %.1f MB, sent to thumbnail on the disk, median".formatted(camera.megabytes()),
                Report.median(millis),
                1_000,
                "ms");
    }

    /** As a browser does it: three requests at the same time, one photo each. */
    private void manyAtOnce(RestCalls calls, String project) throws Exception {
        Stopwatch watch = Stopwatch.start();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> uploads = new ArrayList<>();
            for (int number : IntStream.range(0, count).toArray()) {
                uploads.add(threads.submit(() -> calls.upload(project, List.of(camera.photo(number, 6)))));
            }
            for (Future<?> upload : uploads) {
                upload.get();
            }
        }
        double size = count * camera.megabytes();
        Report.atMost(
                "%d photos (%.0f MB), all taken in with thumbnails".formatted(count, size),
                watch.seconds(),
                0.6 * count,
                "s");
    }

    /** The same photo again and again is received and hashed, but not decoded and not stored. */
    private void stream(RestCalls calls, String project, ServerMemory memory) throws Exception {
        Photo photo = camera.photo(1, 1);
        List<Photo> same = IntStream.range(0, count).mapToObj(number -> photo).toList();
        calls.upload(project, List.of(photo));
        calls.upload(project, same);
        memory.beginGrowth();
        Stopwatch watch = Stopwatch.start();
        calls.upload(project, same);
        double rate = count * camera.megabytes() / watch.seconds();
        Report.atLeast("upload stream, received, hashed and staged", rate, 100, "MB/s");
        Report.atMost("growth of the old generation meanwhile", memory.growth(), 50, "MB");
    }
}
