package dev.captioneer.intake;

import dev.captioneer.kernel.Sha256;
import dev.captioneer.project.ImageAddition;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Retention;
import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Files and rows in step: many may add at once, but while one is adding nobody removes. Else a file could go between
 * the moment when it is there already and the moment when the new row needs it.
 */
@Component
class KeptPictures {

    private final ReadWriteLock adding = new ReentrantReadWriteLock();
    private final ImageStore store;
    private final Retention retention;

    KeptPictures(ImageStore store, Retention retention) {
        this.store = store;
        this.retention = retention;
    }

    /** Keeps the file, then adds the row. */
    ImageAddition add(StagedFile staged, Supplier<ImageAddition> row) throws IOException {
        adding.readLock().lock();
        try {
            store.keep(staged.path(), staged.content());
            return row.get();
        } finally {
            adding.readLock().unlock();
        }
    }

    /** @return whether no image of any project needs the file, so that it is gone now */
    boolean removeUnneeded(Sha256 content) throws IOException {
        adding.writeLock().lock();
        try {
            if (retention.isNeeded(content)) {
                return false;
            }
            store.remove(content);
            return true;
        } finally {
            adding.writeLock().unlock();
        }
    }
}
