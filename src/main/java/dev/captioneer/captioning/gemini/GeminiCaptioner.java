package dev.captioneer.captioning.gemini;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.Part;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.ModelHint;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.captioning.NightCaptioner;
import dev.captioneer.captioning.Pace;
import dev.captioneer.captioning.Price;
import dev.captioneer.captioning.Prompt;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.settings.GeminiProperties;
import dev.captioneer.settings.GeminiProperties.ModelTerms;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Describes pictures by the Gemini API. One call is one request: nothing is repeated here. */
@Component
@Order(1)
public final class GeminiCaptioner implements Captioner {

    /** Stands in the provenance of captions and in the API. */
    public static final String ID = Captioners.GEMINI;

    private static final String NAME = "Gemini";
    private static final String JPEG = "image/jpeg";

    private final List<String> models;
    private final Pace pace;
    private final GeminiClients clients;
    private final GeminiNight night;
    private final GeminiKeyCheck keyCheck;
    private final GeminiModels listed;
    private final Map<String, ModelTerms> prices;
    private final Set<Told> refused = ConcurrentHashMap.newKeySet();

    GeminiCaptioner(GeminiProperties settings) {
        models = List.copyOf(settings.models());
        pace = new Pace(settings.requestsPerMinute(), settings.requestsPerDay(), settings.concurrency());
        clients = new GeminiClients(settings.baseUrl(), settings.timeout(), new BoundedBody(BoundedBody.LARGEST));
        night = new GeminiNight(settings.baseUrl(), this::request);
        keyCheck = new GeminiKeyCheck(clients, models);
        listed = new GeminiModels(clients, models);
        prices = Map.copyOf(settings.prices());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public List<String> models() {
        return models;
    }

    /** The chosen one first; the others stand in when its quota is used up. */
    @Override
    public List<String> models(Optional<String> chosen) {
        return Stream.concat(chosen.stream(), models.stream()).distinct().toList();
    }

    @Override
    public Optional<Price> price(String model) {
        return Optional.ofNullable(prices.get(model)).map(terms -> new Price(terms.input(), terms.output()));
    }

    @Override
    public ModelHint hint(String model) {
        return Optional.ofNullable(prices.get(model))
                .map(terms -> new ModelHint(
                        price(model), Optional.ofNullable(terms.freeRpm()), Optional.ofNullable(terms.freeRpd())))
                .orElse(ModelHint.NONE);
    }

    @Override
    public ModelList available(Optional<Secret> key) {
        return Keys.objection(key)
                .<ModelList>map(objection -> new ModelList.Unlisted(objection.code(), objection.detail()))
                .orElseGet(() -> listed.of(key.orElseThrow()));
    }

    @Override
    public CaptionOutcome caption(CaptionRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            return new CaptionOutcome.Cancelled();
        }
        Optional<CaptionOutcome.KeyRejected> objection = Keys.objection(request.key());
        return objection.isPresent()
                ? objection.get()
                : caption(request, request.key().orElseThrow());
    }

    @Override
    public Optional<NightCaptioner> night() {
        return Optional.of(night);
    }

    @Override
    public KeyCheck check(Optional<Secret> key) {
        return Keys.objection(key)
                .<KeyCheck>map(objection -> new KeyCheck.Unusable(objection.code(), objection.detail()))
                .orElseGet(() -> keyCheck.of(key.orElseThrow()));
    }

    @Override
    public void forget(Secret key) {
        clients.forget(key);
        night.forget(key);
    }

    @PreDestroy
    void close() {
        clients.close();
        night.close();
    }

    private CaptionOutcome caption(CaptionRequest request, Secret key) {
        long start = System.nanoTime();
        try {
            GenerateContentResponse response = send(request, key);
            return ResponseReader.read(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (RuntimeException e) {
            // The SDK throws many kinds for what the server sends; none of them may end a run.
            return remembered(Told.by(request), Failures.outcome(e, key));
        }
    }

    private GenerateContentResponse send(CaptionRequest request, Secret key) {
        GeminiRequest asked = request(request);
        return clients.client(key).models.generateContent(request.model(), asked.content(), asked.config());
    }

    private GeminiRequest request(CaptionRequest request) {
        boolean bare = refused.contains(Told.by(request));
        String said = bare ? RequestConfigs.inWords(request.prompt()) : Prompt.REQUEST;
        Content content = Content.builder()
                .role("user")
                .parts(Part.fromBytes(request.jpeg(), JPEG), Part.fromText(said))
                .build();
        return new GeminiRequest(content, bare ? RequestConfigs.bare(request) : RequestConfigs.of(request));
    }

    /** What a model was told beside the prompt. */
    private record Told(String model, ModelOptions options) {

        static Told by(CaptionRequest request) {
            return new Told(request.model(), request.settings().options());
        }
    }

    /** After a 400 that names a parameter the next request like that to this model goes without. */
    private CaptionOutcome remembered(Told told, CaptionOutcome outcome) {
        if (outcome instanceof CaptionOutcome.Unusable unusable
                && unusable.code().equals(Failures.PARAMETER_REFUSED)) {
            refused.add(told);
        }
        return outcome;
    }
}
