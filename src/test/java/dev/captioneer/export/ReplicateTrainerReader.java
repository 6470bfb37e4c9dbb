package dev.captioneer.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads a training zip by the rules of Replicate's Flux trainer, as {@code trainers.md} states them for
 * replicate/flux-fine-tuner@3dd14e3 with ostris/ai-toolkit@bedb8197.
 */
public final class ReplicateTrainerReader {

    /** The trainer trains on these alone; the case of the extension matters. */
    private static final Set<String> TRAINED = Set.of("jpg", "jpeg", "png", "webp");

    private static final List<String> PLACEHOLDERS = List.of("[name]", "[trigger]");

    /**
     * @param captions what the trainer sees for each trained picture, in its order of files
     * @param leftToLlava pictures without a caption of their own
     */
    public record Seen(Map<String, String> captions, List<String> leftToLlava, Map<String, byte[]> files) {

        byte[] file(String name) {
            return Objects.requireNonNull(files.get(name), name);
        }
    }

    private final String trigger;

    public ReplicateTrainerReader(String trigger) {
        this.trigger = trigger;
    }

    public Seen read(byte[] zip) {
        Map<String, byte[]> files = unzipped(zip);
        Map<String, String> captions = new LinkedHashMap<>();
        List<String> leftToLlava = new ArrayList<>();
        for (String name : files.keySet()) {
            if (TRAINED.contains(extension(name))) {
                byte[] text = files.get(stem(name) + ".txt");
                if (text == null) {
                    leftToLlava.add(name);
                } else {
                    captions.put(name, prepared(strictUtf8(text)));
                }
            }
        }
        return new Seen(captions, leftToLlava, files);
    }

    /** Files at the root alone, sorted by name as Python sorts: by code point. */
    private static Map<String, byte[]> unzipped(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean skipped = entry.getName().startsWith("__MACOSX/")
                        || entry.getName().startsWith("._")
                        || entry.getName().contains("/");
                if (!skipped) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private String prepared(String caption) {
        String clean = Arrays.stream(
                        caption.replace("\n", ", ").replace("\r", ", ").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String replaced = clean;
        for (String placeholder : PLACEHOLDERS) {
            replaced = replaced.replace(placeholder, trigger);
        }
        return replaced.contains(trigger) ? replaced : trigger + " " + replaced;
    }

    private static String strictUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
