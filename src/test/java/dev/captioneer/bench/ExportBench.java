package dev.captioneer.bench;

import dev.captioneer.process.RestCalls;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Exports by REST on loopback: {@code ExportBench [photos]}. */
final class ExportBench {

    private final CameraPhotos camera = CameraPhotos.twelveMegapixels();
    private final int count;
    private final RestCalls calls;
    private final ServerMemory memory;

    private ExportBench(int count, RestCalls calls, ServerMemory memory) throws Exception {
        this.count = count;
        this.calls = calls;
        this.memory = memory;
    }

    public static void main(String[] args) throws Exception {
        try (Server server = Server.start(Map.of());
                ServerMemory memory = server.memory()) {
            ExportBench bench =
                    new ExportBench(args.length > 0 ? Integer.parseInt(args[0]) : 100, server.calls(), memory);
            String upright = bench.project(1);
            bench.measure(upright, "upright, first time");
            bench.measure(upright, "upright, again");
            String rotated = bench.project(6);
            bench.measure(rotated, "rotated, first time");
            bench.measure(rotated, "rotated, again");
        }
    }

    private String project(int orientation) throws Exception {
        String project = calls.newProject();
        for (int number = 0; number < count; number++) {
            calls.upload(project, List.of(camera.photo(number, orientation)));
        }
        return project;
    }

    private void measure(String project, String way) throws Exception {
        memory.beginGrowth();
        Stopwatch watch = Stopwatch.start();
        try (InputStream zip = calls.export(project)) {
            byte[] chunk = new byte[64 * 1024];
            long size = Math.max(0, zip.read(chunk));
            double first = watch.seconds();
            for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                size += read;
            }
            String name = "export of %d photos (%.0f MB), %s: ".formatted(count, size / 1e6, way);
            Report.atMost(name + "first byte", first, 1, "s");
            Report.atLeast(name + "whole", size / 1e6 / watch.seconds(), 100, "MB/s");
            Report.atMost(name + "growth of the old generation", memory.growth(), 50, "MB");
        }
    }
}
