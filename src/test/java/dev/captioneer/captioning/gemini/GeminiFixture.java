package dev.captioneer.captioning.gemini;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.PromptBuilder;
import dev.captioneer.fake.FakeGemini;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.settings.GeminiProperties;
import dev.captioneer.settings.GeminiProperties.ModelTerms;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What the tests of the captioner share: a server's address, a key, pictures. */
final class GeminiFixture {

    static final String MODEL = "gemini-3.5-flash-lite";
    static final String KEY = "AIzaSyTestTestTestTestTestTestTestTest1";

    static final Map<String, ModelTerms> PRICES = Map.of(
            MODEL, new ModelTerms(0.30, 2.50, 15, 500), "gemini-4-hydrogen", new ModelTerms(1.50, 7.50, null, null));

    private GeminiFixture() {}

    static GeminiCaptioner captioner(FakeGemini server) {
        return captioner(server.baseUrl().toString(), Duration.ofSeconds(20));
    }

    static GeminiCaptioner captioner(String baseUrl, Duration timeout) {
        return new GeminiCaptioner(new GeminiProperties(
                null, null, baseUrl, List.of(MODEL, "gemini-2.5-flash-lite"), 15, 500, 4, timeout, PRICES));
    }

    static CaptionOutcome caption(GeminiCaptioner captioner) {
        return captioner.caption(request(MODEL, jpeg(Color.RED)));
    }

    static CaptionRequest request(String model, byte[] picture) {
        return request(model, picture, KEY);
    }

    static CaptionRequest request(String model, byte[] picture, String key) {
        return new CaptionRequest(
                picture,
                PromptBuilder.promptFor(ProjectSettings.DEFAULT),
                ProjectSettings.DEFAULT,
                model,
                Optional.of(new Secret(key)),
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
}
