package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.captioneer.api.RunningApi;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.sqlite.SQLiteException;

/** What keeps acknowledged writes is really in force on the connections that the application uses. */
@SuppressWarnings("NullAway.Init")
class DatabaseSettingsIT extends RunningApi {

    @Autowired
    private DataSource database;

    @Autowired
    private DataFolder folder;

    @Test
    void connections_areDurableCheckedAndPatient() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(pragma(statement, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(statement, "synchronous")).as("FULL").isEqualTo("2");
            assertThat(pragma(statement, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(statement, "busy_timeout")).isEqualTo("5000");
        }
    }

    @Test
    void transactions_takeTheWriteLockAtOnce() throws SQLException {
        try (Connection first = database.getConnection();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.database() + "?busy_timeout=0");
                Statement reading = first.createStatement();
                Statement writing = other.createStatement()) {
            first.setAutoCommit(false);
            reading.executeQuery("select count(*) from workspace").close();

            assertThatThrownBy(() -> writing.execute("begin immediate"))
                    .isInstanceOf(SQLiteException.class)
                    .hasMessageContaining("SQLITE_BUSY");
            first.rollback();
        }
    }

    private static String pragma(Statement statement, String name) throws SQLException {
        try (var result = statement.executeQuery("pragma " + name)) {
            return result.getString(1);
        }
    }
}
