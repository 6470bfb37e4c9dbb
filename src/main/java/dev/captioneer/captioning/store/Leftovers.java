package dev.captioneer.captioning.store;

import dev.captioneer.captioning.ItemState;
import dev.captioneer.kernel.RunId;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a killed process left behind. On SQLite the lock of the data folder guarantees that this process is the only one,
 * so whatever is marked as being worked on is not: it need not wait for missed heartbeats. On PostgreSQL other nodes may
 * be at work, and heartbeats tell.
 */
@Repository
public class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    Leftovers(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /**
     * To be called before the scheduler starts: its picked tasks are free again, and runs with a person's key, which is
     * gone, ask for it.
     *
     * @param task the name of the scheduler's task for runs
     * @param keyMissing the code for why such a run waits
     */
    @Transactional
    public void release(String task, String keyMissing) {
        if (!isOurs()) {
            return;
        }
        jdbc.sql("""
                update caption_run set state = 'WAITING_FOR_KEY', message_code = :code, waiting_until = null
                where key_source = 'PERSONAL' and state in ('WAITING', 'RUNNING')""").param("code", keyMissing).update();
        int released = jdbc.sql("""
                update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,
                                           version = version + 1
                where task_name = :task and picked""").param("task", task).update();
        if (released > 0) {
            LOG.info("{} interrupted runs go on", released);
        }
    }

    /** Runs with items that were in work; empty where other nodes may be at work. */
    public List<RunId> interrupted() {
        if (!isOurs()) {
            return List.of();
        }
        return jdbc
                .sql("select distinct run_id from caption_item where state = :working")
                .param("working", ItemState.WORKING.name())
                .query(String.class)
                .list()
                .stream()
                .map(RunId::new)
                .toList();
    }

    private boolean isOurs() {
        try {
            return "SQLite"
                    .equals(JdbcUtils.extractDatabaseMetaData(
                            dataSource, metaData -> metaData.getDatabaseProductName()));
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
