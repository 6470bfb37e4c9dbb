package dev.captioneer.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The application lives on Vaadin's pre-compiled bundle: anything that needs one of our own would need Node. */
class NoFrontendBundleTest {

    private static final Pattern CLIENT_CODE = Pattern.compile("@(JsModule|JavaScript|CssImport|NpmPackage|Theme)\\b");

    @Test
    void sources_askForNoClientCode() {
        assertThat(Sources.main())
                .filteredOn(file -> CLIENT_CODE.matcher(Sources.text(file)).find())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json",
                "package-lock.json",
                "vite.config.ts",
                "tsconfig.json",
                "node_modules",
                "src/main/bundles",
                "src/main/frontend",
                "frontend/themes",
                "frontend/index.html",
                "frontend/generated",
            })
    void trace_ofAFrontendBuild_isNotInTheProject(String path) {
        assertThat(Path.of(path)).doesNotExist();
    }

    @Test
    void bundleOfThisBuild_isThePrecompiledOne() {
        Path stats = Path.of("target/classes/META-INF/VAADIN/config/stats.json");
        assumeThat(stats).as("compiled without Vaadin's plugin").exists();

        assertThat(JsonMapper.shared()
                        .readTree(Sources.text(stats))
                        .path("pre-compiled")
                        .asBoolean())
                .isTrue();
    }
}
