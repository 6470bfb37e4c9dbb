package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.PromptBuilder;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.fake.FakeOpenAi;
import dev.captioneer.fake.OpenAiKind;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.settings.BaseUrl;
import dev.captioneer.settings.PromptStyle;
import dev.captioneer.settings.ResponseFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A fake server and a captioner that asks it, over real HTTP. */
final class ServerFixture implements AutoCloseable {

    static final String KEY = "sk-a-key-that-nobody-may-see";

    final FakeOpenAi fake;
    final Learned learned = new Learned(Clock.systemUTC());
    private final HttpClient client = ServerHttp.newClient();
    private final OpenAiKind kind;

    private ServerFixture(OpenAiKind kind, FakeOpenAi fake) {
        this.kind = kind;
        this.fake = fake;
    }

    static ServerFixture of(OpenAiKind kind) {
        return new ServerFixture(kind, FakeOpenAi.start(kind));
    }

    static ServerFixture of(OpenAiKind kind, FakeOpenAi.Builder builder) {
        return new ServerFixture(kind, builder.start());
    }

    ServerCaptioner captioner() {
        return captioner(PromptStyle.SYSTEM_AND_USER, ResponseFormat.AUTOMATIC);
    }

    ServerCaptioner captioner(PromptStyle style, ResponseFormat format) {
        return captioner(fake.baseUrl(), Optional.of(kind.seeingModel()), style, format, Duration.ofSeconds(20), "");
    }

    ServerCaptioner withModel(String model) {
        return captioner(
                fake.baseUrl(),
                Optional.of(model).filter(name -> !name.isEmpty()),
                PromptStyle.SYSTEM_AND_USER,
                ResponseFormat.AUTOMATIC,
                Duration.ofSeconds(20),
                "");
    }

    ServerCaptioner withKey(String key) {
        return captioner(
                fake.baseUrl(),
                Optional.of(kind.seeingModel()),
                PromptStyle.SYSTEM_AND_USER,
                ResponseFormat.AUTOMATIC,
                Duration.ofSeconds(20),
                key);
    }

    ServerCaptioner at(URI base, Duration timeout) {
        return captioner(
                base,
                Optional.of(kind.seeingModel()),
                PromptStyle.SYSTEM_AND_USER,
                ResponseFormat.AUTOMATIC,
                timeout,
                "");
    }

    CaptionOutcome caption(ServerCaptioner captioner) {
        return captioner.caption(request(captioner.models().getFirst(), Color.RED));
    }

    static CaptionRequest request(String model, Color colour) {
        return request(model, jpeg(colour), ProjectSettings.DEFAULT);
    }

    static CaptionRequest request(String model, byte[] jpeg, ProjectSettings settings) {
        return new CaptionRequest(
                jpeg,
                PromptBuilder.promptFor(settings),
                settings,
                model,
                Optional.empty(),
                CaptionRequest.ANSWER_TOKENS);
    }

    static byte[] jpeg(Color colour) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 64, 48);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ServerCaptioner captioner(
            URI base, Optional<String> model, PromptStyle style, ResponseFormat format, Duration timeout, String key) {
        BaseUrl url = BaseUrl.parse(base.toString()).orElseThrow();
        ServerSettings settings = new ServerSettings("fake", "Fake", url.uri(), model, 2, timeout, style, format);
        Optional<Secret> secret =
                Optional.of(key).filter(text -> !text.isEmpty()).map(Secret::new);
        return new ServerCaptioner(settings, new ServerAccess(client, url, timeout, _ -> true, secret), learned);
    }

    @Override
    public void close() {
        fake.close();
        client.shutdownNow();
    }
}
