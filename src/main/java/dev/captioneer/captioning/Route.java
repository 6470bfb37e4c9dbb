package dev.captioneer.captioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The models that a key can be tried with, from first to last. */
record Route(List<Lane> lanes) {

    /** Which model comes next. */
    sealed interface Way {

        record Via(Lane lane) implements Way {}

        /** None can be asked before {@code until}. */
        record Closed(Instant until, String code) implements Way {}

        /** The server knows none of these models for this key. */
        record NoModel(String code) implements Way {}

        /** This image has been tried with all that can be asked. */
        record Exhausted() implements Way {}
    }

    /** @param tried models that are over for the image in question */
    Way next(Set<String> tried) {
        for (Lane lane : lanes) {
            if (!tried.contains(lane.model()) && lane.closed().isEmpty()) {
                return new Way.Via(lane);
            }
        }
        return tried.isEmpty() ? closed() : new Way.Exhausted();
    }

    /** A new order of a person: models that were missing for all are asked again. */
    void forgetMissing() {
        if (lanes.stream().allMatch(Lane::isMissing)) {
            lanes.forEach(Lane::forgetMissing);
        }
    }

    /** The shortest time for {@code requests} more on the model that is asked now. */
    Duration timeFor(int requests) {
        return lanes.stream()
                .filter(lane -> lane.closed().isEmpty())
                .findFirst()
                .map(lane -> lane.timeFor(requests))
                .orElse(Duration.ZERO);
    }

    private Way closed() {
        List<Turn.Out> outs = lanes.stream()
                .filter(lane -> !lane.isMissing())
                .flatMap(lane -> lane.closed().stream())
                .toList();
        return outs.stream()
                .min(Comparator.comparing(Turn.Out::until))
                .<Way>map(out -> new Way.Closed(out.until(), out.code()))
                .orElseGet(() -> new Way.NoModel(lanes.stream()
                        .flatMap(lane -> lane.closed().stream())
                        .map(Turn.Out::code)
                        .findFirst()
                        .orElse("RUN-NO-MODEL")));
    }
}
