package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Servers in the configuration, as a file has them and as environment variables have them. */
class ServerPropertiesTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(CaptioneerProperties.class)
    @Import(SecretConverter.class)
    static class Parts {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Parts.class);

    @Test
    void nameAndUrl_areEnough() {
        application
                .withPropertyValues(
                        "captioneer.servers[0].name=Our Ollama", "captioneer.servers[0].url=http://gpu:11434")
                .run(context -> assertThat(
                                context.getBean(CaptioneerProperties.class).servers())
                        .containsExactly(new ServerProperties(
                                "our-ollama",
                                "Our Ollama",
                                "http://gpu:11434",
                                null,
                                "",
                                1,
                                Duration.ofMinutes(5),
                                PromptStyle.SYSTEM_AND_USER,
                                ResponseFormat.AUTOMATIC)));
    }

    @Test
    void environmentVariables_nameThemToo() {
        Map<String, Object> variables = Map.of(
                "CAPTIONEER_SERVERS_0_NAME", "vLLM",
                "CAPTIONEER_SERVERS_0_URL", "http://gpu:8000/v1",
                "CAPTIONEER_SERVERS_0_KEY", "token",
                "CAPTIONEER_SERVERS_0_CONCURRENCY", "8",
                "CAPTIONEER_SERVERS_0_TIMEOUT", "90s",
                "CAPTIONEER_SERVERS_0_PROMPTSTYLE", "one-user-message",
                "CAPTIONEER_SERVERS_0_RESPONSEFORMAT", "in-words",
                "CAPTIONEER_SERVERS_1_NAME", "OpenAI",
                "CAPTIONEER_SERVERS_1_URL", "https://api.openai.com",
                "CAPTIONEER_SERVERS_1_MODEL", "gpt-4o-mini");
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables)))
                .run(context -> {
                    List<ServerProperties> servers =
                            context.getBean(CaptioneerProperties.class).servers();
                    assertThat(servers).extracting(ServerProperties::id).containsExactly("vllm", "openai");
                    assertThat(servers.getFirst().ownKey()).contains(new Secret("token"));
                    assertThat(servers.getFirst().timeout()).isEqualTo(Duration.ofSeconds(90));
                    assertThat(servers.getFirst().promptStyle()).isEqualTo(PromptStyle.ONE_USER_MESSAGE);
                    assertThat(servers.getFirst().responseFormat()).isEqualTo(ResponseFormat.IN_WORDS);
                    assertThat(servers.getLast().ownModel()).contains("gpt-4o-mini");
                    assertThat(servers.getLast().ownKey()).isEmpty();
                });
    }

    @Test
    void allowedServers_areReadInOneForm() {
        application
                .withPropertyValues("captioneer.allowed-servers=https://api.openai.com, http://gpu:8000/v1/")
                .run(context -> assertThat(
                                context.getBean(CaptioneerProperties.class).allowedAddresses())
                        .extracting(BaseUrl::toString)
                        .containsExactly("https://api.openai.com/v1", "http://gpu:8000/v1"));
    }

    @Test
    void withoutAny_nothingIsAllowed() {
        application.withPropertyValues("captioneer.allowed-servers=").run(context -> {
            assertThat(context.getBean(CaptioneerProperties.class).servers()).isEmpty();
            assertThat(context.getBean(CaptioneerProperties.class).allowedAddresses())
                    .isEmpty();
        });
    }

    @Test
    void whatCannotBeUsed_stopsTheStart() {
        assertRefused("captioneer.servers[0].name=A", "captioneer.servers[0].url=ftp://gpu");
        assertRefused("captioneer.servers[0].name=", "captioneer.servers[0].url=http://gpu");
        assertRefused("captioneer.servers[0].name=日本", "captioneer.servers[0].url=http://gpu");
        assertRefused(
                "captioneer.servers[0].name=A",
                "captioneer.servers[0].url=http://gpu",
                "captioneer.servers[0].timeout=2h");
        assertRefused(
                "captioneer.servers[0].name=A",
                "captioneer.servers[0].url=http://gpu",
                "captioneer.servers[1].name=a",
                "captioneer.servers[1].url=http://gpu2");
        assertRefused("captioneer.allowed-servers=http://user:secret@gpu");
    }

    private void assertRefused(String... settings) {
        application.withPropertyValues(settings).run(context -> assertThat(context)
                .hasFailed());
    }
}
