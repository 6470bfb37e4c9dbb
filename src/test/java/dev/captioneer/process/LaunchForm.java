package dev.captioneer.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One of the forms in which the packaged application can be started.
 *
 * @param arguments of {@code java}
 */
public record LaunchForm(List<String> arguments) {

    private static final long EXTRACTION_SECONDS = 60;

    /** As people start it: {@code java -jar captioneer.jar}. */
    public static LaunchForm plainJar() {
        return new LaunchForm(List.of("-jar", jar().toString()));
    }

    /** What Boot's own tool makes of the jar: a small jar beside a folder of libraries, which starts faster. */
    public static LaunchForm extractedInto(Path folder) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", jar().toString(), "extract", "--destination", "" + folder)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tool.waitFor(EXTRACTION_SECONDS, TimeUnit.SECONDS) || tool.exitValue() != 0) {
            tool.destroyForcibly();
            throw new IOException("The jar could not be extracted into " + folder);
        }
        return new LaunchForm(List.of("-jar", folder.resolve("captioneer.jar").toString()));
    }

    /** With these options of the JVM as well. */
    public LaunchForm with(String... options) {
        return new LaunchForm(
                Stream.concat(Stream.of(options), arguments.stream()).toList());
    }

    /**
     * Starts once, lets the JVM write down which classes a first page needs, and uses that from then on.
     *
     * @param folder an empty one for the cache and the data of that start
     */
    public LaunchForm withCacheMadeIn(Path folder) throws IOException, InterruptedException {
        String cache = folder.resolve("captioneer.aot").toString();
        LaunchForm training = with("-XX:AOTCacheOutput=" + cache);
        try (CaptioneerProcess process = CaptioneerProcess.start(training, folder.resolve("data"), Map.of())) {
            process.firstPage();
            process.end();
        }
        return with("-XX:AOTCache=" + cache);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path jar() {
        return Path.of(System.getProperty("captioneer.jar", "target/captioneer.jar"))
                .toAbsolutePath();
    }
}
