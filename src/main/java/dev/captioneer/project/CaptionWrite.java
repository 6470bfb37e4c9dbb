package dev.captioneer.project;

/** What became of a caption that somebody wanted to write. */
public sealed interface CaptionWrite {

    /** It is stored and current. */
    record Written(Caption caption) implements CaptionWrite {}

    /** The text was the current one already; nothing changed. */
    record Unchanged(Caption caption) implements CaptionWrite {}

    /** Somebody else wrote first; nothing changed. */
    record Conflict(Caption current) implements CaptionWrite {}

    /** The image is deleted or was never there. */
    record ImageGone() implements CaptionWrite {}
}
