package dev.captioneer.captioning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run over night is waiting for.
 *
 * @param handedIn images that are with a job now
 * @param jobs from the first on, those that are over included
 */
public record Night(int handedIn, List<Job> jobs) {

    /**
     * @param images how many were handed in with it
     * @param since when it was handed in
     * @param messageCode why it failed or was not taken
     */
    public record Job(String model, NightJobState state, int images, Instant since, Optional<String> messageCode) {}

    /** When the first of the jobs that images wait for was handed in. */
    public Optional<Instant> since() {
        return jobs.stream().filter(job -> job.state().isOpen()).map(Job::since).findFirst();
    }
}
