package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.captioneer.CaptioneerApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot work says why in one line, without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void folderInUse_isSaidInOneLine(CapturedOutput output) throws IOException {
        try (DataFolderLock other = DataFolderLock.take(new DataFolder(folder))) {
            assertThat(other).isNotNull();
            assertRefused(output, "in use by another Captioneer");
        }
    }

    @Test
    void damagedDatabase_isSaidInOneLine(CapturedOutput output) throws IOException {
        Files.writeString(folder.resolve("captioneer.db"), "no database ".repeat(1_000));

        assertRefused(output, "is damaged or is no database");
    }

    @Test
    void shortAccessCode_isSaidInOneLineWithoutTheCode(CapturedOutput output) {
        assertRefused(output, "SECRET_ACCESS_CODE must have 8", "--captioneer.gemini.access-code=geheim7");

        assertThat(output.getAll()).doesNotContain("geheim7");
    }

    @Test
    void limitOutOfRange_isNamedAsAdministratorsKnowIt(CapturedOutput output) {
        assertRefused(output, "MAX_IMAGES must be greater than or equal to 1", "--captioneer.limits.max-images=0");
    }

    @Test
    void settingThatIsNoNumber_isNamed(CapturedOutput output) {
        assertRefused(output, "MAX_FILE_SIZE_MB", "--captioneer.limits.max-file-size-mb=many");
    }

    @Test
    void portInUse_isSaidInOneLine(CapturedOutput output) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(output, "Port " + taken.getLocalPort(), "--server.port=" + taken.getLocalPort());
        }
    }

    private void assertRefused(CapturedOutput output, String reason, String... settings) {
        String[] all = Stream.concat(Stream.of("--captioneer.data-folder=" + folder, "--PORT=0"), Stream.of(settings))
                .toArray(String[]::new);

        assertThatThrownBy(() -> new SpringApplicationBuilder(CaptioneerApplication.class).run(all))
                .isNotNull();

        assertThat(output.getAll().lines().filter(line -> line.startsWith("Captioneer did not start:")))
                .singleElement()
                .asString()
                .contains(reason);
        assertThat(output.getAll()).doesNotContain("\tat ").doesNotContain("APPLICATION FAILED");
    }
}
