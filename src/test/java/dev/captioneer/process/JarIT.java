package dev.captioneer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar captioneer.jar} as people type it. */
class JarIT {

    @TempDir
    private Path data = Path.of("");

    @TempDir
    private Path other = Path.of("");

    @Test
    void start_saysAddressFolderAndKey_andASecondOneOnTheFolderIsRefused() throws Exception {
        try (CaptioneerProcess first = CaptioneerProcess.start(LaunchForm.plainJar(), data, Map.of())) {
            first.firstPage();

            assertThat(first.output())
                    .contains("Captioneer is ready: " + first.address())
                    .contains("Data folder: " + data)
                    .contains("No Gemini key: people bring their own, or use offline drafts")
                    .doesNotContain("WARN");
            assertRefused(data, Map.of(), "the data folder " + data + " is in use by another Captioneer");
        }
    }

    @Test
    void portInUse_isSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertRefused(other, Map.of("PORT", port), "Port " + port);
        }
    }

    private static void assertRefused(Path folder, Map<String, String> settings, String reason)
            throws IOException, InterruptedException {
        try (CaptioneerProcess refused = CaptioneerProcess.start(LaunchForm.plainJar(), folder, settings)) {
            assertThat(refused.exitCode()).isNotZero();
            assertThat(refused.output().lines().filter(line -> line.startsWith("Captioneer did not start: ")))
                    .singleElement()
                    .asString()
                    .contains(reason);
            assertThat(refused.output()).doesNotContain("\tat ").doesNotContain("ERROR");
        }
    }
}
