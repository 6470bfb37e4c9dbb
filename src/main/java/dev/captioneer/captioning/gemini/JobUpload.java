package dev.captioneer.captioning.gemini;

import com.google.genai.Client;
import com.google.genai.types.File;
import com.google.genai.types.UploadFileConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Brings a file to Google's Files API in pieces, never the whole of it in memory. */
final class JobUpload {

    private static final String JSON_LINES = "application/jsonl";

    /** The pieces of the SDK 1.70.0. It fails with a file that ends where a piece ends. */
    private static final int PIECE = 8 * 1024 * 1024;

    private static final byte[] ONE_MORE = {'\n'};

    private JobUpload() {}

    /** @return the name that the server gave it */
    static String of(Path lines, String displayName, Client client) {
        UploadFileConfig config = UploadFileConfig.builder()
                .displayName(displayName)
                .mimeType(JSON_LINES)
                .build();
        try (InputStream file = Files.newInputStream(lines)) {
            long size = Files.size(lines);
            boolean endsWithAPiece = size % PIECE == 0;
            InputStream all = endsWithAPiece ? new SequenceInputStream(file, new ByteArrayInputStream(ONE_MORE)) : file;
            File uploaded = client.files.upload(new WholeReads(all), size + (endsWithAPiece ? 1 : 0), config);
            return uploaded.name().orElseThrow(() -> new IllegalStateException("The uploaded file has no name"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
