package dev.captioneer.captioning.server;

import static org.awaitility.Awaitility.await;

import dev.captioneer.fake.TinyModel;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** llama.cpp's own server with {@link TinyModel}, as a process. */
final class LlamaServer implements AutoCloseable {

    private final Process process;
    private final int port;

    private LlamaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where it is installed: as {@code LLAMA_SERVER} says, by {@code .ci/llama-server}, or on the path. */
    static Optional<Path> program() {
        Stream<String> folders = Stream.concat(
                Stream.of("/opt/llama.cpp"),
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)));
        return Stream.concat(
                        Stream.ofNullable(System.getenv("LLAMA_SERVER")).map(Path::of),
                        folders.map(folder -> Path.of(folder, "llama-server")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param seeing whether it gets the part of the model that sees */
    static LlamaServer start(Path folder, boolean seeing, String... more) throws IOException {
        Path model = folder.resolve("tiny.gguf");
        TinyModel.language(model);
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                program().orElseThrow().toString(),
                "-m",
                model.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "-c",
                "16384",
                "-np",
                "1",
                "--no-warmup",
                "--alias",
                "tiny.gguf"));
        if (seeing) {
            Path vision = folder.resolve("mmproj.gguf");
            TinyModel.vision(vision);
            command.addAll(List.of("--mmproj", vision.toString()));
        }
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("llama-server.log").toFile())
                .start();
        LlamaServer server = new LlamaServer(process, port);
        await().atMost(Duration.ofSeconds(60)).until(server::isReady);
        return server;
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private boolean isReady() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("llama-server ended with " + process.exitValue());
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health = HttpRequest.newBuilder(baseUrl().resolve("/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
