package dev.captioneer.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunAndExportIT extends RunningApi {

    private Caller caller = new Caller("", "");
    private String project = "";
    private String image = "";

    @BeforeEach
    void enter() {
        caller = newCaller();
        project = newProject(caller);
        image = newImage(caller, project, "hall.jpg");
    }

    @Test
    void unknownCaptionerScopeAndSelection_areNamed() {
        assertThat(order("{\"scope\":\"MISSING\",\"captioner\":\"nobody\"}").code())
                .isEqualTo("RUN-UNKNOWN-CAPTIONER");
        assertThat(order("{\"scope\":\"SOME\"}").json().path("detail").asString())
                .contains("MISSING, FAILED, ALL, SELECTED");
        assertThat(order("{}").json().at("/errors/0/field").asString()).isEqualTo("scope");
        assertThat(order("{\"scope\":\"SELECTED\"}")
                        .json()
                        .at("/errors/0/field")
                        .asString())
                .isEqualTo("imageIds");
        assertThat(order("{\"scope\":\"SELECTED\",\"imageIds\":[\"x\"]}").status())
                .isEqualTo(404);
    }

    @Test
    void orderWithoutImages_isNothingToDo() {
        Answer refused = order("{\"scope\":\"FAILED\"}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("API-RUN-NOTHING-TO-DO");
    }

    @Test
    void run_isOrderedReadAndCancelled() {
        Answer ordered = order("{\"scope\":\"SELECTED\",\"imageIds\":[\"" + image + "\"]}");
        assertThat(ordered.status()).isEqualTo(202);
        String run = "/api/projects/" + project + "/runs/"
                + ordered.json().path("id").asString();
        assertThat(ordered.header("Location")).isEqualTo(run);
        assertThat(ordered.json().path("total").asInt()).isEqualTo(1);
        assertThat(ordered.json().propertyNames())
                .contains("id", "state", "total", "captioned", "failed", "refused", "waitingUntil", "message");

        Answer second = order("{\"scope\":\"MISSING\"}");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("API-RUN-UNFINISHED");
        assertThat(second.json().at("/run/id").asString())
                .isEqualTo(ordered.json().path("id").asString());

        Answer cancelled = post(caller, run + "/cancel", "");
        assertThat(cancelled.status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(caller, run).json().path("state").asString().equals("CANCELLED"));
        Answer again = post(caller, run + "/pause", "");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("API-RUN-STATE");
    }

    @Test
    void metadata_isPlainTextWithOneLineForEachImage() {
        write("photo of ide_main_hall, glass doors");

        Answer text = get(caller, "/api/projects/" + project + "/metadata.txt");

        assertThat(text.status()).isEqualTo(200);
        assertThat(text.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(new String(text.raw().body(), UTF_8)).isEqualTo("photo of ide_main_hall, glass doors\n");
    }

    @Test
    void export_isAZipWithItsLengthAndNameAndTheSameTwice() throws IOException {
        write("photo of ide_main_hall, glass doors");

        Answer zip = get(caller, "/api/projects/" + project + "/export?layout=replicate");

        assertThat(zip.status()).isEqualTo(200);
        assertThat(zip.header("Content-Type")).isEqualTo("application/zip");
        assertThat(zip.header("Content-Length"))
                .isEqualTo(Integer.toString(zip.raw().body().length));
        assertThat(zip.header("Content-Disposition")).contains("ide_main_hall_training.zip");
        assertThat(entries(zip.raw().body())).contains("IMG_001.jpg", "IMG_001.txt", "metadata.txt");
        assertThat(get(caller, "/api/projects/" + project + "/export").raw().body())
                .isEqualTo(zip.raw().body());
    }

    @Test
    void exportInAnUnknownLayout_namesTheKnownOnes() {
        Answer refused = get(caller, "/api/projects/" + project + "/export?layout=myspace");

        assertThat(refused.code()).isEqualTo("API-UNKNOWN-VALUE");
        assertThat(refused.json().path("detail").asString()).contains("replicate");
    }

    @Test
    void exportOfAnEmptyProject_isRefusedWithACode() {
        Answer refused = get(caller, "/api/projects/" + newProject(caller) + "/export");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).startsWith("EXPORT-");
    }

    @Test
    void events_areListedSinceTheOneSeenLast() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !events(0).isEmpty());

        List<Long> all = events(0);

        assertThat(all).isSorted();
        assertThat(events(all.getLast())).isEmpty();
    }

    private List<Long> events(long since) {
        Answer answer = get(caller, "/api/projects/" + project + "/events?since=" + since);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).allSatisfy(event -> assertThat(event.propertyNames())
                .containsExactlyInAnyOrder("id", "at", "level", "imageId", "imageName", "message"));
        return answer.json()
                .valueStream()
                .map(event -> event.path("id").asLong())
                .toList();
    }

    private void write(String caption) {
        json(
                caller,
                "PUT",
                "/api/projects/" + project + "/images/" + image + "/caption",
                "{\"text\":\"" + caption + "\",\"version\":0}");
    }

    /** With the server's key, which no server of the tests takes: nothing is captioned. */
    private Answer order(String body) {
        return send(request(caller, "/api/projects/" + project + "/runs")
                .header("Content-Type", "application/json")
                .header("X-Access-Code", ACCESS_CODE)
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
