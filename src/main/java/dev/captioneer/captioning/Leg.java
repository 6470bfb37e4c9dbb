package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.util.Optional;

/** One model of one captioner, as a run may ask it. */
record Leg(Captioner captioner, Optional<Secret> key, Lane lane) {

    String model() {
        return lane.model();
    }

    boolean isOf(String captionerId) {
        return captioner.id().equals(captionerId);
    }
}
