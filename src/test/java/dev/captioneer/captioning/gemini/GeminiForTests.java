package dev.captioneer.captioning.gemini;

import dev.captioneer.settings.GeminiProperties;

/** Makes the captioner for tests of other packages. */
public final class GeminiForTests {

    private GeminiForTests() {}

    public static GeminiCaptioner captioner(GeminiProperties settings) {
        return new GeminiCaptioner(settings);
    }
}
