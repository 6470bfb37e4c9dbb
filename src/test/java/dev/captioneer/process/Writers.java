package dev.captioneer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** People who write one caption after the other, each at an image of their own, until the server is gone. */
final class Writers implements AutoCloseable {

    private final List<String> images;
    private final Map<String, JsonNode> last = new ConcurrentHashMap<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writing = new ArrayList<>();

    Writers(List<String> images) {
        this.images = images;
    }

    void start(RestCalls calls, String project) {
        writing.clear();
        images.forEach(image -> writing.add(threads.submit(() -> write(calls, project, image))));
    }

    void join() throws ExecutionException, InterruptedException {
        for (Future<?> each : writing) {
            each.get();
        }
    }

    /** How many texts the server said it has. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** The last text of everybody is stored; at most the one that was on its way came after it. */
    void assertAllThere(RestCalls calls, String project) throws IOException, InterruptedException {
        for (String image : last.keySet()) {
            JsonNode written = last.get(image);
            List<JsonNode> versions = calls.versions(project, image);
            assertThat(versions).as("versions of %s", image).anySatisfy(version -> assertThat(version.path("text"))
                    .isEqualTo(written.path("text")));
            assertThat(versions.getFirst().path("version").asInt())
                    .isBetween(
                            written.path("version").asInt(),
                            written.path("version").asInt() + 1);
            last.put(image, versions.getFirst());
        }
    }

    private void write(RestCalls calls, String project, String image) {
        try {
            while (true) {
                int version = last.containsKey(image)
                        ? last.get(image).path("version").asInt()
                        : 0;
                last.put(image, calls.write(project, image, "photo of ide_main_hall, view " + version, version));
                acknowledged.incrementAndGet();
            }
        } catch (IOException gone) {
            // That is how it ends.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
