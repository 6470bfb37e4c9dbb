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
    private final Clock clock;
    private final Jitter jitter;

    Pacer(Clock clock, Jitter jitter) {
        this.clock = clock;
        this.jitter = jitter;
    }

    /** All models of all captioners, from first to last. */
    Route route(List<Asked> chain) {
        return new Route(chain.stream()
                .flatMap(asked -> asked.models().stream().map(model -> leg(asked.captioner(), asked.key(), model)))
                .toList());
    }

    private Leg leg(Captioner captioner, Optional<Secret> key, String model) {
        Lane lane = lanes.computeIfAbsent(
                LaneId.of(captioner, key, model), id -> new Lane(model, id.pace(), clock, jitter));
        return new Leg(captioner, key, lane);
    }
}
