package dev.captioneer.api;

import dev.captioneer.CaptioneerApplication;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application on a data folder of its own, reached over HTTP as a script would. */
@SpringBootTest(classes = CaptioneerApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class RunningApi {

    protected static final String ACCESS_CODE = "the-faculty-code";
    protected static final String SERVER_KEY = "server-key-0123456789-abcdefghijkl";
    protected static final JsonMapper JSON = JsonMapper.builder().build();

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<Integer, SecurityContextHolderStrategy> STRATEGIES = new ConcurrentHashMap<>();

    @LocalServerPort
    protected int port;

    /**
     * Each application that starts sets the one strategy of the whole process. Who comes back to an earlier application
     * gives it back its own, else nobody is let in.
     */
    @BeforeEach
    void useTheSecurityOfThisApplication() {
        SecurityContextHolder.setContextHolderStrategy(
                STRATEGIES.computeIfAbsent(port, _ -> SecurityContextHolder.getContextHolderStrategy()));
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Path data = temporaryFolder();
        registry.add("captioneer.data-folder", data::toString);
        registry.add("captioneer.gemini.api-key", () -> SERVER_KEY);
        registry.add("captioneer.gemini.access-code", () -> ACCESS_CODE);
        registry.add("captioneer.limits.max-file-size-mb", () -> "1");
    }

    /** An answer with its body read as JSON; a missing node where it is none. */
    protected record Answer(int status, JsonNode json, HttpResponse<byte[]> raw) {

        public String code() {
            return json.path("code").asString("");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    /** A workspace with its token. */
    protected record Caller(String workspace, String token) {}

    protected URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    protected HttpRequest.Builder request(Caller caller, String path) {
        return request(path).header("Authorization", "Bearer " + caller.token());
    }

    protected Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(type -> type.contains("json"))
                    .isPresent();
            JsonNode body = json ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    protected Answer get(Caller caller, String path) {
        return send(request(caller, path));
    }

    protected Answer post(Caller caller, String path, String json) {
        return json(caller, "POST", path, json);
    }

    protected Answer json(Caller caller, String method, String path, String json) {
        return send(request(caller, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** The address is another one each time, so that making workspaces is not throttled. */
    protected Caller newCaller() {
        JsonNode made = send(request("/api/workspaces")
                        .header("X-Forwarded-For", Addresses.next())
                        .POST(BodyPublishers.noBody()))
                .json();
        return new Caller(
                made.path("workspaceId").asString(), made.path("token").asString());
    }

    protected String newProject(Caller caller) {
        return post(caller, "/api/projects", "{\"name\":\"Hall\",\"triggerWord\":\"ide_main_hall\"}")
                .json()
                .path("id")
                .asString();
    }

    protected Answer upload(Caller caller, String project, Multipart files) {
        return send(request(caller, "/api/projects/" + project + "/images")
                .header("Content-Type", files.contentType())
                .POST(BodyPublishers.ofByteArray(files.bytes())));
    }

    /** @return the image's id */
    protected String newImage(Caller caller, String project, String fileName) {
        return upload(caller, project, new Multipart().file("files", fileName, jpeg(fileName)))
                .json()
                .at("/accepted/0/id")
                .asString();
    }

    /** A picture that looks different for each name. */
    protected static byte[] jpeg(String name) {
        BufferedImage picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(name.hashCode()));
        graphics.fillRect(0, 0, 640, 480);
        graphics.setColor(Color.WHITE);
        graphics.drawString(name, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("captioneer-api");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
