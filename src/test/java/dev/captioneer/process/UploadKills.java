package dev.captioneer.process;

import static dev.captioneer.process.KilledServer.soon;
import static dev.captioneer.process.KilledServer.untilItDies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Kills a server while it takes pictures. */
final class UploadKills {

    private final KilledServer server;
    private final Uploaders uploaders;
    private final Random random;

    UploadKills(KilledServer server, Uploaders uploaders, Random random) {
        this.server = server;
        this.uploaders = uploaders;
        this.random = random;
    }

    /** In turns: between small requests, in the middle of one file, in the middle of a request of many files. */
    void kill(int number) throws Exception {
        switch (number % 3) {
            case 0 -> afterAnswers();
            case 1 -> withHalfAFile();
            default -> inManyFiles();
        }
        uploaders.join();
    }

    private void afterAnswers() throws Exception {
        int goal = uploaders.acknowledged().size() + 1 + random.nextInt(8);
        uploaders.start(3, server.calls(), server.project());
        soon().until(() -> uploaders.acknowledged().size() >= goal);
        server.kill();
    }

    private void withHalfAFile() throws Exception {
        Photo large = Photo.noise(-1, 1200, 900);
        StalledBody body = new StalledBody(RestCalls.body(List.of(large)), 200_000 + random.nextInt(100_000));
        RestCalls calls = server.calls();
        whileCalling(() -> calls.upload(server.project(), BodyPublishers.ofInputStream(() -> body)), () -> {
            soon().until(() -> stagedBytes() > 100_000);
            afterAnswers();
            body.release();
        });
    }

    private void inManyFiles() throws Exception {
        int goal = server.images().size() + 1 + random.nextInt(6);
        RestCalls calls = server.calls();
        whileCalling(() -> calls.upload(server.project(), uploaders.next(12)), () -> {
            soon().until(() -> shown(calls) >= goal);
            server.kill();
        });
    }

    /** What the server shows is acknowledged as well. */
    private int shown(RestCalls calls) throws IOException, InterruptedException {
        List<JsonNode> images = calls.images(server.project());
        images.forEach(uploaders::acknowledge);
        return images.size();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void whileCalling(Callable<?> call, Work work) throws Exception {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> calling = thread.submit(() -> {
                untilItDies(call);
                return "";
            });
            work.run();
            calling.get();
        }
    }

    private long stagedBytes() throws IOException {
        try (Stream<Path> staged = Files.list(server.folder().staging())) {
            return staged.mapToLong(UploadKills::size).sum();
        } catch (UncheckedIOException fileIsGone) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
