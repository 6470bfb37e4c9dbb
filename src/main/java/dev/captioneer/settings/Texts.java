package dev.captioneer.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The user-visible texts, from the same translation files that the views use. */
@Component
public class Texts {

    /** The bundle, as Vaadin's own provider finds it too. */
    public static final String BUNDLE = "vaadin-i18n.translations";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * @param arguments numbers are formatted for the locale; pass text for identifiers
     * @throws MissingResourceException where no file has the key: a bug
     */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, NO_FALLBACK).containsKey(key);
    }

    /** The sentence that belongs to a stable code such as {@code IMG-TRUNCATED}: what happened, what was kept, what to do. */
    public String ofCode(Locale locale, String code, Object... arguments) {
        String key = "code." + code;
        return has(key) ? text(locale, key, arguments) : text(locale, "code.UNKNOWN", code);
    }
}
