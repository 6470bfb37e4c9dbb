package dev.captioneer.access;

import dev.captioneer.access.store.AccessRows;
import dev.captioneer.kernel.Secret;
import dev.captioneer.settings.GeminiProperties;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The services of this package over a real database in a temporary folder, with a clock that tests move. */
final class AccessBench {

    static final String SERVER_KEY = "server-key-0123456789-abcdef";
    static final String CODE = "the-faculty-code";

    final SettableClock clock = new SettableClock();
    final JdbcClient jdbc;
    final Workspaces workspaces;

    private final AccessRows rows;

    AccessBench(Path folder) {
        DriverManagerDataSource database = new DriverManagerDataSource(
                "jdbc:sqlite:" + folder.resolve("access.db") + "?foreign_keys=on&journal_mode=WAL");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/sqlite")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        rows = new AccessRows(jdbc);
        workspaces = new Workspaces(rows.workspaces(), clock);
    }

    AccessCode code(@Nullable String serverKey, @Nullable String code) {
        return new AccessCode(settings(serverKey, code), rows.grants(), clock);
    }

    GeminiKeys keys(@Nullable String serverKey, @Nullable String code) {
        return new GeminiKeys(settings(serverKey, code), code(serverKey, code));
    }

    private static GeminiProperties settings(@Nullable String serverKey, @Nullable String code) {
        return new GeminiProperties(
                serverKey == null ? null : new Secret(serverKey),
                code == null ? null : new Secret(code),
                "",
                List.of("gemini-test"),
                15,
                500,
                4,
                Duration.ofSeconds(1),
                Map.of());
    }

    static EnteredSecret typed(String text) {
        return EnteredSecret.parse(text).orElseThrow();
    }
}
