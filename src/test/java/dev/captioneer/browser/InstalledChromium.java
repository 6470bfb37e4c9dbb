package dev.captioneer.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chromium or Chrome where the usual installations put it. */
final class InstalledChromium {

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<String> MAC_APPLICATIONS = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    private static final List<String> WINDOWS_FOLDERS = List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData");

    private InstalledChromium() {}

    static Optional<Path> find() {
        return Stream.of(onLinux(), MAC_APPLICATIONS.stream().map(Path::of), onWindows())
                .flatMap(paths -> paths)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> onLinux() {
        return PROGRAMS.stream().flatMap(name -> Stream.of(Path.of("/usr/bin", name), Path.of("/snap/bin", name)));
    }

    private static Stream<Path> onWindows() {
        return WINDOWS_FOLDERS.stream()
                .map(System::getenv)
                .flatMap(Stream::ofNullable)
                .map(folder -> Path.of(folder, "Google", "Chrome", "Application", "chrome.exe"));
    }
}
