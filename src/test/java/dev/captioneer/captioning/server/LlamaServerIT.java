package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.Described;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.DetectedServer;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.settings.BaseUrl;
import dev.captioneer.settings.PromptStyle;
import dev.captioneer.settings.ResponseFormat;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The protocol as the real llama.cpp speaks it: a picture in, its schema obeyed, its errors understood. */
@EnabledIf("isInstalled")
class LlamaServerIT {

    private static final String SENTENCE = "a tiny model made this up";
    private static final HttpClient CLIENT = ServerHttp.newClient();

    @TempDir
    private static Path folder;

    private static LlamaServer server;

    static boolean isInstalled() {
        return LlamaServer.program().isPresent();
    }

    @BeforeAll
    static void start() throws Exception {
        server = LlamaServer.start(folder, true);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        CLIENT.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(CaptionStyle.class)
    void picture_isDescribedInTheSchemaOfEachStyle(CaptionStyle style) {
        ProjectSettings settings = ProjectSettings.DEFAULT.withStyle(style);

        CaptionOutcome outcome = captioner(PromptStyle.SYSTEM_AND_USER, ResponseFormat.AUTOMATIC)
                .caption(ServerFixture.request("tiny.gguf", ServerFixture.jpeg(Color.RED), settings));

        assertThat(outcome).isInstanceOfSatisfying(Described.class, described -> {
            assertThat(described.description().scene()).isEqualTo(SENTENCE);
            assertThat(described.answer()).startsWith("{\"medium\":\"photo\",\"scene\":");
            assertThat(described.modelVersion()).isEqualTo("tiny.gguf");
            assertThat(described.tokens().prompt()).isGreaterThan(100);
            assertThat(described.tokens().answer()).isGreaterThan(20);
        });
    }

    @Test
    void jsonObject_isTakenToo() {
        assertThat(caption(captioner(PromptStyle.ONE_USER_MESSAGE, ResponseFormat.JSON_OBJECT)))
                .isNotInstanceOf(CaptionOutcome.Unreachable.class)
                .isNotInstanceOf(KeyRejected.class);
    }

    @Test
    void plainSentence_isTakenAsItIs() {
        assertThat(caption(captioner(PromptStyle.PLAIN_SENTENCE, ResponseFormat.AUTOMATIC)))
                .isInstanceOfSatisfying(Described.class, described -> assertThat(
                                described.description().details())
                        .containsExactly(SENTENCE));
    }

    @Test
    void models_areListedAndTheServerIsRecognised() {
        ServerCaptioner captioner = captioner(PromptStyle.SYSTEM_AND_USER, ResponseFormat.AUTOMATIC);

        assertThat(captioner.available(Optional.empty())).isEqualTo(new ModelList.Listed(List.of("tiny.gguf")));
        assertThat(captioner.check(Optional.empty())).isEqualTo(new KeyCheck.Usable(List.of("tiny.gguf"), List.of()));
        assertThat(new LocalServers(
                                CLIENT,
                                List.of(new LocalServers.Place(server.baseUrl().getPort(), "something")))
                        .find(_ -> true))
                .extracting(DetectedServer::name)
                .containsExactly("llama.cpp");
    }

    @Test
    void brokenPicture_isRejected() {
        CaptionOutcome outcome = captioner(PromptStyle.SYSTEM_AND_USER, ResponseFormat.AUTOMATIC)
                .caption(ServerFixture.request("tiny.gguf", new byte[] {1, 2, 3}, ProjectSettings.DEFAULT));

        assertThat(outcome).isInstanceOfSatisfying(PictureRejected.class, rejected -> assertThat(rejected.code())
                .isEqualTo("SRV-PICTURE"));
    }

    @Test
    void modelWithoutEyes_isSaidToBeBlind(@TempDir Path own) throws Exception {
        try (LlamaServer blind = LlamaServer.start(own, false)) {
            assertThat(caption(captioner(blind.baseUrl(), PromptStyle.SYSTEM_AND_USER, ResponseFormat.AUTOMATIC, "")))
                    .isInstanceOfSatisfying(ModelUnavailable.class, gone -> assertThat(gone.code())
                            .isEqualTo("SRV-BLIND"));
        }
    }

    @Test
    void guardedServer_wantsItsKey(@TempDir Path own) throws Exception {
        try (LlamaServer guarded = LlamaServer.start(own, true, "--api-key", ServerFixture.KEY)) {
            URI base = guarded.baseUrl();

            assertThat(caption(captioner(base, PromptStyle.PLAIN_SENTENCE, ResponseFormat.AUTOMATIC, "wrong")))
                    .isInstanceOfSatisfying(KeyRejected.class, refused -> assertThat(refused.code())
                            .isEqualTo("SRV-KEY"));
            assertThat(caption(
                            captioner(base, PromptStyle.PLAIN_SENTENCE, ResponseFormat.AUTOMATIC, ServerFixture.KEY)))
                    .isInstanceOf(Described.class);
        }
    }

    private static CaptionOutcome caption(ServerCaptioner captioner) {
        return captioner.caption(ServerFixture.request("tiny.gguf", Color.BLUE));
    }

    private static ServerCaptioner captioner(PromptStyle style, ResponseFormat format) {
        return captioner(server.baseUrl(), style, format, "");
    }

    private static ServerCaptioner captioner(URI base, PromptStyle style, ResponseFormat format, String key) {
        BaseUrl url = BaseUrl.parse(base.toString()).orElseThrow();
        Duration timeout = Duration.ofSeconds(60);
        ServerSettings settings = new ServerSettings(
                "llama", "llama.cpp", url.uri(), Optional.of("tiny.gguf"), 1, timeout, style, format);
        Optional<Secret> secret =
                Optional.of(key).filter(text -> !text.isEmpty()).map(Secret::new);
        return new ServerCaptioner(
                settings, new ServerAccess(CLIENT, url, timeout, _ -> true, secret), new Learned(Clock.systemUTC()));
    }
}
