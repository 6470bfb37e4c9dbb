package dev.captioneer.captioning.gemini;

import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.kernel.Secret;
import java.util.Optional;

/** Looks at a key before the SDK sees it. */
final class Keys {

    /** Google's keys are far shorter. */
    private static final int LONGEST = 512;

    private Keys() {}

    /**
     * Why this key cannot be sent, empty when it can. OkHttp refuses a line break or a character beyond ASCII with an
     * exception whose text contains the key.
     */
    static Optional<KeyRejected> objection(Optional<Secret> key) {
        String text = key.map(Keys::trimmed).orElse("");
        if (text.isEmpty()) {
            return Optional.of(new KeyRejected("GEM-KEY-MISSING", "No key was given"));
        }
        boolean sendable = text.length() <= LONGEST && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return sendable
                ? Optional.empty()
                : Optional.of(new KeyRejected(
                        "GEM-KEY-INVALID",
                        "The key has line breaks, spaces or letters that no key has, or is too long"));
    }

    /** Without the white space and the byte order mark that copying leaves at the ends. */
    static String trimmed(Secret key) {
        return key.reveal().replace("\uFEFF", "").strip();
    }
}
