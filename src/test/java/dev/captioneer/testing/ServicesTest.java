package dev.captioneer.testing;

import dev.captioneer.access.Workspaces;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One context and one data folder for all tests that extend it; each test makes a project of its own. */
@SpringBootTest(classes = ServicesConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
public abstract class ServicesTest {

    protected static final TriggerWord TRIGGER = new TriggerWord("ide_main_hall");

    @Autowired
    protected Projects projects;

    @Autowired
    protected Workspaces workspaces;

    @Autowired
    protected DataFolder folder;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry registry) {
        Path ofThisContext = newFolder();
        registry.add("captioneer.data-folder", ofThisContext::toString);
        registry.add("captioneer.storage.free-space-floor-mb", () -> 1);
    }

    protected Project newProject() {
        return projects.create(workspaces.create(), "Main hall", ProjectSettings.DEFAULT.withTrigger(TRIGGER));
    }

    /** Names of all files under a folder; none where it does not exist. */
    protected static List<String> filesIn(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
