package dev.captioneer.captioning.gemini;

import com.google.genai.Client;
import com.google.genai.errors.ApiException;
import com.google.genai.types.BatchJob;
import com.google.genai.types.BatchJobDestination;
import com.google.genai.types.BatchJobSource;
import com.google.genai.types.CreateBatchJobConfig;
import com.google.genai.types.InlinedRequest;
import com.google.genai.types.ListBatchJobsConfig;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.NightAnswer;
import dev.captioneer.captioning.NightCaptioner;
import dev.captioneer.captioning.NightJobState;
import dev.captioneer.captioning.NightLimits;
import dev.captioneer.captioning.NightReply;
import dev.captioneer.captioning.RemoteJob;
import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Gemini's Batch API: half the price, done within a day. */
final class GeminiNight implements NightCaptioner, AutoCloseable {

    /**
     * Google takes requests of up to 20 MB; the rest is for what stands around the lines. A job is full from 200 MB or
     * 1,000 images on, far less than the 2 GB that a file may have: a smaller job is sooner done, less is lost with it,
     * and the SDK holds all answers of a job in memory, some 4 KB each.
     */
    static final NightLimits LIMITS = new NightLimits(new ByteSize(19_000_000), ByteSize.ofMegabytes(200), 1_000);

    /** For 8 MB of an upload on a slow line. */
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private static final long LARGEST_ANSWER = 64L * 1024 * 1024;
    private static final int JOBS_A_PAGE = 100;
    private static final int JOBS_TO_LOOK_THROUGH = 2_000;

    private final GeminiClients clients;
    private final Function<CaptionRequest, GeminiRequest> requests;
    /** An inline job is several times its size in memory while the SDK writes it: one at a time. */
    private final Object inline = new Object();

    private volatile boolean keysComeBack = true;

    GeminiNight(String baseUrl, Function<CaptionRequest, GeminiRequest> requests) {
        clients = new GeminiClients(baseUrl, TIMEOUT, new PlainErrors(), new BoundedBody(LARGEST_ANSWER));
        this.requests = requests;
    }

    @Override
    public NightLimits limits() {
        return keysComeBack ? LIMITS : new NightLimits(new ByteSize(0), LIMITS.file(), LIMITS.images());
    }

    @Override
    public byte[] line(String key, CaptionRequest request) {
        return JobLines.line(key, requests.apply(request));
    }

    @Override
    public NightReply<String> upload(Path lines, String displayName, Optional<Secret> key) {
        return asked(key, client -> JobUpload.of(lines, displayName, client));
    }

    @Override
    public NightReply<RemoteJob> submit(String model, String displayName, Path lines, Optional<Secret> key) {
        synchronized (inline) {
            return asked(
                    key,
                    client -> create(
                            client,
                            model,
                            displayName,
                            BatchJobSource.builder()
                                    .inlinedRequests(inlined(lines))
                                    .build()));
        }
    }

    @Override
    public NightReply<RemoteJob> submitFile(String model, String displayName, String file, Optional<Secret> key) {
        return asked(
                key,
                client -> create(
                        client,
                        model,
                        displayName,
                        BatchJobSource.builder().fileName(file).build()));
    }

    @Override
    public NightReply<Optional<RemoteJob>> find(String displayName, Optional<Secret> key) {
        return asked(key, client -> StreamSupport.stream(
                        client.batches
                                .list(ListBatchJobsConfig.builder()
                                        .pageSize(JOBS_A_PAGE)
                                        .build())
                                .spliterator(),
                        false)
                .limit(JOBS_TO_LOOK_THROUGH)
                .filter(job -> job.displayName().filter(displayName::equals).isPresent())
                .findFirst()
                .map(GeminiNight::remote));
    }

    @Override
    public NightReply<RemoteJob> look(String job, Optional<Secret> key) {
        return asked(key, client -> {
            try {
                return remote(client.batches.get(job, null));
            } catch (ApiException e) {
                if (Failures.isUnknownThing(e)) {
                    return new RemoteJob(job, NightJobState.LOST);
                }
                throw e;
            }
        });
    }

