package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.util.Optional;

/**
 * What quotas are counted for: one key at one model of one captioner.
 *
 * @param key its fingerprint, never the key itself; empty where none is needed
 * @param pace with another one nothing that was learned holds
 */
record LaneId(String captioner, String key, String model, Pace pace) {

    static LaneId of(Captioner captioner, Optional<Secret> key, String model) {
        return new LaneId(captioner.id(), key.map(Secret::fingerprint).orElse(""), model, captioner.pace());
    }
}
