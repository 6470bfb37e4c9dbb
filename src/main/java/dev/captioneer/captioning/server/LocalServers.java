package dev.captioneer.captioning.server;

import dev.captioneer.captioning.DetectedServer;
import dev.captioneer.settings.BaseUrl;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Looks for servers at the usual ports of this machine, at all of them at the same time. */
final class LocalServers {

    /** @param name of the program that usually listens there */
    record Place(int port, String name) {}

    static final List<Place> USUAL = List.of(
            new Place(11434, "Ollama"),
            new Place(1234, "LM Studio"),
            new Place(8080, "llama.cpp"),
            new Place(8000, "vLLM"));

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final HttpClient client;
    private final List<Place> places;

    LocalServers(HttpClient client, List<Place> places) {
        this.client = client;
        this.places = List.copyOf(places);
    }

    /**
     * @param wanted which addresses are of interest; no other is asked
     * @return none where the calling thread was interrupted
     */
    List<DetectedServer> find(Predicate<BaseUrl> wanted) {
        List<Callable<Optional<DetectedServer>>> looks = places.stream()
                .filter(place -> wanted.test(url(place)))
                .<Callable<Optional<DetectedServer>>>map(place -> () -> look(place))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(looks).stream()
                    .flatMap(found -> found.resultNow().stream())
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    static BaseUrl url(Place place) {
        return BaseUrl.parse("http://127.0.0.1:" + place.port()).orElseThrow();
    }

    private Optional<DetectedServer> look(Place place) {
        return answer(url(place).call("models"))
                .flatMap(ModelListing::read)
                .map(list -> new DetectedServer(name(place, list), url(place).uri(), list.models()));
    }

    /** The owner that the lists name differs from program to program; a list may be empty. */
    private String name(Place place, ModelListing list) {
        return switch (list.owner()) {
            case "library" -> "Ollama";
            case "llamacpp" -> "llama.cpp";
            case "vllm" -> "vLLM";
            case "organization_owner" -> "LM Studio";
            default -> isOllama(place) ? "Ollama" : place.name();
        };
    }

    private boolean isOllama(Place place) {
        return answer(url(place).root().resolve("/api/version"))
                .flatMap(answer -> ErrorText.object(answer.body()))
                .filter(object -> object.path("version").isString())
                .isPresent();
    }

    private Optional<ServerReply.Answered> answer(URI uri) {
        return ServerHttp.with(client, PATIENCE).get(uri, Optional.empty()) instanceof ServerReply.Answered answer
                        && answer.isSuccess()
                ? Optional.of(answer)
                : Optional.empty();
    }
}
