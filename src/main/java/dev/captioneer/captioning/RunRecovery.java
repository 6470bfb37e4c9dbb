package dev.captioneer.captioning;

import dev.captioneer.captioning.store.Leftovers;
import dev.captioneer.captioning.store.RunRows;
import org.springframework.stereotype.Component;

/** Settles what a killed process left: items in work wait again, runs with the server's key go on by themselves. */
@Component
class RunRecovery {

    private final Leftovers leftovers;
    private final RunRows runs;
    private final ItemRecords items;

    RunRecovery(Leftovers leftovers, RunRows runs, ItemRecords items) {
        this.leftovers = leftovers;
        this.runs = runs;
        this.items = items;
    }

    void recover() {
        leftovers.release(RunTask.NAME, KeyCodes.MISSING);
        leftovers.interrupted().forEach(id -> runs.find(id).ifPresent(items::giveAllBack));
    }
}
