package dev.captioneer.captioning;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class SqliteRunStoreTest extends RunStoreTest {

    private static RunningCaptioning app;

    @BeforeAll
    static void start(@TempDir Path data) {
        app = RunningCaptioning.scheduled(data, new ScriptedCaptioner(), Map.of());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Override
    RunningCaptioning app() {
        return app;
    }
}
