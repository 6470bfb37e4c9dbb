package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a captioner can do over night: take many pictures at once as a job, work through it when it likes, and charge less
 * for that. As in {@link Captioner}, one call is one attempt; it blocks, an interrupt of the calling thread aborts it and
 * gives {@link NightReply.Cancelled}, and nothing that the other side does is thrown.
 */
public interface NightCaptioner {

    /** How much one job may hold. */
    NightLimits limits();

    /**
     * One request as a line of a job's file, its line break included.
     *
     * @param key ours; comes back with the answer
     */
    byte[] line(String key, CaptionRequest request);

    /**
     * Brings the lines of a job to the server, for jobs that are too large to be handed in with them.
     *
     * @return the server's name of the file
     */
    NightReply<String> upload(Path lines, String displayName, Optional<Secret> key);

    /** Hands in a job with its lines, at most {@link NightLimits#inline()} of them. */
    NightReply<RemoteJob> submit(String model, String displayName, Path lines, Optional<Secret> key);

    /** Hands in a job whose lines were uploaded. */
    NightReply<RemoteJob> submitFile(String model, String displayName, String file, Optional<Secret> key);

    /** The newest job with this name; empty where the server has none. */
    NightReply<Optional<RemoteJob>> find(String displayName, Optional<Secret> key);

    /** How far a job is; {@link NightJobState#LOST} where the server does not know it. */
    NightReply<RemoteJob> look(String job, Optional<Secret> key);

    /**
     * The answers of a job that succeeded, in no order, those that the server left out missing.
     *
     * @param scratch an empty file to use for as long as this takes
     */
    NightReply<List<NightAnswer>> answers(String job, Path scratch, Optional<Secret> key);

    /** Ends a job early. What is answered already is charged. */
    NightReply<String> cancel(String job, Optional<Secret> key);

    /** Deletes a job that has ended, and the file of its answers. */
    NightReply<String> delete(String job, Optional<Secret> key);

    /** Deletes what {@link #upload} brought. */
    NightReply<String> deleteFile(String file, Optional<Secret> key);
}
