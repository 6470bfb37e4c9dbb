package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** All lanes of this process. Their memory ends with it: after a restart the server's errors teach it again. */
@Component
class Pacer {

    private final Map<LaneId, Lane> lanes = new ConcurrentHashMap<>();
    private final Pace pace;
    private final Clock clock;
    private final Jitter jitter;

    Pacer(Pace pace, Clock clock, Jitter jitter) {
        this.pace = pace;
        this.clock = clock;
        this.jitter = jitter;
    }

    /** The lanes of one key, from the first model to the last. */
    Route route(Captioner captioner, Optional<Secret> key) {
        List<Lane> chain = captioner.models().stream()
                .map(model -> lanes.computeIfAbsent(
                        LaneId.of(captioner.id(), key, model), id -> new Lane(model, pace, clock, jitter)))
                .toList();
        return new Route(chain);
    }
}
