package dev.captioneer.ui.studio;

/** What the screen may say about the text in the editor. "Saved" is said only of what is stored. */
enum SaveState {
    /** Nothing was typed. */
    CLEAN("", "quiet"),
    SAVED("save.saved", "good"),
    CONFLICT("save.conflict", "warn"),
    FAILED("save.failed", "bad"),
    TOO_LONG("save.too-long", "bad"),
    GONE("save.gone", "bad");

    private final String key;
    private final String className;

    SaveState(String key, String className) {
        this.key = key;
        this.className = className;
    }

    /** Of the translations; empty where there is nothing to say. */
    String key() {
        return key;
    }

    String className() {
        return className;
    }
}
