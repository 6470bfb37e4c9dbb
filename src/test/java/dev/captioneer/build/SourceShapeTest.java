package dev.captioneer.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SourceShapeTest {

    private static final int LONGEST = 300;

    @Test
    void noSourceFile_isLongerThan300Lines() {
        assertThat(Sources.main()).isNotEmpty().allSatisfy(file -> assertThat(
                        Sources.text(file).lines().count())
                .as("lines of %s", file)
                .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPackage_isNullMarked() {
        assertThat(Sources.main().stream()
                        .map(file -> Objects.requireNonNull(file.getParent()))
                        .distinct())
                .filteredOn(folder -> !packageInfo(folder).contains("@NullMarked"))
                .isEmpty();
    }

    private static String packageInfo(Path folder) {
        Path file = folder.resolve("package-info.java");
        return Files.exists(file) ? Sources.text(file) : "";
    }
}
