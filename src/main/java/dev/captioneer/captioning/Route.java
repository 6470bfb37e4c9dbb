package dev.captioneer.captioning;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All that a run may ask, from first to last. Thread-safe. */
final class Route {

    /** Which model comes next. */
    sealed interface Way {

        record Via(Leg leg) implements Way {}

        /** None can be asked before {@code until}. */
        record Closed(Instant until, String code) implements Way {}

        /** The servers know none of these models for this key. */
        record NoModel(String code) implements Way {}

        /** This image has been tried with all that can be asked. */
        record Exhausted() implements Way {}
    }

    private final List<Leg> legs;
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();

    Route(List<Leg> legs) {
        this.legs = List.copyOf(legs);
    }

    /** @param tried those that are over for the image in question */
    Way next(Set<Leg> tried) {
        return left().filter(leg -> !tried.contains(leg) && leg.lane().closed().isEmpty())
                .findFirst()
                .<Way>map(Way.Via::new)
                .orElseGet(() -> tried.isEmpty() ? closed() : new Way.Exhausted());
    }

    /** Whether somebody could be asked for an image that has been tried with these. */
    boolean goesOnAfter(Set<Leg> tried) {
        return next(tried) instanceof Way.Via;
    }

    /** The models of the captioner that comes first. */
    List<Leg> ofTheFirst() {
        return of(legs.getFirst().captioner());
    }

    List<Leg> of(Captioner captioner) {
        return legs.stream().filter(leg -> leg.isOf(captioner.id())).toList();
    }

    /** Whether the run could go on without this captioner. */
    boolean hasOthersThan(Captioner captioner) {
        return left().anyMatch(leg -> !leg.isOf(captioner.id()));
    }

    /** For the rest of this run nobody asks it any more. @return whether that is new */
    boolean drop(Captioner captioner) {
        return dropped.add(captioner.id());
    }

    /** A new order of a person: models that were missing for all are asked again. */
    void forgetMissing() {
        if (legs.stream().map(Leg::lane).allMatch(Lane::isMissing)) {
            legs.stream().map(Leg::lane).forEach(Lane::forgetMissing);
        }
    }

    /** The shortest time for {@code requests} more on the model that is asked now. */
    Duration timeFor(int requests) {
        return left().map(Leg::lane)
                .filter(lane -> lane.closed().isEmpty())
                .findFirst()
                .map(lane -> lane.timeFor(requests))
                .orElse(Duration.ZERO);
    }

    /** The one that is asked next, else the one that would be if it were not closed. */
    Leg first() {
        return next(Set.of()) instanceof Way.Via(Leg leg) ? leg : legs.getFirst();
    }

    /** The requests that all of them may take today, and on a whole day; at most {@link Pace#UNLIMITED} each. */
    DayQuotas dayQuotas() {
        return DayQuotas.of(legs);
    }

    /** How many can be asked at the same time, at most. */
    int concurrency() {
        return legs.stream()
                .mapToInt(leg -> leg.captioner().pace().concurrency())
                .max()
                .orElse(1);
    }

    private Stream<Leg> left() {
        return legs.stream().filter(leg -> !dropped.contains(leg.captioner().id()));
    }

    private Way closed() {
        return left().map(Leg::lane)
                .filter(lane -> !lane.isMissing())
                .flatMap(lane -> lane.closed().stream())
                .min(Comparator.comparing(Turn.Out::until))
                .<Way>map(out -> new Way.Closed(out.until(), out.code()))
                .orElseGet(() -> new Way.NoModel(left().flatMap(leg -> leg.lane().closed().stream())
                        .map(Turn.Out::code)
                        .findFirst()
                        .orElse("RUN-NO-MODEL")));
    }
}
