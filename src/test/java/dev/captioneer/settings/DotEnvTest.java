package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class DotEnvTest {

    @TempDir
    private Path folder;

    @ConfigurationProperties("proof")
    record Proof(int maxImages, String accessCode) {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Proof.class)
    static class Settings {}

    @Test
    void valuesOfTheFile_reachTheTypedSettings() throws IOException {
        write("export PROOF_MAX_IMAGES=\"700\"\r\nPROOF_ACCESSCODE='a b'\r\n");

        assertThat(settings(Map.of())).isEqualTo(new Proof(700, "a b"));
    }

    @Test
    void realVariable_winsOverTheFile() throws IOException {
        write("PROOF_MAX_IMAGES=700\nPROOF_ACCESSCODE=from the file\n");

        assertThat(settings(Map.of("PROOF_MAX_IMAGES", "3"))).isEqualTo(new Proof(3, "from the file"));
    }

    @Test
    void placeholdersOfTheConfiguration_seeTheFile() throws IOException {
        write("MAX_IMAGES=700\n");

        Proof proof = settings(Map.of(), "--proof.max-images=${MAX_IMAGES:500}", "--proof.access-code=${CODE:none}");

        assertThat(proof).isEqualTo(new Proof(700, "none"));
    }

    @Test
    void noFile_isFine(CapturedOutput output) {
        assertThat(settings(Map.of("PROOF_MAX_IMAGES", "3", "PROOF_ACCESSCODE", "x")))
                .isEqualTo(new Proof(3, "x"));
        assertThat(output).doesNotContain(".env");
    }

    @Test
    void malformedLine_isOneClearLineWithoutTheSecret(CapturedOutput output) throws IOException {
        write("PROOF_MAX_IMAGES=7\nPROOF_ACCESSCODE 'TopSecret\nPROOF_ACCESSCODE=AlsoSecret\n");

        assertThat(settings(Map.of())).isEqualTo(new Proof(7, "AlsoSecret"));
        assertThat(output.getAll().lines().filter(line -> line.contains("WARN")))
                .singleElement()
                .asString()
                .contains(file() + ": not NAME=value, therefore ignored: line 2");
        assertThat(output).contains("sets PROOF_MAX_IMAGES, PROOF_ACCESSCODE");
        assertThat(output).doesNotContain("Secret").doesNotContain("Exception");
    }

    private Proof settings(Map<String, Object> variables, String... arguments) {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setEnvironment(environment(variables));
        try (ConfigurableApplicationContext context = application.run(arguments)) {
            return context.getBean(Proof.class);
        }
    }

    /** The variables of a machine that has only these, and the file of this test. */
    private ConfigurableEnvironment environment(Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(variables);
        all.put(DotEnv.FILE_SETTING, file().toString());
        // The application itself has settings in the class path which this test is not about.
        all.put("SPRING_CONFIG_LOCATION", "optional:file:" + folder + "/");
        ConfigurableEnvironment environment = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, all));
        return environment;
    }

    private Path file() {
        return folder.resolve(".env");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }
}
