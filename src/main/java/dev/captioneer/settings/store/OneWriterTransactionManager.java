package dev.captioneer.settings.store;

import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Lets one transaction after the other begin, in the order in which they asked. SQLite has one writer anyway, but where
 * several want to be it they sleep inside native code, which holds on to the carriers of virtual threads: two sleepers
 * on two cores kept the writer itself from being scheduled until all of them timed out. Waiting here costs no carrier
 * and is fair.
 */
final class OneWriterTransactionManager extends JdbcTransactionManager {

    private final ReentrantLock writer = new ReentrantLock(true);

    OneWriterTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (writer.isHeldByCurrentThread()) {
            throw new IllegalStateException("A second transaction inside the first would wait for it for ever");
        }
        writer.lock();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error e) {
            writer.unlock();
            throw e;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            writer.unlock();
        }
    }
}
