package dev.captioneer.build;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine in a folder on which {@code mvnw} runs: a copy of the script, a PATH of our own with nothing but the
 * ordinary tools, and JDKs and Mavens that are shell scripts which say who they are.
 */
final class FakeMachine {

    private static final List<String> TOOLS = List.of(
            "cat",
            "sed",
            "head",
            "tr",
            "awk",
            "dirname",
            "basename",
            "readlink",
            "mktemp",
            "mkdir",
            "rm",
            "mv",
            "tar",
            "gzip",
            "sha512sum",
            "shasum",
            "openssl",
            "perl");

    private final Path root;
    private final Path bin;
    private final Map<String, String> environment = new TreeMap<>();

    record Result(int exitCode, String output, String errors) {}

    FakeMachine(Path root) throws IOException {
        this.root = root;
        bin = Files.createDirectories(root.resolve("bin"));
        for (String tool : TOOLS) {
            provideTool(tool);
        }
        Files.createDirectories(project().resolve(".mvn/wrapper"));
        Files.createDirectories(home());
        Files.copy(Path.of("mvnw"), project().resolve("mvnw"));
        Files.copy(Path.of(".mvn/wrapper/maven-wrapper.properties"), properties());
        environment.put("PATH", bin.toString());
        environment.put("HOME", home().toString());
        environment.put("MVNW_ROOT", root.toString());
    }

    Path project() {
        return root.resolve("my project");
    }

    Path home() {
        return root.resolve("home of me");
    }

    Path folder(String path) {
        return root.resolve(path);
    }

    FakeMachine withVariable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    FakeMachine withJdk(String path, String version) throws IOException {
        withJre(path, version);
        script(folder(path).resolve("bin/javac"), "exit 0");
        return this;
    }

    FakeMachine withJre(String path, String version) throws IOException {
        script(folder(path).resolve("bin/java"), javaSaying(folder(path), version));
        Files.writeString(folder(path).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return this;
    }

    FakeMachine withJavaOnPath(String path) throws IOException {
        Files.createSymbolicLink(bin.resolve("java"), folder(path).resolve("bin/java"));
        return this;
    }

    FakeMachine withMavenOnPath(String version) throws IOException {
        script(bin.resolve("mvn"), mavenSaying("the installed Maven", version));
        return this;
    }

    /** A curl that notes each address it is asked for and hands out a Maven archive with the pinned checksum. */
    FakeMachine withDownloadableMaven() throws Exception {
        Path archive = mavenArchive();
        pin(Files.readAllBytes(archive));
        return withCurl(archive);
    }

    /** A curl that hands out the archive while the project pins another checksum. */
    FakeMachine withForgedMaven() throws Exception {
        return withCurl(mavenArchive());
    }

    private FakeMachine withCurl(Path archive) throws IOException {
        script(bin.resolve("curl"), """
                while [ $# -gt 1 ]; do [ "$1" = -o ] && to=$2; shift; done
                echo "$1" >>"%s"
                cat "%s" >"$to"
                """.formatted(folder("fetched"), archive));
        return this;
    }

    List<String> fetched() throws IOException {
        return Files.exists(folder("fetched")) ? Files.readAllLines(folder("fetched")) : List.of();
    }

    List<Path> filesInMavenCache() throws IOException {
        Path cache = home().resolve(".m2/wrapper/captioneer");
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    Result mvnw(String... arguments) throws Exception {
        return run(project().resolve("mvnw"), root, arguments);
    }

    Result run(Path script, Path workingDirectory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(root, "out", ".txt");
        Path errors = Files.createTempFile(root, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("mvnw did not end within a minute");
        }
        return new Result(process.exitValue(), Files.readString(output), Files.readString(errors));
    }

    private Path properties() {
        return project().resolve(".mvn/wrapper/maven-wrapper.properties");
    }

    private Path mavenArchive() throws Exception {
        String name = Files.readAllLines(properties()).stream()
                .filter(line -> line.startsWith("distributionUrl="))
                .map(line -> line.replaceAll(".*/|-bin.tar.gz", ""))
                .findFirst()
                .orElseThrow();
        script(folder("archive/" + name + "/bin/mvn"), mavenSaying("the fetched Maven", "3.9.16"));
        Path archive = folder("maven.tar.gz");
        Process tar = new ProcessBuilder(
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        folder("archive").toString(),
                        name)
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new AssertionError("The archive for the test could not be made");
        }
        return archive;
    }

    private void pin(byte[] archive) throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(archive));
        String text = Files.readString(properties());
        Files.writeString(properties(), text.replaceFirst("distributionSha512Sum=.*", "distributionSha512Sum=" + sum));
    }

    private static String javaSaying(Path javaHome, String version) {
        return """
                echo '    java.home = %s' >&2
                echo 'openjdk version "%s" 2025-04-15' >&2
                """.formatted(javaHome, version);
    }

    private static String mavenSaying(String name, String version) {
        return """
                if [ "$*" = -version ]; then echo "Apache Maven %s (abc)"; exit 0; fi
                echo "%s in $(pwd -P) with $JAVA_HOME runs:"
                for argument in "$@"; do echo "<$argument>"; done
                exit "${MAVEN_EXIT:-0}"
                """.formatted(version, name);
    }

    private static void script(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n", UTF_8);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("Not made executable: " + file);
        }
    }

    private void provideTool(String tool) throws IOException {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            Path candidate = Path.of(folder, tool);
            if (Files.isExecutable(candidate)) {
                script(bin.resolve(tool), "exec " + candidate + " \"$@\"");
                return;
            }
        }
    }
}
