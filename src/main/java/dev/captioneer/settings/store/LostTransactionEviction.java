package dev.captioneer.settings.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Gives up a connection whose transaction is not what the driver believes: SQLite ran out of disk or met an I/O error and
 * rolled back by itself, or the lock could not be had and the transaction never began. Named in {@code application.yml};
 * made by the connection pool.
 */
public final class LostTransactionEviction implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException trouble) {
        return trouble instanceof SQLiteException && hasNoTransaction(trouble)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }

    private static boolean hasNoTransaction(SQLException trouble) {
        return switch (SQLiteErrorCode.getErrorCode(trouble.getErrorCode())) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_BUSY -> true;
            default -> String.valueOf(trouble.getMessage()).contains("no transaction is active");
        };
    }
}
