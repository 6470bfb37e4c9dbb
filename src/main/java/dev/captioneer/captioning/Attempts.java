package dev.captioneer.captioning;

import dev.captioneer.captioning.CaptionOutcome.CutShort;
import dev.captioneer.captioning.CaptionOutcome.DayQuota;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.MinuteQuota;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.Overloaded;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionOutcome.Refused;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionOutcome.UnknownQuota;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.project.Trouble;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tries of one image, and what each setback leads to. The rules are the two tables of {@code gemini.md}, "Reading a
 * 200" and "Errors". Not thread-safe: one worker has it.
 */
final class Attempts {

    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
    private static final Duration RECONNECT = Duration.ofSeconds(1);

    private final Route route;
    private final Jitter jitter;
    private final Set<Leg> tried = new HashSet<>();
    private int number;
    private int answerTokens = CaptionRequest.ANSWER_TOKENS;
    private int busy;
    private boolean reachedAgain;
    private boolean askedAgain;
    private boolean enlarged;
    private Optional<Trouble> refusal = Optional.empty();
    private Optional<Trouble> last = Optional.empty();

    Attempts(Route route, Jitter jitter) {
        this.route = route;
        this.jitter = jitter;
    }

    /** Counts one more request. @return its number, 1 is the first */
    int begin() {
        return ++number;
    }

    int number() {
        return number;
    }

    int answerTokens() {
        return answerTokens;
    }

    /** Those that are over for this image. */
    Set<Leg> tried() {
        return tried;
    }

    /** What the setback means for the others on this lane is said to the lane; the rest is this image's matter. */
    Step after(Setback setback, Leg leg) {
        Lane lane = leg.lane();
        Trouble trouble = new Trouble(setback.code(), setback.detail());
        last = Optional.of(trouble);
        return switch (setback) {
            case Refused _ -> refused(trouble, leg);
            case Unusable _ -> askedAgain ? over(leg) : askAgain();
            case CutShort _ -> enlarged ? over(leg) : enlarge();
            case MinuteQuota quota -> {
                lane.minuteQuota(quota);
                yield now();
            }
            case DayQuota quota -> {
                lane.dayQuota(quota);
                yield now();
            }
            case ModelUnavailable gone -> {
                lane.unavailable(gone);
                yield now();
            }
            case UnknownQuota quota -> unknownQuota(quota, leg);
            case Overloaded _ -> backOff().<Step>map(Step.Again::new).orElseGet(() -> nextModel(leg));
            case Unreachable _ -> reachedAgain ? over(leg) : reachAgain();
            case PictureRejected _ -> over(leg);
            case KeyRejected _ ->
                route.hasOthersThan(leg.captioner()) ? new Step.CaptionerOut(trouble) : new Step.StopRun(trouble);
        };
    }

    /** No other model is left for this image. */
    Step exhausted() {
        return failed();
    }

    private Step refused(Trouble trouble, Leg leg) {
        if (refusal.isPresent()) {
            return over(leg);
        }
        refusal = Optional.of(trouble);
        return nextModel(leg);
    }

    private Step unknownQuota(UnknownQuota quota, Leg leg) {
        Optional<Duration> wait = backOff();
        wait.ifPresent(duration -> leg.lane().backOff(duration, quota.code()));
        return wait.isPresent() ? now() : nextModel(leg);
    }

    private Step nextModel(Leg leg) {
        tried.add(leg);
        busy = 0;
        return now();
    }

    /** The other models of this captioner would do no better; another captioner might. */
    private Step over(Leg leg) {
        tried.addAll(route.of(leg.captioner()));
        if (!route.goesOnAfter(tried)) {
            return failed();
        }
        busy = 0;
        reachedAgain = false;
        askedAgain = false;
        enlarged = false;
        answerTokens = CaptionRequest.ANSWER_TOKENS;
        return now();
    }

    private Optional<Duration> backOff() {
        return busy < BACK_OFF.size() ? Optional.of(jitter.spread(BACK_OFF.get(busy++))) : Optional.empty();
    }

    private Step askAgain() {
        askedAgain = true;
        return now();
    }

    private Step enlarge() {
        enlarged = true;
        answerTokens *= 2;
        return now();
    }

    private Step reachAgain() {
        reachedAgain = true;
        return new Step.Again(jitter.spread(RECONNECT));
    }

    private static Step now() {
        return new Step.Again(Duration.ZERO);
    }

    /** A refusal says more than what came of trying another model. */
    private Step failed() {
        return refusal.<Step>map(trouble -> new Step.GiveUp(ItemState.REFUSED, trouble))
                .orElseGet(() -> new Step.GiveUp(ItemState.FAILED, last.orElseThrow()));
    }
}
