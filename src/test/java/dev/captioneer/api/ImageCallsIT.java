package dev.captioneer.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

class ImageCallsIT extends RunningApi {

    @Value("${captioneer.data-folder}")
    private Path data = Path.of("");

    private Caller caller = new Caller("", "");
    private String project = "";

    @BeforeEach
    void enter() {
        caller = newCaller();
        project = newProject(caller);
    }

    @Test
    void upload_saysWhatBecameOfEachFile() throws IOException {
        Answer answer = upload(
                caller,
                project,
                new Multipart()
                        .field("comment", "thirty photos")
                        .file("files", "hall 1.jpg", jpeg("one"))
                        .file("files", "again.jpg", jpeg("one"))
                        .file("files", "letter.txt", "Dear Sir".getBytes(UTF_8))
                        .file("files", "empty.jpg", new byte[0])
                        .file("files", "é漢.jpg", jpeg("two")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("accepted", "duplicates", "rejected");
        assertThat(answer.json().path("accepted")).hasSize(2);
        assertThat(answer.json().at("/accepted/0/fileName").asString()).isEqualTo("hall 1.jpg");
        assertThat(answer.json().at("/accepted/0/width").asInt()).isEqualTo(640);
        assertThat(answer.json().at("/accepted/0/height").asInt()).isEqualTo(480);
        assertThat(answer.json().at("/accepted/0/status").asString()).isEqualTo("WAITING");
        assertThat(answer.json().at("/accepted/1/fileName").asString()).isEqualTo("é漢.jpg");
        assertThat(answer.json().at("/duplicates/0/fileName").asString()).isEqualTo("again.jpg");
        assertThat(answer.json().at("/duplicates/0/imageId").asString())
                .isEqualTo(answer.json().at("/accepted/0/id").asString());
        assertThat(answer.json().path("rejected")).hasSize(2).allSatisfy(file -> {
            assertThat(file.path("code").asString()).startsWith("IMG-");
            assertThat(file.path("message").asString()).isNotBlank();
        });
        assertNothingIsStaged();
    }

    @Test
    void fileOverTheLimit_isRefusedAndTheOthersAreKept() throws IOException {
        Answer answer = upload(
                caller,
                project,
                new Multipart()
                        .file("files", "huge.jpg", new byte[1024 * 1024 + 1])
                        .file("files", "small.jpg", jpeg("small")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/rejected/0/fileName").asString()).isEqualTo("huge.jpg");
        assertThat(answer.json().at("/accepted/0/fileName").asString()).isEqualTo("small.jpg");
        assertNothingIsStaged();
    }

    @Test
    void uploadThatEndsEarly_keepsWhatCameWhole() throws IOException {
        byte[] whole = new Multipart()
                .file("files", "one.jpg", jpeg("one"))
                .file("files", "two.jpg", jpeg("two"))
                .unfinished();
        InputStream cut = new ByteArrayInputStream(whole, 0, whole.length - 1_000);

        Answer answer = send(request(caller, "/api/projects/" + project + "/images")
                .header("Content-Type", new Multipart().contentType())
                .POST(BodyPublishers.ofInputStream(() -> cut)));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/accepted/0/fileName").asString()).isEqualTo("one.jpg");
        assertThat(answer.json().path("accepted")).hasSize(1);
        assertThat(answer.json().path("rejected")).isNotEmpty();
        assertNothingIsStaged();
    }

    @Test
    void uploadWithoutFiles_isAProblem() {
        Answer answer = upload(caller, project, new Multipart().field("name", "value"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("API-NO-FILES");
    }

    @Test
    void uploadThatIsNotMultipart_isAProblem() {
        Answer answer = post(caller, "/api/projects/" + project + "/images", "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("API-MEDIA-TYPE");
    }

    @Test
    void images_areListedInNaturalOrder() {
        for (String name : new String[] {"10.jpg", "2.jpg", "1.jpg"}) {
            newImage(caller, project, name);
        }

        Answer list = get(caller, "/api/projects/" + project + "/images");

        assertThat(list.json().valueStream().map(image -> image.path("fileName").asString()))
                .containsExactly("1.jpg", "2.jpg", "10.jpg");
        assertThat(list.json().at("/0/caption").isNull()).isTrue();
        assertThat(get(caller, "/api/projects/" + project)
                        .json()
                        .path("imageCount")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void thumbnail_isASmallJpegThatMayBeKept() throws IOException {
        String image = newImage(caller, project, "hall.jpg");

        Answer small = get(caller, "/api/projects/" + project + "/images/" + image + "/thumbnail?size=320");

        assertThat(small.status()).isEqualTo(200);
        assertThat(small.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(small.header("Cache-Control")).contains("private").contains("immutable");
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(small.raw().body()));
        assertThat(picture.getWidth()).isEqualTo(320);
        assertThat(picture.getHeight()).isEqualTo(240);
    }

    @Test
    void thumbnailOfAnotherSize_namesTheSizes() {
        String image = newImage(caller, project, "hall.jpg");

        Answer refused = get(caller, "/api/projects/" + project + "/images/" + image + "/thumbnail?size=333");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("API-UNKNOWN-VALUE");
        assertThat(refused.json().path("detail").asString()).contains("320, 1600");
    }

    private void assertNothingIsStaged() throws IOException {
        try (Stream<Path> staged = Files.list(data.resolve("staging"))) {
            assertThat(staged).isEmpty();
        }
    }
}
