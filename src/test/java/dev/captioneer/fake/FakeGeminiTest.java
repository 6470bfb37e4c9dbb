package dev.captioneer.fake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server that the other tests believe: what it counts and records, asked without the SDK. */
class FakeGeminiTest {

    private final TickingClock clock = new TickingClock(Instant.parse("2026-11-23T12:00:00Z"));
    private final FakeGemini server = FakeGemini.builder()
            .clock(clock)
            .quota(1, 2)
            .key("good")
            .latency(Duration.ofMillis(1))
            .start();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    @Test
    void everyRequest_isRecorded() throws Exception {
        String picture = picture();

        ask("gemini-3.5-flash-lite", "good", picture);

        FakeRequest request = server.generations().getFirst();
        assertThat(request.model()).isEqualTo("gemini-3.5-flash-lite");
        assertThat(request.key()).isEqualTo("good");
        assertThat(request.at()).isEqualTo(clock.instant());
        assertThat(request.image().width()).isEqualTo(30);
        assertThat(request.image().height()).isEqualTo(20);
        assertThat(request.image().bytes()).isEqualTo(Base64.getDecoder().decode(picture).length);
        assertThat(request.image().exif()).isFalse();
    }

    @Test
    void exif_isSeen() throws Exception {
        byte[] bytes = Base64.getDecoder().decode(picture());
        byte[] exif = {(byte) 0xff, (byte) 0xe1, 0, 8, 'E', 'x', 'i', 'f', 0, 0};
        ByteArrayOutputStream withExif = new ByteArrayOutputStream();
        withExif.write(bytes, 0, 2);
        withExif.write(exif);
        withExif.write(bytes, 2, bytes.length - 2);

        ask("gemini-3.5-flash-lite", "good", Base64.getEncoder().encodeToString(withExif.toByteArray()));

        assertThat(server.generations().getFirst().image().exif()).isTrue();
    }

    @Test
    void quotaOfTheMinute_isCountedAndTellsTheRest() throws Exception {
        assertThat(ask("gemini-3.5-flash-lite", "good", "").statusCode()).isEqualTo(200);
        clock.tick(Duration.ofMillis(48_500));

        HttpResponse<String> refused = ask("gemini-3.5-flash-lite", "good", "");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body())
                .contains(
                        "GenerateRequestsPerMinute",
                        "\"quotaValue\":\"1\"",
                        "retry in 11.5s",
                        "\"retryDelay\":\"12s\"",
                        "model: gemini-3.5-flash-lite");
    }

    @Test
    void quotaOfTheDay_isCounted() throws Exception {
        ask("gemini-3.5-flash-lite", "good", "");
        clock.tick(Duration.ofMinutes(1));
        ask("gemini-3.5-flash-lite", "good", "");
        clock.tick(Duration.ofMinutes(1));

        assertThat(ask("gemini-3.5-flash-lite", "good", "").body())
                .contains("GenerateRequestsPerDay", "\"quotaValue\":\"2\"");
    }

    @Test
    void strangersAndUnknownModels_areRefused() throws Exception {
        assertThat(ask("gemini-3.5-flash-lite", "bad", "").body()).contains("API_KEY_INVALID");
        assertThat(ask("gemini-1.5-flash", "good", "").statusCode()).isEqualTo(404);
        assertThat(ask("gemini-2.5-flash", "good", "").body()).contains("no longer available to new users");
    }

    @Test
    void rule_isUsedUpAfterItsTimes() throws Exception {
        server.answer(FakeAnswer.sample("err-503")).times(2).forModel("gemini-3.8-flash");

        assertThat(ask("gemini-3.5-flash-lite", "good", "").statusCode()).isEqualTo(200);
        assertThat(ask("gemini-3.8-flash", "good", "").statusCode()).isEqualTo(503);
        assertThat(ask("gemini-3.8-flash", "good", "").statusCode()).isEqualTo(503);
        assertThat(ask("gemini-3.8-flash", "good", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> ask(String model, String key, String picture) throws Exception {
        String part = picture.isEmpty()
                ? "{\"text\":\"hi\"}"
                : "{\"inlineData\":{\"data\":\"" + picture + "\",\"mimeType\":\"image/jpeg\"}}";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.baseUrl() + "/v1beta/models/" + model + ":generateContent"))
                .header("x-goog-api-key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"contents\":[{\"parts\":[" + part + "]}]}"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
