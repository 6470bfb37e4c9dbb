package dev.captioneer.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running Captioneer that is not this process. Reached on loopback only; nothing of the caller's settings is its. */
public final class CaptioneerProcess implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("Captioneer is ready: (http://\\S+)");
    private static final List<String> SETTINGS = List.of(
            "GEMINI_", "DATABASE_", "MAX_", "SECRET_", "CAPTIONEER_", "PORT", "SERVER_", "SPRING_", "JAVA_TOOL_");
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_END = Duration.ofMinutes(2);

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<URI> ready = new CompletableFuture<>();
    private final Thread reader = Thread.ofPlatform().daemon().unstarted(this::read);

    private CaptioneerProcess(Process process) {
        this.process = process;
        reader.start();
    }

    /**
     * Returns at once.
     *
     * @param environment settings by their names for administrators; the port is any free one unless it is said
     */
    public static CaptioneerProcess start(LaunchForm form, Path data, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(LaunchForm.java()));
        command.addAll(form.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A .env of the folder in which the tests run is not its own.
        builder.directory(Files.createDirectories(data).toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> SETTINGS.stream().anyMatch(name::startsWith));
        variables.put("CAPTIONEER_DATA", data.toString());
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("PORT", "0");
        variables.putAll(environment);
        return new CaptioneerProcess(builder.start());
    }

    /** Waits until it says where it is. */
    public URI address() throws IOException, InterruptedException {
        try {
            return ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Captioneer did not start:\n" + output(), e);
        }
    }

    /** Waits for the page that a browser would get first. */
    public void firstPage() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/")).build();
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IOException("The first page is a " + status);
            }
        }
    }

    public long pid() {
        return process.pid();
    }

    /** {@code kill -9}. Returns when it is dead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does it. Returns when it is gone. */
    public void end() throws IOException, InterruptedException {
        process.destroy();
        exitCode();
    }

    /** Waits for the end. */
    public int exitCode() throws IOException, InterruptedException {
        if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("Captioneer does not end:\n" + output());
        }
        reader.join();
        return process.exitValue();
    }

    /** All that it printed until now, both streams. */
    public String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            take(e.toString());
        }
        ready.completeExceptionally(new IOException("It ended"));
    }

    private void take(String line) {
        synchronized (output) {
            output.add(line);
        }
        Matcher said = READY.matcher(line);
        if (said.find()) {
            ready.complete(URI.create(said.group(1)));
        }
    }
}
