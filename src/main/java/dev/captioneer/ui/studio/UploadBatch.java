package dev.captioneer.ui.studio;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedValueSignal;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.ui.studio.UploadSnapshot.FileTrouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the files of one batch while they arrive on several request threads, and tells the browser at most four times a
 * second.
 */
final class UploadBatch {

    static final int LISTED = 100;
    private static final long PERIOD_NANOS = Duration.ofMillis(250).toNanos();

    private final SharedValueSignal<UploadSnapshot> snapshot = new SharedValueSignal<>(UploadSnapshot.NONE);
    private final List<FileTrouble> troubles = new ArrayList<>();
    private final List<FileTrouble> notes = new ArrayList<>();
    private int expected;
    private int begun;
    private int done;
    private int accepted;
    private int duplicates;
    private int skipped;
    private int notTaken;
    private long received;
    private boolean cancelled;
    private boolean over;
    private long shownAt;

    Signal<UploadSnapshot> snapshot() {
        return snapshot;
    }

    /** The browser says how many files it has to send in all. */
    synchronized void expect(int files) {
        if (files > expected && !over) {
            expected = files;
            show(true);
        }
    }

    /** @return whether it may go on; not after a cancel */
    synchronized boolean begin() {
        if (over && begun == done) {
            reset();
        }
        begun++;
        expected = Math.max(expected, begun);
        show(false);
        return !cancelled;
    }

    synchronized void receive(int bytes) {
        received += bytes;
        show(false);
    }

    synchronized void end(IntakeOutcome outcome) {
        done++;
        switch (outcome) {
            case IntakeOutcome.Accepted taken -> {
                accepted++;
                taken.notes()
                        .forEach(note -> notes.add(new FileTrouble(taken.fileName(), note.code(), note.arguments())));
            }
            case IntakeOutcome.Duplicate duplicate -> duplicates++;
            case IntakeOutcome.Skipped ignored -> skipped++;
            case IntakeOutcome.Rejected rejected -> {
                notTaken++;
                if (troubles.size() < LISTED) {
                    troubles.add(new FileTrouble(rejected.fileName(), rejected.code(), rejected.arguments()));
                }
            }
        }
        show(done >= expected);
    }

    /** A file without an outcome: the person cancelled, or something broke that is told elsewhere. */
    synchronized void endWithout() {
        done++;
        show(true);
    }

    /** Nothing more begins until the browser has dropped what it had to send, and {@link #finish} says so. */
    synchronized void cancel() {
        cancelled = true;
        expected = begun;
        show(true);
    }

    /** For files that nobody announces the end of: the batch is over when all that were expected are done. */
    synchronized void finishIfDone() {
        if (done >= expected) {
            finish();
        }
    }

    /** The browser has nothing more to send. What begins now is another batch. */
    synchronized void finish() {
        over = true;
        expected = done;
        cancelled = false;
        show(true);
    }

    synchronized void dismiss() {
        reset();
        show(true);
    }

    private void reset() {
        expected = 0;
        begun = 0;
        done = 0;
        accepted = 0;
        duplicates = 0;
        skipped = 0;
        notTaken = 0;
        received = 0;
        cancelled = false;
        over = false;
        troubles.clear();
        notes.clear();
    }

    private void show(boolean now) {
        long time = System.nanoTime();
        if (now || time - shownAt > PERIOD_NANOS) {
            shownAt = time;
            snapshot.set(new UploadSnapshot(
                    expected,
                    done,
                    received,
                    accepted,
                    duplicates,
                    skipped,
                    notTaken,
                    List.copyOf(troubles),
                    List.copyOf(notes),
                    done < expected));
        }
    }
}
