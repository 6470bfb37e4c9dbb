package dev.captioneer.captioning;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** Texts that models read or captions are made of; not the texts of the screen. */
final class Wording {

    private final Properties texts = new Properties();

    private Wording() {}

    /** @param name a properties file in UTF-8 beside this class */
    static Wording load(String name) {
        Wording wording = new Wording();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            wording.texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wording;
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), () -> "No wording for " + key);
    }
}
