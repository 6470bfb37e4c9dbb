package dev.captioneer.captioning.store;

import dev.captioneer.captioning.NightJobState;
import dev.captioneer.kernel.RunId;
import dev.captioneer.project.Trouble;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as it is stored.
 *
 * @param displayName ours, told to the server
 * @param remoteName the server's name of the job, once it is known
 * @param inputFile the server's name of the uploaded lines, where they were uploaded
 * @param images how many were handed in
 * @param changedAt when its state was found out or the server last asked to make it
 */
public record NightJobRow(
        String id,
        RunId run,
        String model,
        String displayName,
        Optional<String> remoteName,
        Optional<String> inputFile,
        NightJobState state,
        int images,
        Instant createdAt,
        Instant changedAt,
        Optional<Trouble> trouble) {

    public NightJobRow withInputFile(String file) {
        return new NightJobRow(
                id,
                run,
                model,
                displayName,
                remoteName,
                Optional.of(file),
                state,
                images,
                createdAt,
                changedAt,
                trouble);
    }

    public NightJobRow withRemoteName(String name) {
        return new NightJobRow(
                id,
                run,
                model,
                displayName,
                Optional.of(name),
                inputFile,
                state,
                images,
                createdAt,
                changedAt,
                trouble);
    }
}
