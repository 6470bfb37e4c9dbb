package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.util.Optional;

/**
 * What quotas are counted for: one key at one model of one captioner.
 *
 * @param key its fingerprint, never the key itself; empty where none is needed
 */
record LaneId(String captioner, String key, String model) {

    static LaneId of(String captioner, Optional<Secret> key, String model) {
        return new LaneId(captioner, key.map(Secret::fingerprint).orElse(""), model);
    }
}
