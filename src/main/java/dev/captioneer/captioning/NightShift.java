package dev.captioneer.captioning;

import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.kernel.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A run over night while this process works on it, with whom it asks.
 *
 * @param models from first to last
 */
record NightShift(
        ActiveRun active, Captioner captioner, NightCaptioner night, Optional<Secret> key, List<String> models) {

    RunRow run() {
        return active.row();
    }

    boolean isStopping() {
        return active.isStopping();
    }

    /** Whether somebody else of the chain could go on. */
    boolean hasOthers() {
        return active.route().hasOthersThan(captioner);
    }

    /** A request: cut off when the run is. */
    <T> NightReply<T> asking(Request<T> request) throws InterruptedException {
        try {
            return active.blocking(request::send);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    interface Request<T> {
        NightReply<T> send() throws IOException;
    }
}
