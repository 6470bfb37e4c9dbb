package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.captioning.Pace;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.kernel.Secret;
import dev.captioneer.settings.PromptStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Describes pictures by a server that speaks OpenAI's protocol. One call is one request for a caption. */
final class ServerCaptioner implements Captioner {

    /** Stands for the first model that the server lists, as long as nobody has asked for the list. */
    static final String FIRST_LISTED = "default";

    private final ServerSettings server;
    private final ServerAccess access;
    private final Learned learned;

    ServerCaptioner(ServerSettings server, ServerAccess access, Learned learned) {
        this.server = server;
        this.access = access;
        this.learned = learned;
    }

    @Override
    public String id() {
        return server.captionerId();
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public List<String> models() {
        return List.of(
                server.model().or(() -> learned.models().stream().findFirst()).orElse(FIRST_LISTED));
    }

    @Override
    public Pace pace() {
        return Pace.atOnce(server.concurrency());
    }

    /** Never the Gemini key: a server's key comes with it. */
    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public Optional<String> unavailable() {
        return access.isAllowed() ? learned.trouble() : Optional.of(ServerAccess.FOREIGN);
    }

    @Override
    public ModelList available(Optional<Secret> geminiKey) {
        return switch (list()) {
            case Listing.Found(List<String> found) ->
                new ModelList.Listed(Stream.concat(server.model().stream(), found.stream())
                        .distinct()
                        .toList());
            case Listing.Failed(Setback why) -> new ModelList.Unlisted(why.code(), why.detail());
            case Listing.Interrupted _ -> new ModelList.Unlisted("SRV-TIMEOUT", "The request was interrupted");
        };
    }

    @Override
    public KeyCheck check(Optional<Secret> geminiKey) {
        return switch (list()) {
            case Listing.Found(List<String> found) -> usable(found);
            case Listing.Failed(Setback why) -> new KeyCheck.Unusable(why.code(), why.detail());
            case Listing.Interrupted _ -> new KeyCheck.Unusable("SRV-TIMEOUT", "The check was interrupted");
        };
    }

    @Override
    public CaptionOutcome caption(CaptionRequest request) {
        if (Thread.currentThread().isInterrupted()) {
            return new CaptionOutcome.Cancelled();
        }
        if (!access.isAllowed()) {
            return new KeyRejected(ServerAccess.FOREIGN, server.baseUrl().toString());
        }
        if (!request.model().equals(FIRST_LISTED) || server.model().isPresent()) {
            return caption(request, request.model());
        }
        return switch (first()) {
            case Listing.Found(List<String> found)
            when found.isEmpty() -> new CaptionOutcome.ModelUnavailable("SRV-MODEL", "The server lists no models");
            case Listing.Found(List<String> found) -> caption(request, found.getFirst());
            case Listing.Failed(Setback why) -> why;
            case Listing.Interrupted _ -> new CaptionOutcome.Cancelled();
        };
    }

    private CaptionOutcome caption(CaptionRequest request, String model) {
        long start = System.nanoTime();
        byte[] body = new ChatRequest(server, model, request, learned).body();
        ServerReply reply = access.post("chat/completions", body);
        return switch (reply) {
            case ServerReply.Answered answer -> learnt(read(answer, request, start), answer, model);
            case ServerReply.Unanswered(var why) -> learnt(why);
            case ServerReply.Interrupted _ -> new CaptionOutcome.Cancelled();
        };
    }

    private CaptionOutcome read(ServerReply.Answered answer, CaptionRequest request, long start) {
        if (!answer.isSuccess()) {
            return ServerErrors.setback(answer, access.key());
        }
        boolean plain = server.promptStyle() == PromptStyle.PLAIN_SENTENCE;
        return new ChatReader(plain, request.prompt().format(), access.key())
                .read(answer, Duration.ofNanos(System.nanoTime() - start));
    }

    private CaptionOutcome learnt(CaptionOutcome outcome, ServerReply.Answered answer, String model) {
        if (outcome instanceof CaptionOutcome.Unusable(String code, String _) && code.equals(ServerErrors.FORMAT)) {
            ErrorText error = ErrorText.of(answer.body());
            Refusals.in(error.message() + " " + error.code()).ifPresent(what -> learned.refused(model, what));
        }
        return learnt(outcome);
    }

    private CaptionOutcome learnt(CaptionOutcome outcome) {
        switch (outcome) {
            case CaptionOutcome.Described _ -> learned.answers();
            case KeyRejected(String code, String _) -> learned.fails(code);
            case CaptionOutcome.Unreachable(String code, String _) -> learned.fails(code);
            default -> {}
        }
        return outcome;
    }

    private Listing first() {
        return learned.models().isEmpty() ? list() : new Listing.Found(learned.models());
    }

    private Listing list() {
        if (!access.isAllowed()) {
            return new Listing.Failed(
                    new KeyRejected(ServerAccess.FOREIGN, server.baseUrl().toString()));
        }
        return switch (access.get("models")) {
            case ServerReply.Answered answer ->
                ModelListing.read(answer)
                        .<Listing>map(found -> {
                            learned.listed(found.models());
                            return new Listing.Found(found.models());
                        })
                        .orElseGet(() -> failed(ModelListing.setback(answer, access.key())));
            case ServerReply.Unanswered(var why) -> failed(why);
            case ServerReply.Interrupted _ -> new Listing.Interrupted();
        };
    }

    private Listing failed(Setback why) {
        learned.fails(why.code());
        return new Listing.Failed(why);
    }

    /** What is ours and what is not there, as far as a model was chosen. */
    private KeyCheck usable(List<String> found) {
        List<String> ours = server.model().map(List::of).orElse(found);
        Predicate<String> there = model -> found.contains(model) || found.contains(model + ":latest");
        return new KeyCheck.Usable(
                ours.stream().filter(there).toList(),
                ours.stream().filter(there.negate()).toList());
    }

    /** How a request for the list of models ended. */
    private sealed interface Listing {

        record Found(List<String> models) implements Listing {}

        record Failed(Setback why) implements Listing {}

        record Interrupted() implements Listing {}
    }
}
