package dev.captioneer.intake;

import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.ImageStore;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Streams an upload to the disk while it counts and hashes, and stops at the largest size that is allowed. */
@Component
class Staging {

    private static final int CHUNK = 64 * 1024;

    private final ImageStore store;
    private final Limits limits;

    Staging(ImageStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * @throws RefusedException where it is too large or not what was declared; nothing is left in staging then
     * @throws IOException when our disk fails; nothing is left in staging either
     */
    StagedFile receive(InputStream bytes, OptionalLong declared) throws RefusedException, IOException {
        if (declared.isPresent() && declared.getAsLong() > cap()) {
            throw tooLarge();
        }
        Path path = store.newStagingFile();
        boolean complete = false;
        try {
            StagedFile staged = copy(bytes, path);
            if (declared.isPresent() && declared.getAsLong() != staged.bytes()) {
                throw new RefusedException(Reason.INCOMPLETE);
            }
            complete = true;
            return staged;
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private StagedFile copy(InputStream bytes, Path path) throws RefusedException, IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = read(bytes, chunk); read >= 0; read = read(bytes, chunk)) {
                count += read;
                if (count > cap()) {
                    throw tooLarge();
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        return new StagedFile(path, count, Sha256.from(digest.digest()));
    }

    /** Trouble with reading is the client's, trouble with writing is ours. */
    private static int read(InputStream bytes, byte[] chunk) throws RefusedException {
        try {
            return bytes.read(chunk);
        } catch (IOException _) {
            throw new RefusedException(Reason.INCOMPLETE);
        }
    }

    private long cap() {
        return ByteSize.ofMegabytes(limits.maxFileSizeMb()).bytes();
    }

    private RefusedException tooLarge() {
        return new RefusedException(Reason.TOO_LARGE, limits.maxFileSizeMb());
    }
}
