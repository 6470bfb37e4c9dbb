package dev.captioneer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** A server that is killed and started again on one data folder, and the one project of its only workspace. */
final class KilledServer implements AutoCloseable {

    private final LaunchForm form;
    private final Path data;
    private final Map<String, String> settings;
    private final RestCalls workspace;
    private final String project;
    private CaptioneerProcess process;

    KilledServer(LaunchForm form, Path data, Map<String, String> settings) throws IOException, InterruptedException {
        this.form = form;
        this.data = data;
        this.settings = settings;
        process = CaptioneerProcess.start(form, data, settings);
        workspace = RestCalls.inNewWorkspace(process.address());
        project = workspace.newProject();
    }

    /**
     * A condition that is looked at often, because the moment of a kill depends on it. The limit is shorter than the 40 s
     * after which the scheduler would miss the heartbeats of the killed process: nobody has to wait for those.
     */
    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30)).pollInSameThread().pollInterval(Duration.ofMillis(2));
    }

    /** Runs a call during which the server dies. */
    static void untilItDies(Callable<?> call) throws Exception {
        try {
            call.call();
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    String project() {
        return project;
    }

    DataFolder folder() {
        return new DataFolder(data);
    }

    RestCalls calls() throws IOException, InterruptedException {
        return workspace.at(process.address());
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    /** Starts again and looks at the folder. */
    void restart() throws IOException, InterruptedException, SQLException {
        process = CaptioneerProcess.start(form, data, settings);
        process.address();
        new DataFolderProof(data).check();
    }

    /** File names by ids. */
    Map<String, String> images() throws IOException, InterruptedException {
        Map<String, String> images = new HashMap<>();
        for (JsonNode image : calls().images(project)) {
            images.put(image.path("id").asString(), image.path("fileName").asString());
        }
        return images;
    }

    /** Captions with their versions and models, by ids of images. */
    Map<String, String> captions() throws IOException, InterruptedException {
        Map<String, String> captions = new HashMap<>();
        for (JsonNode image : calls().images(project)) {
            if (image.path("caption").isObject()) {
                captions.put(image.path("id").asString(), image.path("caption").toString());
            }
        }
        return captions;
    }

    @Override
    public void close() {
        process.close();
    }
}
