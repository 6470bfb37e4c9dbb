package dev.captioneer.fake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The Files API: resumable uploads, metadata, deletion, download. */
public final class FakeFiles {

    private record Entry(String displayName, ByteArrayOutputStream bytes) {}

    private final Map<String, Entry> files = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** The names of all files that are there now. */
    public Collection<String> names() {
        return List.copyOf(files.keySet());
    }

    /** What a file holds. */
    public String text(String name) {
        return file(name).orElseThrow().bytes().toString(StandardCharsets.UTF_8);
    }

    String add(String displayName, String text) {
        String name = "files/f" + number.incrementAndGet();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        files.put(name, new Entry(displayName, bytes));
        return name;
    }

    /** The start of an upload: says where the pieces go. */
    FakeAnswer begin(String body, String baseUrl) {
        String name = add(WireText.first(body, "displayName"), "");
        return new FakeAnswer.Headed(
                "X-Goog-Upload-URL", baseUrl + "/upload/v1beta/files?upload_id=" + name, FakeAnswer.json(200, "{}"));
    }

    /** A piece of an upload. */
    FakeAnswer take(String name, String command, byte[] piece) {
        Entry entry = file(name).orElseThrow();
        entry.bytes().writeBytes(piece);
        boolean last = command.contains("finalize");
        return new FakeAnswer.Headed(
                "X-Goog-Upload-Status",
                last ? "final" : "active",
                FakeAnswer.json(200, last ? "{\"file\":" + described(name, entry) + "}" : ""));
    }

    /** @param name {@code files/…}, with {@code :download} behind it for the bytes */
    FakeAnswer about(String method, String name) {
        String plain = name.replace(":download", "");
        Optional<Entry> entry = file(plain);
        if (entry.isEmpty()) {
            return FakeAnswer.error(
                    403,
                    "PERMISSION_DENIED",
                    "You do not have permission to access the File " + plain + " or it may not exist.");
        }
        if (method.equals("DELETE")) {
            files.remove(plain);
            return FakeAnswer.json(200, "{}");
        }
        return FakeAnswer.json(200, name.equals(plain) ? described(plain, entry.get()) : text(plain));
    }

    private Optional<Entry> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static String described(String name, Entry entry) {
        return "{\"name\":%s,\"displayName\":%s,\"mimeType\":\"application/jsonl\",\"sizeBytes\":\"%d\",\"state\":\"ACTIVE\"}"
                .formatted(
                        WireText.quoted(name),
                        WireText.quoted(entry.displayName()),
                        entry.bytes().size());
    }
}
