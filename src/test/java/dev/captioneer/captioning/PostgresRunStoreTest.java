package dev.captioneer.captioning;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL from the test dependencies, whose binaries are for Linux on x86-64. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresRunStoreTest extends RunStoreTest {

    private static EmbeddedPostgres postgres;
    private static RunningCaptioning app;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        app = RunningCaptioning.scheduled(
                data,
                new ScriptedCaptioner(),
                Map.of(
                        "spring.datasource.url", postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username", "postgres",
                        "spring.datasource.password", "postgres"));
    }

    @AfterAll
    static void stop() throws IOException {
        app.close();
        postgres.close();
    }

    @Override
    RunningCaptioning app() {
        return app;
    }
}
