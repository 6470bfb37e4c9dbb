package dev.captioneer.captioning.gemini;

import com.google.genai.types.JobState;
import dev.captioneer.captioning.NightJobState;
import java.util.Optional;

/** Google's words for where a job is, in ours. */
final class JobStates {

    private JobStates() {}

    /** A word that is newer than this program means that the job is still on its way: it is looked at again. */
    static NightJobState of(Optional<JobState> state) {
        return switch (state.map(JobState::toString).orElse("")) {
            case "JOB_STATE_SUCCEEDED", "JOB_STATE_PARTIALLY_SUCCEEDED" -> NightJobState.SUCCEEDED;
            case "JOB_STATE_FAILED" -> NightJobState.FAILED;
            case "JOB_STATE_EXPIRED" -> NightJobState.EXPIRED;
            case "JOB_STATE_CANCELLED" -> NightJobState.CANCELLED;
            case "", "JOB_STATE_UNSPECIFIED", "JOB_STATE_QUEUED", "JOB_STATE_PENDING" -> NightJobState.PENDING;
            default -> NightJobState.RUNNING;
        };
    }
}
