package dev.captioneer.captioning;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.captioneer.kernel.RunId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queue that survives a crash: a row of the scheduler, written in the transaction of the run's own rows. */
@Component
@ConditionalOnProperty(name = "db-scheduler.enabled", matchIfMissing = true)
class RunSchedule implements RunQueue {

    private final Scheduler scheduler;
    private final Clock clock;

    RunSchedule(Scheduler scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public void add(RunId run) {
        TaskInstance<Void> task = new TaskInstance<>(RunTask.NAME, run.value());
        Instant now = clock.instant();
        if (!scheduler.scheduleIfNotExists(task, now)) {
            bringForward(task, now);
        }
        // The scheduler itself looks for due tasks at once, which is before the commit: it would find nothing.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.triggerCheckForDueExecutions();
            }
        });
    }

    private void bringForward(TaskInstance<Void> task, Instant to) {
        try {
            boolean _ = scheduler.reschedule(task, to);
        } catch (TaskInstanceCurrentlyExecutingException atWork) {
            // When it is done, it looks at the state of the run and stays.
        }
    }
}
