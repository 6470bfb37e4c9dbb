package dev.captioneer.captioning.server;

import dev.captioneer.captioning.ServerDraft;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.settings.BaseUrl;
import dev.captioneer.settings.ResponseFormat;
import java.time.Duration;
import java.util.Optional;

/** Looks at what a person typed about a server. */
record Drafts(Addresses addresses) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_MODEL = 200;

    sealed interface Checked {

        record Good(ServerSettings server) implements Checked {}

        record Bad(String code) implements Checked {}
    }

    Checked check(String id, ServerDraft draft) {
        String name = draft.name().strip();
        if (name.isEmpty() || !isLine(name, LONGEST_NAME)) {
            return new Checked.Bad("SRV-NAME");
        }
        Optional<String> model = draft.model().map(String::strip).filter(text -> !text.isEmpty());
        if (!isPossible(draft)
                || !model.map(text -> isLine(text, LONGEST_MODEL)).orElse(true)) {
            return new Checked.Bad("SRV-VALUE");
        }
        Optional<BaseUrl> url = BaseUrl.parse(draft.address());
        if (url.isEmpty()) {
            return new Checked.Bad("SRV-ADDRESS");
        }
        if (!addresses.mayAsk(url.get())) {
            return new Checked.Bad(ServerAccess.FOREIGN);
        }
        return new Checked.Good(new ServerSettings(
                id,
                name,
                url.get().uri(),
                model,
                draft.concurrency(),
                draft.timeout(),
                draft.promptStyle(),
                ResponseFormat.AUTOMATIC));
    }

    private static boolean isPossible(ServerDraft draft) {
        return draft.concurrency() >= 1
                && draft.concurrency() <= ServerSettings.MOST_CONCURRENCY
                && draft.timeout().compareTo(Duration.ofSeconds(1)) >= 0
                && draft.timeout().compareTo(ServerSettings.LONGEST_TIMEOUT) <= 0;
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
