package dev.captioneer.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The REST API as a script uses it, for one workspace. Calls throw {@link IOException} when the server is gone, and
 * {@link IllegalStateException} when it answers something that is not 2xx.
 */
public final class RestCalls {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "----captioneer-process";

    private final URI server;
    private final String token;

    private RestCalls(URI server, String token) {
        this.server = server;
        this.token = token;
    }

    public static RestCalls inNewWorkspace(URI server) throws IOException, InterruptedException {
        RestCalls nobody = new RestCalls(server, "");
        JsonNode made = nobody.json("POST", "/api/workspaces", BodyPublishers.noBody());
        return nobody.as(made.path("token").asString());
    }

    /** The same workspace after a restart. */
    public RestCalls at(URI restarted) {
        return new RestCalls(restarted, token);
    }

    /** @return the id */
    public String newProject() throws IOException, InterruptedException {
        return send("POST", "/api/projects", Map.of("name", "Hall", "triggerWord", "ide_main_hall"))
                .path("id")
                .asString();
    }

    public JsonNode upload(String project, List<Photo> photos) throws IOException, InterruptedException {
        return upload(project, BodyPublishers.ofInputStream(() -> body(photos)));
    }

    /** @param body multipart as {@link #body} makes it, which may also break off or stop */
    public JsonNode upload(String project, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/projects/" + project + "/images")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body);
        return JSON.readTree(answer(request));
    }

    /** A multipart body of files, made while it is read. */
    public static InputStream body(List<Photo> photos) {
        List<InputStream> parts = new ArrayList<>();
        for (Photo photo : photos) {
            parts.add(text("--%s\r\nContent-Disposition: form-data; name=\"files\"; filename=\"%s\"\r\n\r\n"
                    .formatted(BOUNDARY, photo.fileName())));
            parts.add(new ByteArrayInputStream(photo.bytes()));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + BOUNDARY + "--\r\n"));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    public List<JsonNode> images(String project) throws IOException, InterruptedException {
        return get("/api/projects/" + project + "/images").valueStream().toList();
    }

    /** @return the id of the run, which is for all images without a caption */
    public String startRun(String project) throws IOException, InterruptedException {
        return send("POST", "/api/projects/" + project + "/runs", Map.of("scope", "MISSING"))
                .path("id")
                .asString();
    }

    public JsonNode run(String project, String run) throws IOException, InterruptedException {
        return get("/api/projects/" + project + "/runs/" + run);
    }

    /** @return the caption as it is stored now */
    public JsonNode write(String project, String image, String text, int version)
            throws IOException, InterruptedException {
        return send("PUT", image(project, image) + "/caption", Map.of("text", text, "version", version));
    }

    /** All versions of a caption, newest first. */
    public List<JsonNode> versions(String project, String image) throws IOException, InterruptedException {
        return get(image(project, image) + "/captions").valueStream().toList();
    }

    /** The training zip, as far as it is read. Closed by the caller. */
    public InputStream export(String project) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/projects/" + project + "/export");
        HttpResponse<InputStream> response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        return checked(response, () -> "an export").body();
    }

    private RestCalls as(String other) {
        return new RestCalls(server, other);
    }

    private static String image(String project, String image) {
        return "/api/projects/" + project + "/images/" + image;
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(answer(request(path)));
    }

    private JsonNode send(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return json(method, path, BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private JsonNode json(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        return JSON.readTree(
                answer(request(path).header("Content-Type", "application/json").method(method, body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private static byte[] answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
        return checked(response, () -> new String(response.body(), UTF_8)).body();
    }

    private static <T> HttpResponse<T> checked(HttpResponse<T> response, Supplier<String> detail) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + " for " + response.uri() + ": " + detail.get());
        }
        return response;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
