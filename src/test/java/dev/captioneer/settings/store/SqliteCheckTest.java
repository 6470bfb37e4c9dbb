package dev.captioneer.settings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import dev.captioneer.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteCheckTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private String url = "";

    @BeforeEach
    void make() throws SQLException {
        file = folder.resolve("captioneer.db");
        url = "jdbc:sqlite:" + file + "?journal_mode=WAL&busy_timeout=10&transaction_mode=IMMEDIATE";
        execute("create table picture (name text)", "insert into picture values ('" + "x".repeat(20_000) + "')");
    }

    @Test
    void soundDatabase_passesAndIsNotChanged() throws SQLException {
        execute("pragma user_version = 7");

        assertThatCode(() -> SqliteCheck.check(url)).doesNotThrowAnyException();

        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeQuery("pragma user_version").getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void otherDatabases_areNotLookedAt() {
        assertThatCode(() -> SqliteCheck.check("jdbc:postgresql://nowhere/at-all"))
                .doesNotThrowAnyException();
    }

    @Test
    void fileThatIsNoDatabase_isRefused() throws IOException {
        Files.deleteIfExists(file);
        Files.writeString(file, "this is a letter and no database ".repeat(200));

        assertRefused("is damaged or is no database");
    }

    @Test
    void damagedDatabase_isRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4096, Math.min(bytes.length, 3 * 4096), (byte) 0x5a);
        Files.write(file, bytes);

        assertRefused("is damaged or is no database");
    }

    @Test
    void databaseThatAnotherProgramHasLocked_isRefused() throws SQLException {
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into picture values ('y')");

            assertRefused("is locked by another program");
        }
    }

    @Test
    void databaseThatCannotBeWritten_isRefused() {
        url = "jdbc:sqlite:" + file + "?open_mode=1&busy_timeout=10";

        assertRefused("cannot be written");
    }

    @Test
    void folderInThePlaceOfTheDatabase_isRefused() throws IOException {
        Files.delete(file);
        Files.createDirectory(file);

        assertRefused("cannot be opened");
    }

    @Test
    void connectionOnAFullDisk_isGivenUpAndOthersAreKept() {
        LostTransactionEviction eviction = new LostTransactionEviction();

        assertThat(eviction.adjudicate(new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL)))
                .isEqualTo(Override.MUST_EVICT);
        assertThat(eviction.adjudicate(new SQLiteException("twice", SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE)))
                .isEqualTo(Override.CONTINUE_EVICT);
        assertThat(eviction.adjudicate(new SQLException("other", "08001", 13))).isEqualTo(Override.CONTINUE_EVICT);
    }

    private void assertRefused(String reason) {
        assertThatThrownBy(() -> SqliteCheck.check(url))
                .isInstanceOfSatisfying(StartRefused.class, refused -> assertThat(
                                refused.analysis().getDescription())
                        .contains(file.toString())
                        .contains(reason)
                        .doesNotContain("\n")
                        .doesNotContain("journal_mode"));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
