package dev.captioneer.captioning;

import dev.captioneer.captioning.store.TypicalRow;
import dev.captioneer.captioning.store.UsageRows;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.Project;
import dev.captioneer.project.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a run would take, told before it is ordered. Nothing is asked and nothing is stored for it. */
@Service
public class Estimates {

    /** Fewer captions say little about the next. */
    private static final int ENOUGH = 5;

    /** The vendor promises an answer to jobs over night within a day; most come far sooner. */
    private static final Duration NIGHT = Duration.ofDays(1);

    private final Chains chains;
    private final Ordering ordering;
    private final Pacer pacer;
    private final UsageRows usage;
    private final Clock clock;

    Estimates(Chains chains, Ordering ordering, Pacer pacer, UsageRows usage, Clock clock) {
        this.chains = chains;
        this.ordering = ordering;
        this.pacer = pacer;
        this.usage = usage;
        this.clock = clock;
    }

    /** Refuses what {@link Runs#start} would refuse; an unfinished run does not matter. */
    public Estimate estimate(Project project, RunOrder order) {
        if (project.settings().trigger().isEmpty()) {
            return new Estimate.Rejected("RUN-NO-TRIGGER");
        }
        CaptionerChain chain = Chains.settled(order.chain(), order.keySource());
        return switch (chains.find(project.workspace(), chain, order.keySource())) {
            case Chains.Found.Nobody(Trouble trouble) -> new Estimate.Rejected(trouble.code());
            case Chains.Found.Some(var asked) -> estimate(project, order, asked);
        };
    }

    private Estimate estimate(Project project, RunOrder order, List<Asked> asked) {
        int images = ordering.items(project.id(), order).size();
        return images == 0 ? new Estimate.NothingToDo() : expected(project, order, asked, images);
    }

    private Estimate expected(Project project, RunOrder order, List<Asked> asked, int images) {
        Route route = pacer.route(asked);
        Leg first = route.first();
        Typical each = typical(project, first);
        long prompted = Math.round(images * each.promptTokens());
        long answered = Math.round(images * each.answerTokens());
        Optional<Price> price = first.captioner().price(first.model());
        DayQuotas own = DayQuotas.of(route.of(first.captioner()));
        return new Estimate.Expected(
                images,
                images,
                prompted,
                answered,
                price.map(now -> now.of(prompted, answered)),
                price.map(now -> now.at(RunPace.OVER_NIGHT).of(prompted, answered)),
                time(order, route, each.took(), images),
                limit(first.captioner().pace().requestsPerMinute()),
                own.isLimited() ? Optional.of(own.leftToday()) : Optional.empty(),
                asked.stream().map(one -> one.captioner().id()).toList(),
                first.model(),
                each.measured());
    }

    private Typical typical(Project project, Leg leg) {
        String captioner = leg.captioner().id();
        TypicalRow own = usage.typical(project.id(), captioner, leg.model());
        TypicalRow known = own.captions() >= ENOUGH ? own : usage.typical(project.workspace(), captioner, leg.model());
        Typical usual = Typical.usual(captioner, project.settings().options());
        return known.captions() >= ENOUGH ? Typical.of(known, usual) : usual;
    }

    private Duration time(RunOrder order, Route route, Duration took, int requests) {
        Leg first = route.first();
        int atOnce = first.captioner().pace().concurrency();
        return switch (order.pace()) {
            case NOW -> new Timetable(first.lane(), route.dayQuotas(), took, atOnce).timeFor(requests, clock.instant());
            case OVER_NIGHT -> NIGHT;
        };
    }

    private static Optional<Integer> limit(int requests) {
        return requests == Pace.UNLIMITED ? Optional.empty() : Optional.of(requests);
    }
}
