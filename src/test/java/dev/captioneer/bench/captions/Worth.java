package dev.captioneer.bench.captions;

import dev.captioneer.captioning.Captioners;
import dev.captioneer.project.Provenance;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether answers say anything about a captioner: those of a fake server are made up by ourselves. */
enum Worth {
    SCORED,
    FAKE;

    private static final String GOOGLE = "googleapis.com";
    private static final Pattern FAKE_VERSION = Pattern.compile("(?i)\\bfake\\b");

    /**
     * @param geminiUrl where Gemini's answers came from, blank for Google; any other host could be a fake
     * @param answers whose model version may say so itself
     */
    static Worth of(String captioner, String geminiUrl, List<Provenance> answers) {
        boolean elsewhere = captioner.equals(Captioners.GEMINI) && !isGoogle(geminiUrl);
        boolean saysSo = answers.stream()
                .map(Provenance::modelVersion)
                .anyMatch(version -> FAKE_VERSION.matcher(version).find());
        return elsewhere || saysSo ? FAKE : SCORED;
    }

    private static boolean isGoogle(String url) {
        if (url.isBlank()) {
            return true;
        }
        String host = Optional.ofNullable(URI.create(url.strip()).getHost())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return host.equals(GOOGLE) || host.endsWith("." + GOOGLE);
    }
}
