package dev.captioneer.settings.store;

import dev.captioneer.settings.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteErrorCode;

/**
 * Opens the database once before the connection pool does, because the pool reports trouble with pages of stack trace.
 * What it looks for: a file that is no database or is damaged, one that cannot be written, one that somebody else has
 * locked.
 */
public final class SqliteCheck {

    private static final String PREFIX = "jdbc:sqlite:";

    private SqliteCheck() {}

    /**
     * @param url of a SQLite database; every other database speaks for itself
     * @throws StartRefused with one sentence about the database
     */
    public static void check(String url) {
        if (!url.startsWith(PREFIX)) {
            return;
        }
        String file = url.substring(PREFIX.length()).replaceFirst("\\?.*$", "");
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                requireIntact(statement);
                requireWritable(statement);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw StartRefused.because(sentenceFor(e), e, file, String.valueOf(e.getMessage()));
        }
    }

    private static void requireIntact(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery("pragma quick_check(1)")) {
            if (!"ok".equals(result.getString(1))) {
                throw new SQLException(result.getString(1), "", SQLiteErrorCode.SQLITE_CORRUPT.code);
            }
        }
    }

    private static void requireWritable(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("pragma user_version")) {
            int unchanged = version.getInt(1);
            statement.execute("pragma user_version = " + unchanged);
        }
    }

    private static String sentenceFor(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode())) {
            case SQLITE_NOTADB, SQLITE_CORRUPT -> "start.refused.database-damaged";
            case SQLITE_BUSY, SQLITE_LOCKED -> "start.refused.database-locked";
            case SQLITE_READONLY, SQLITE_PERM -> "start.refused.database-read-only";
            case SQLITE_FULL -> "start.refused.disk-full";
            default -> "start.refused.database";
        };
    }
}
