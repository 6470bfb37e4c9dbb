package dev.captioneer.settings.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Gives up a connection on which SQLite ran out of disk or met an I/O error: it has rolled the transaction back by
 * itself, and the driver does not know. Named in {@code application.yml}; made by the connection pool.
 */
public final class FullDiskEviction implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException trouble) {
        return trouble instanceof SQLiteException && rolledBackByItself(trouble)
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }

    private static boolean rolledBackByItself(SQLException trouble) {
        return switch (SQLiteErrorCode.getErrorCode(trouble.getErrorCode())) {
            case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM -> true;
            default -> false;
        };
    }
}
