package dev.captioneer.captioning;

import dev.captioneer.kernel.RunId;

/** Where runs wait to be taken up. */
@FunctionalInterface
interface RunQueue {

    /** To be taken up as soon as the current transaction is committed; again at once, if it is being worked on. */
    void add(RunId run);
}
