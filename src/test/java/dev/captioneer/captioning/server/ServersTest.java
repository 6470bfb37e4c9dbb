package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.CaptionOutcome.Described;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.DetectedServer;
import dev.captioneer.captioning.Server;
import dev.captioneer.captioning.ServerDraft;
import dev.captioneer.captioning.ServerEntry;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.captioning.Servers;
import dev.captioneer.fake.FakeOpenAi;
import dev.captioneer.fake.OpenAiKind;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.PromptStyle;
import dev.captioneer.testing.ServicesTest;
import java.awt.Color;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Servers of the administrator and of people; on each database. */
@Import(ServersTest.Parts.class)
abstract class ServersTest extends ServicesTest {

    private static final FakeOpenAi COMMON =
            FakeOpenAi.as(OpenAiKind.VLLM).key("the-common-key").start();
    private static final FakeOpenAi LOCAL = FakeOpenAi.start(OpenAiKind.OLLAMA);
    private static final String ALLOWED = "http://allowed.example/v1";

    @Autowired
    Servers servers;

    @Autowired
    JdbcClient jdbc;

    WorkspaceId workspace;

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("dev.captioneer.captioning.server")
    static class Parts {

        @Bean
        @Primary
        LocalServers fakePlaces(HttpClient serverClient) {
            return new LocalServers(serverClient, List.of(new LocalServers.Place(LOCAL.port(), "LM Studio")));
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("server.address", () -> "127.0.0.1");
        registry.add("captioneer.servers[0].name", () -> "Department");
        registry.add("captioneer.servers[0].url", () -> COMMON.baseUrl().toString());
        registry.add("captioneer.servers[0].key", () -> "the-common-key");
        registry.add("captioneer.servers[0].concurrency", () -> "4");
        registry.add("captioneer.allowed-servers", () -> ALLOWED);
    }

    @BeforeEach
    void newWorkspace() {
        workspace = workspaces.create();
    }

    @Test
    void administratorsServer_isThereForEverybodyWithItsKey() {
        assertThat(servers.of(workspace)).singleElement().satisfies(server -> {
            assertThat(server.owner()).isEqualTo(Server.Owner.ADMINISTRATOR);
            assertThat(server.key()).isEqualTo(Server.Key.ADMINISTRATOR);
            assertThat(server.settings().captionerId()).isEqualTo("server.department");
        });
        Captioner captioner = servers.captioners(workspace).getFirst();
        assertThat(captioner.pace().concurrency()).isEqualTo(4);
        assertThat(captioner.caption(ServerFixture.request(captioner.models().getFirst(), Color.RED)))
                .isInstanceOf(Described.class);
    }

    @Test
    void addedServer_isKeptForItsWorkspaceOnly() {
        ServerDraft draft = new ServerDraft(
                " My Ollama ",
                LOCAL.baseUrl().toString(),
                Optional.of("qwen2.5vl:7b"),
                2,
                Duration.ofSeconds(90),
                PromptStyle.PLAIN_SENTENCE);

        ServerSettings added = kept(servers.add(workspace, draft)).settings();

        assertThat(added.name()).isEqualTo("My Ollama");
        assertThat(added.baseUrl()).isEqualTo(URI.create(LOCAL.baseUrl() + "/v1"));
        assertThat(servers.find(workspace, added.id()))
                .contains(new Server(added, Server.Owner.PERSON, Server.Key.NONE));
        assertThat(added)
                .extracting(
                        ServerSettings::model,
                        ServerSettings::concurrency,
                        ServerSettings::timeout,
                        ServerSettings::promptStyle)
                .containsExactly(Optional.of("qwen2.5vl:7b"), 2, Duration.ofSeconds(90), PromptStyle.PLAIN_SENTENCE);
        assertThat(servers.find(workspaces.create(), added.id())).isEmpty();
    }

    @Test
    void servers_standInTheOrderInWhichTheyWereAdded() {
        add("Zebra");
        add("Ape");

        assertThat(servers.captioners(workspace)).extracting(Captioner::name).startsWith("Department");
        assertThat(servers.captioners(workspace)).extracting(Captioner::name).contains("Zebra", "Ape");
    }

    @Test
    void foreignAddressAndUnusableValues_areRefused() {
        assertThat(servers.add(workspace, ServerDraft.of("A", "http://192.168.1.1:11434")))
                .isEqualTo(new ServerEntry.Refused("SRV-ADDRESS-FOREIGN"));
        assertThat(servers.add(workspace, ServerDraft.of("A", "file:///etc/passwd")))
                .isEqualTo(new ServerEntry.Refused("SRV-ADDRESS"));
        assertThat(servers.add(workspace, ServerDraft.of(" ", ALLOWED))).isEqualTo(new ServerEntry.Refused("SRV-NAME"));
        assertThat(servers.add(workspace, ServerDraft.of("A\nB", ALLOWED)))
                .isEqualTo(new ServerEntry.Refused("SRV-NAME"));
        assertThat(servers.add(
                        workspace,
                        new ServerDraft(
                                "A", ALLOWED, Optional.empty(), 0, Duration.ofSeconds(9), PromptStyle.SYSTEM_AND_USER)))
                .isEqualTo(new ServerEntry.Refused("SRV-VALUE"));
        assertThat(servers.of(workspace)).hasSize(1);
    }