    @Override
    public NightReply<List<NightAnswer>> answers(String job, Path scratch, Optional<Secret> key) {
        return asked(key, client -> {
            BatchJobDestination where = client.batches.get(job, null).dest().orElseThrow(GeminiNight::noAnswers);
            Secret apiKey = key.orElseThrow();
            return where.fileName().isPresent()
                    ? downloaded(client, where.fileName().get(), scratch, apiKey)
                    : inlined(where, apiKey);
        });
    }

    @Override
    public NightReply<String> cancel(String job, Optional<Secret> key) {
        return asked(key, client -> {
            client.batches.cancel(job, null);
            return job;
        });
    }

    @Override
    public NightReply<String> delete(String job, Optional<Secret> key) {
        return asked(key, client -> {
            Optional<String> answers = client.batches.get(job, null).dest().flatMap(BatchJobDestination::fileName);
            answers.ifPresent(file -> client.files.delete(file, null));
            client.batches.delete(job, null);
            return job;
        });
    }

    @Override
    public NightReply<String> deleteFile(String file, Optional<Secret> key) {
        return asked(key, client -> {
            client.files.delete(file, null);
            return file;
        });
    }

    void forget(Secret key) {
        clients.forget(key);
    }

    @Override
    public void close() {
        clients.close();
    }

    private static RemoteJob create(Client client, String model, String displayName, BatchJobSource source) {
        return remote(client.batches.create(
                model,
                source,
                CreateBatchJobConfig.builder().displayName(displayName).build()));
    }

    private static List<InlinedRequest> inlined(Path lines) {
        try (Stream<String> each = Files.lines(lines)) {
            return each.map(JobLines::inlined).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NightAnswer> downloaded(Client client, String file, Path scratch, Secret apiKey) {
        client.files.download(file, scratch.toString(), null);
        try (Stream<String> lines = Files.lines(scratch)) {
            return lines.flatMap(line -> JobLines.answer(line, apiKey).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some servers of Google have been seen to forget the keys of inline jobs: the next ones go as files then. */
    private List<NightAnswer> inlined(BatchJobDestination where, Secret apiKey) {
        List<NightAnswer> answers = where.inlinedResponses().orElse(List.of()).stream()
                .flatMap(each -> InlineAnswers.of(each, apiKey).stream())
                .toList();
        keysComeBack = !answers.isEmpty();
        return answers;
    }

    private static RuntimeException noAnswers() {
        return new IllegalStateException("The job does not say where its answers are");
    }

    private static RemoteJob remote(BatchJob job) {
        String name = job.name().orElseThrow(() -> new IllegalStateException("A job without a name"));
        return new RemoteJob(name, JobStates.of(job.state()));
    }

    private <T> NightReply<T> asked(Optional<Secret> key, Function<Client, T> call) {
        if (Thread.currentThread().isInterrupted()) {
            return new NightReply.Cancelled<>();
        }
        Optional<CaptionOutcome.KeyRejected> objection = Keys.objection(key);
        if (objection.isPresent()) {
            return new NightReply.Setback<>(objection.get());
        }
        try {
            return new NightReply.Given<>(call.apply(clients.client(key.orElseThrow())));
        } catch (RuntimeException e) {
            // As for a single picture: nothing that the server sends may end a run.
            return reply(Failures.outcome(e, key.orElseThrow()));
        }
    }

    private static <T> NightReply<T> reply(CaptionOutcome outcome) {
        return switch (outcome) {
            case CaptionOutcome.Setback setback -> new NightReply.Setback<>(setback);
            case CaptionOutcome.Cancelled _ -> new NightReply.Cancelled<>();
            case CaptionOutcome.Described _ -> throw new IllegalStateException("A failure that describes");
        };
    }
}
