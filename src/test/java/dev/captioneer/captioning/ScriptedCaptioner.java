package dev.captioneer.captioning;

import dev.captioneer.kernel.Secret;
import dev.captioneer.project.TokenUsage;
import dev.captioneer.settings.GeminiProperties;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** Answers what the test wrote down, and describes every picture after that. */
final class ScriptedCaptioner implements Captioner {

    static final String ID = "scripted";
    /** Another one, which needs no key. */
    static final String STAND_IN = "stand-in";

    static final List<String> MODELS = List.of("first", "second", "third");

    private final Queue<Function<CaptionRequest, CaptionOutcome>> script = new ConcurrentLinkedQueue<>();
    private final List<CaptionRequest> requests = new CopyOnWriteArrayList<>();
    private final String id;
    private volatile Pace pace = Pace.atOnce(1);
    private volatile Optional<Price> price = Optional.empty();
    private volatile Function<CaptionRequest, CaptionOutcome> otherwise = ScriptedCaptioner::described;

    ScriptedCaptioner() {
        this(ID);
    }

    ScriptedCaptioner(String id) {
        this.id = id;
    }

    ScriptedCaptioner pacedBy(GeminiProperties settings) {
        pace = new Pace(settings.requestsPerMinute(), settings.requestsPerDay(), settings.concurrency());
        return this;
    }

    ScriptedCaptioner pacedBy(Pace changed) {
        pace = changed;
        return this;
    }

    ScriptedCaptioner costing(Price changed) {
        price = Optional.of(changed);
        return this;
    }

    void costingNothing() {
        price = Optional.empty();
    }

    ScriptedCaptioner then(CaptionOutcome... outcomes) {
        for (CaptionOutcome outcome : outcomes) {
            script.add(request -> outcome);
        }
        return this;
    }

    ScriptedCaptioner then(Function<CaptionRequest, CaptionOutcome> answer) {
        script.add(answer);
        return this;
    }

    ScriptedCaptioner always(Function<CaptionRequest, CaptionOutcome> answer) {
        otherwise = answer;
        return this;
    }

    void forget() {
        script.clear();
        requests.clear();
        otherwise = ScriptedCaptioner::described;
    }

    List<CaptionRequest> requests() {
        return requests;
    }

    List<String> modelsAsked() {
        return requests.stream().map(CaptionRequest::model).toList();
    }

    static CaptionOutcome described(CaptionRequest request) {
        Description seen = new Description(
                Description.Medium.PHOTO, "entrance area", List.of("glass doors"), "", "natural daylight", "", "", "");
        return new CaptionOutcome.Described(
                seen, "{}", request.model() + "-001", new TokenUsage(1_300, 150, 1_450), Duration.ofSeconds(2));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return "Scripted";
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Optional<Price> price(String model) {
        return price;
    }

    @Override
    public boolean needsKey() {
        return !id.equals(STAND_IN);
    }

    @Override
    public List<String> models() {
        return MODELS;
    }

    @Override
    public CaptionOutcome caption(CaptionRequest request) {
        requests.add(request);
        Function<CaptionRequest, CaptionOutcome> answer = script.poll();
        return (answer == null ? otherwise : answer).apply(request);
    }

    @Override
    public KeyCheck check(Optional<Secret> key) {
        return new KeyCheck.Usable(MODELS, List.of());
    }
}