    @Test
    void onlySoManyServers_areTaken() {
        for (int i = 0; i < ServerBook.MOST; i++) {
            add("Server " + i);
        }

        assertThat(servers.add(workspace, ServerDraft.of("One more", ALLOWED)))
                .isEqualTo(new ServerEntry.Refused("SRV-TOO-MANY"));
    }

    @Test
    void choices_areTheAllowedAddresses() {
        assertThat(servers.choices()).containsExactly(URI.create(ALLOWED));
        assertThat(servers.takesLocalAddresses()).isTrue();
    }

    @Test
    void administratorsServer_cannotBeChangedOrRemoved() {
        assertThat(servers.change(workspace, "department", ServerDraft.of("Mine", ALLOWED)))
                .isEqualTo(new ServerEntry.NotFound());
        assertThat(servers.remove(workspace, "department")).isFalse();
    }

    @Test
    void serverOfAnotherWorkspace_cannotBeTouched() {
        String id = add("Mine").id();
        WorkspaceId other = workspaces.create();

        assertThat(servers.change(other, id, ServerDraft.of("Theirs", ALLOWED))).isEqualTo(new ServerEntry.NotFound());
        assertThat(servers.enterKey(other, id, "key")).isEqualTo(new ServerEntry.NotFound());
        assertThat(servers.remove(other, id)).isFalse();
        assertThat(servers.find(workspace, id)).isPresent();
    }

    @Test
    void changedServer_isTheSameCaptioner() {
        String id = add("Before").id();

        ServerSettings changed = kept(servers.change(workspace, id, ServerDraft.of("After", ALLOWED)))
                .settings();

        assertThat(changed.id()).isEqualTo(id);
        assertThat(servers.find(workspace, id).orElseThrow().settings()).isEqualTo(changed);
        assertThat(changed.name()).isEqualTo("After");
    }

    @Test
    void removedServer_isGone() {
        String id = add("Mine").id();

        assertThat(servers.remove(workspace, id)).isTrue();
        assertThat(servers.find(workspace, id)).isEmpty();
        assertThat(servers.remove(workspace, id)).isFalse();
    }

    @Test
    void enteredKey_isInMemoryOnlyAndGoesWithTheAddress() {
        String id = add("Mine").id();

        assertThat(kept(servers.enterKey(workspace, id, " sk-entered\n")).key()).isEqualTo(Server.Key.PERSON);
        assertThat(jdbc.sql("select * from captioner_server where id = ?")
                        .param(id)
                        .query()
                        .singleRow()
                        .values()
                        .toString())
                .doesNotContain("sk-entered");

        servers.change(workspace, id, ServerDraft.of("Mine", LOCAL.baseUrl().toString()));
        assertThat(servers.find(workspace, id).orElseThrow().key()).isEqualTo(Server.Key.NONE);
    }

    @Test
    void textThatCannotBeAKey_isRefused() {
        String id = add("Mine").id();

        for (String typed : List.of("", "two words", "kéy", "a\r\nX-Evil: 1", "k".repeat(600))) {
            assertThat(servers.enterKey(workspace, id, typed)).isEqualTo(new ServerEntry.Refused("SRV-KEY-TEXT"));
        }
    }

    @Test
    void personsKey_winsOverTheAdministratorsUntilItIsForgotten() {
        servers.enterKey(workspace, "department", "a-wrong-key");
        Captioner captioner = servers.captioners(workspace).getFirst();

        assertThat(captioner.caption(ServerFixture.request("Qwen/Qwen2.5-VL-7B-Instruct", Color.RED)))
                .isInstanceOf(KeyRejected.class);

        servers.forgetKey(workspace, "department");
        assertThat(servers.captioners(workspace)
                        .getFirst()
                        .caption(ServerFixture.request("Qwen/Qwen2.5-VL-7B-Instruct", Color.RED)))
                .isInstanceOf(Described.class);
    }

    @Test
    void serversOfThisMachine_areOfferedUntilTheyAreSetUp() {
        assertThat(servers.detected(workspace))
                .containsExactly(new DetectedServer(
                        "Ollama",
                        URI.create(LOCAL.baseUrl() + "/v1"),
                        List.of("qwen2.5vl:7b", "llama3.2:3b", "nomic-embed-text:latest")));

        servers.add(workspace, ServerDraft.of("Ollama", "http://localhost:" + LOCAL.port()));

        assertThat(servers.detected(workspace)).isEmpty();
    }

    private ServerSettings add(String name) {
        return kept(servers.add(workspace, ServerDraft.of(name, ALLOWED))).settings();
    }

    private static Server kept(ServerEntry entry) {
        return switch (entry) {
            case ServerEntry.Kept(Server server) -> server;
            case ServerEntry other -> throw new AssertionError("Not kept: " + other);
        };
    }
}
