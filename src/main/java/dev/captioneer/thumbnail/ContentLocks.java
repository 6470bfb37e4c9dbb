package dev.captioneer.thumbnail;

import dev.captioneer.kernel.Sha256;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** Lets one thread at a time make something of a content; a fixed number of locks serves all contents. */
final class ContentLocks {

    private static final int STRIPES = 256;

    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    ReentrantLock of(Sha256 content) {
        return stripes[Math.floorMod(content.hashCode(), STRIPES)];
    }
}
