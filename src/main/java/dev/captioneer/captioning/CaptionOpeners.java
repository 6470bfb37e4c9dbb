package dev.captioneer.captioning;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.TriggerWord;
import java.util.Locale;

/** How captions begin in each language. */
record CaptionOpeners(CaptionLanguage language, TriggerWord trigger) {

    private static final Wording WORDING = Wording.load("openers.properties");

    /** "photo of ide_main_hall" */
    String phrase(Description.Medium medium) {
        return named(wording(key(medium)));
    }

    /** "A photo of ide_main_hall" */
    String sentence(Description.Medium medium) {
        return named(wording("sentence." + key(medium)));
    }

    /** "ink_wash style" */
    String style() {
        return orBare(wording("style"));
    }

    /** "A lighthouse on a cliff in the style of ink_wash" */
    String style(String scene) {
        String template = wording("sentence.style");
        String words = template.replace("{scene}", "");
        return says(words.replace("{trigger}", ""))
                ? trigger.value() + ", " + scene
                : template.replace("{trigger}", trigger.value()).replace("{scene}", scene);
    }

    private String named(String opener) {
        return orBare(opener + " {trigger}");
    }

    /** A trigger word that is a word of the opener itself ("photo") would stand in the caption twice. */
    private String orBare(String template) {
        return says(template.replace("{trigger}", ""))
                ? trigger.value()
                : template.replace("{trigger}", trigger.value());
    }

    private boolean says(String words) {
        return new TriggerEcho(trigger).isIn(words);
    }

    private String wording(String key) {
        return WORDING.get(language.code() + "." + key);
    }

    private static String key(Description.Medium medium) {
        return medium.name().toLowerCase(Locale.ROOT);
    }
}
