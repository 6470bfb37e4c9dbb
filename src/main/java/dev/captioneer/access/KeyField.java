package dev.captioneer.access;

import dev.captioneer.kernel.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The one field that takes a Gemini API key or the access code. */
@Service
public class KeyField {

    private final AccessCode code;
    private final GeminiKeys keys;

    KeyField(AccessCode code, GeminiKeys keys) {
        this.code = code;
        this.keys = keys;
    }

    /**
     * Decides which of the two was typed and uses it. What can only be Google's key is not compared with the code;
     * everything else is, and counts as a try. After a {@link KeyEntry.CodeAccepted} renew the session id.
     *
     * @param address of the client, to count its tries
     */
    public KeyEntry enter(WorkspaceId workspace, String address, String typed) {
        Optional<EnteredSecret> entered = EnteredSecret.parse(typed);
        if (entered.isEmpty()) {
            return new KeyEntry.NotAKey();
        }
        return entered.get().isGoogleKey()
                ? remember(workspace, entered.get())
                : compare(workspace, address, entered.get());
    }

    /** For callers who say that it is a key: it is never compared with the code. */
    public KeyEntry enterKey(WorkspaceId workspace, String typed) {
        return EnteredSecret.parse(typed)
                .filter(EnteredSecret::looksLikeKey)
                .map(key -> remember(workspace, key))
                .orElseGet(KeyEntry.NotAKey::new);
    }

    private KeyEntry compare(WorkspaceId workspace, String address, EnteredSecret entered) {
        return switch (code.enter(workspace, address, entered)) {
            case CodeEntry.Accepted _ -> new KeyEntry.CodeAccepted();
            case CodeEntry.Throttled(var until) -> new KeyEntry.Throttled(until);
            case CodeEntry.Wrong(int left) ->
                entered.looksLikeKey() ? remember(workspace, entered) : new KeyEntry.WrongCode(left);
            case CodeEntry.NotOffered _ ->
                entered.looksLikeKey() ? remember(workspace, entered) : new KeyEntry.NotAKey();
        };
    }

    private KeyEntry remember(WorkspaceId workspace, EnteredSecret key) {
        keys.remember(workspace, key.secret());
        return new KeyEntry.KeyRemembered(key.secret().masked());
    }
}
