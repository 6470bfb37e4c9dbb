package dev.captioneer.project;

import dev.captioneer.kernel.ByteSize;

/** What became of a picture that was to be added to a project. */
public sealed interface ImageAddition {

    record Added(Image image) implements ImageAddition {}

    /** The same bytes are in the project already. */
    record Duplicate(Image existing) implements ImageAddition {}

    record TooManyImages(int allowed) implements ImageAddition {}

    record TooManyBytes(ByteSize allowed) implements ImageAddition {}
}
