package dev.captioneer.captioning;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.captioneer.kernel.RunId;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What the scheduler does for a run. Its task stays as long as the run is to be worked on. */
@Component
class RunTask implements ExecutionHandler<Void> {

    static final String NAME = "caption-run";

    private final RunEngine engine;
    private final RunRecords records;
    private final TransactionOperations transactions;

    RunTask(RunEngine engine, RunRecords records, TransactionOperations transactions) {
        this.engine = engine;
        this.records = records;
        this.transactions = transactions;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> task, ExecutionContext context) {
        RunId run = new RunId(task.getId());
        try {
            Instant again = engine.execute(run);
            return (completed, operations) -> complete(run, again, completed, operations);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Run " + run + " was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Run " + run + " was stopped by a bug", e.getCause());
        }
    }

    /** In one transaction with the look at the state: a run that is resumed at this moment is not lost. */
    private void complete(RunId run, Instant again, ExecutionComplete completed, ExecutionOperations<Void> operations) {
        transactions.executeWithoutResult(status -> {
            if (records.staysAtWork(run)) {
                operations.reschedule(completed, again);
            } else {
                operations.stop();
            }
        });
    }
}
