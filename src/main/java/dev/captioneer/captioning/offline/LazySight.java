package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;

/** Loads the models for the first picture and keeps them: an application that never drafts pays nothing for them. */
final class LazySight implements AutoCloseable {

    /** What came of looking. */
    sealed interface Look {

        record Seen(Sightings sightings) implements Look {}

        /** The models cannot be used here: no native library for this platform, or one that does not load. */
        record Blind(String why) implements Look {}
    }

    private sealed interface State {

        record Untried() implements State {}

        record Open(Sight sight) implements State {}

        record Unusable(String why) implements State {}
    }

    /** Loads the models. */
    @FunctionalInterface
    interface Opener {
        Sight open() throws IOException, OrtException;
    }

    private final Opener opener;
    private State state;

    /** @param opener called once, and only where the runtime has a library for this platform */
    LazySight(Opener opener) {
        this.opener = opener;
        this.state = NativeLibrary.isAtHand()
                ? new State.Untried()
                : new State.Unusable("no library for " + NativeLibrary.platform());
    }

    /**
     * Blocks while the models are loaded.
     *
     * @throws InterruptedException where the thread is interrupted between two models
     * @throws OrtException where a model gives up
     */
    Look see(BufferedImage picture) throws OrtException, InterruptedException {
        return switch (opened()) {
            case State.Open(Sight sight) -> new Look.Seen(sight.see(picture));
            case State.Unusable(String why) -> new Look.Blind(why);
            case State.Untried _ -> throw new IllegalStateException("Opening has no result");
        };
    }

    /** Why nothing can be seen, as far as anybody has tried. */
    synchronized Optional<String> trouble() {
        return state instanceof State.Unusable(String why) ? Optional.of(why) : Optional.empty();
    }

    /** Nobody may be looking any more. */
    @Override
    public synchronized void close() {
        if (state instanceof State.Open(Sight sight)) {
            sight.close();
        }
        state = new State.Unusable("closed");
    }

    private synchronized State opened() {
        if (state instanceof State.Untried) {
            state = open();
        }
        return state;
    }

    private State open() {
        try {
            return new State.Open(opener.open());
        } catch (IOException | OrtException | LinkageError e) {
            return new State.Unusable(e.toString());
        }
    }
}
