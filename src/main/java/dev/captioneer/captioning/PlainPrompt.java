package dev.captioneer.captioning;

import dev.captioneer.project.ProjectSettings;
import java.util.ArrayList;
import java.util.List;

/** What a model is told that is too small for our instructions and for JSON: a few words, one message. */
public final class PlainPrompt {

    private static final Wording WORDING = Wording.load("plain.properties");
    private static final Wording LANGUAGES = Wording.load("prompt.properties");

    private PlainPrompt() {}

    /** A person's own instructions win. */
    public static String of(ProjectSettings settings) {
        List<String> parts = new ArrayList<>();
        parts.add(settings.prompt().orElseGet(() -> WORDING.get("style." + settings.style())));
        if (settings.prompt().isEmpty() && !settings.note().isEmpty()) {
            parts.add(WORDING.get("note").replace("{note}", settings.note()));
        }
        String language = LANGUAGES.get("language." + settings.language().code());
        parts.add(WORDING.get("language").replace("{language}", language));
        parts.add(WORDING.get("rules"));
        return String.join(" ", parts);
    }
}
