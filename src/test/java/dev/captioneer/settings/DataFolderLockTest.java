package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderLockTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void folder_isMadeAndStagingSwept() throws IOException {
        DataFolder folder = new DataFolder(parent.resolve("deep/data"));
        Files.createDirectories(folder.staging());
        Files.writeString(folder.staging().resolve("half.part"), "half");

        try (DataFolderLock lock = DataFolderLock.take(folder)) {
            assertThat(lock).isNotNull();
            assertThat(folder.staging()).isEmptyDirectory();
        }
    }

    @Test
    void secondUser_isRefusedWithOneSentenceUntilTheFirstIsGone() throws IOException {
        DataFolder folder = new DataFolder(parent);
        try (DataFolderLock first = DataFolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolderLock.take(folder))
                    .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(
                                    refused.analysis().getDescription())
                            .contains(parent.toString())
                            .contains("in use by another Captioneer")
                            .doesNotContain("\n"));
        }

        DataFolderLock.take(folder).close();
    }

    @Test
    void folderThatIsAFile_isRefused() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataFolderLock.take(new DataFolder(file)))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(
                                refused.analysis().getDescription())
                        .contains("CAPTIONEER_DATA"));
    }
}
