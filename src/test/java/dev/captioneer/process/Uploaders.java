package dev.captioneer.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Several clients that upload photos, one request for each, until the server is gone or no photo is left. */
final class Uploaders implements AutoCloseable {

    private final Queue<Photo> left;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> clients = new ArrayList<>();

    Uploaders(Collection<Photo> photos) {
        left = new ConcurrentLinkedQueue<>(photos);
    }

    void start(int count, RestCalls calls, String project) {
        clients.clear();
        for (int i = 0; i < count; i++) {
            clients.add(threads.submit(() -> work(calls, project)));
        }
    }

    /** Waits until all noticed that the server is gone, or that nothing is left. */
    void join() throws ExecutionException, InterruptedException {
        for (Future<?> client : clients) {
            client.get();
        }
    }

    /** File names by the ids of images of which the server said that it has them. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** The server said so in another way. */
    void acknowledge(JsonNode image) {
        acknowledged.put(image.path("id").asString(), image.path("fileName").asString());
    }

    List<Photo> next(int count) {
        return left.stream().limit(count).toList();
    }

    private void work(RestCalls calls, String project) {
        for (Photo photo = left.poll(); photo != null; photo = left.poll()) {
            try {
                settle(calls.upload(project, List.of(photo)), photo);
            } catch (IOException gone) {
                left.add(photo);
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** A photo of which the answer was lost in a kill is a duplicate the next time. */
    private void settle(JsonNode answer, Photo photo) {
        answer.path("accepted").forEach(this::acknowledge);
        answer.path("duplicates")
                .forEach(same -> acknowledged.put(same.path("imageId").asString(), photo.fileName()));
        if (!answer.path("rejected").isEmpty()) {
            throw new IllegalStateException("Rejected: " + answer);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
