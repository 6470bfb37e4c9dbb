package dev.captioneer.captioning;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeySource;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import dev.captioneer.project.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the captioners that a chain names. */
@Component
class Chains {

    /** Who of a chain can be asked. */
    sealed interface Found {

        /** @param asked from first to last, at least one */
        record Some(List<Asked> asked) implements Found {}

        /** Nobody, and why. */
        record Nobody(Trouble trouble) implements Found {}
    }

    private final Captioners captioners;
    private final GeminiKeys keys;

    Chains(Captioners captioners, GeminiKeys keys) {
        this.captioners = captioners;
        this.keys = keys;
    }

    /** What an automatic chain means with this key. */
    static CaptionerChain settled(CaptionerChain chain, KeySource source) {
        return chain.isAutomatic()
                ? CaptionerChain.of(source == KeySource.NONE ? Captioners.OFFLINE : Captioners.GEMINI)
                : chain;
    }

    /** Those who are gone, and those who need a key that is not there, are left out as long as somebody is left. */
    Found find(WorkspaceId workspace, CaptionerChain chain, KeySource source) {
        List<Asked> found = new ArrayList<>();
        Optional<Trouble> trouble = Optional.empty();
        for (ChainLink link : chain.links()) {
            Optional<Captioner> captioner = captioners.find(workspace, link.captioner());
            if (captioner.isEmpty()) {
                trouble = trouble.or(() -> Optional.of(new Trouble("RUN-UNKNOWN-CAPTIONER", link.captioner())));
                continue;
            }
            Optional<Secret> key = captioner.get().needsKey() ? keys.key(workspace, source) : Optional.empty();
            if (captioner.get().needsKey() && key.isEmpty()) {
                trouble = trouble.or(() -> Optional.of(new Trouble(KeyCodes.MISSING, "")));
                continue;
            }
            found.add(new Asked(captioner.get(), key, captioner.get().models(link.model())));
        }
        return found.isEmpty()
                ? new Found.Nobody(trouble.orElseGet(() -> new Trouble("RUN-UNKNOWN-CAPTIONER", chain.text())))
                : new Found.Some(List.copyOf(found));
    }
}
