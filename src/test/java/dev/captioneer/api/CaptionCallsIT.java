package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptionCallsIT extends RunningApi {

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
    void caption_isWrittenAsOneLineByAPerson() {
        Answer written = put("photo of ide_main_hall,\\n glass doors\\u0000", 0);

        assertThat(written.status()).isEqualTo(200);
        assertThat(written.json().propertyNames()).containsExactlyInAnyOrder("text", "version", "author", "model");
        assertThat(written.json().path("text").asString()).isEqualTo("photo of ide_main_hall, glass doors");
        assertThat(written.json().path("version").asInt()).isEqualTo(1);
        assertThat(written.json().path("author").asString()).isEqualTo("PERSON");
        assertThat(get(caller, "/api/projects/" + project + "/images").json().at("/0/caption"))
                .isEqualTo(written.json());
    }

    @Test
    void captionThatSomebodyChangedMeanwhile_isNotOverwritten() {
        put("first", 0);
        put("second", 1);

        Answer refused = put("third", 1);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("CAPTION-CONFLICT");
        assertThat(refused.json().at("/current/text").asString()).isEqualTo("second");
        assertThat(refused.json().at("/current/version").asInt()).isEqualTo(2);
        assertThat(put("third", 2).json().path("version").asInt()).isEqualTo(3);
    }

    @Test
    void versions_areListedNewestFirst() {
        put("first", 0);
        put("second", 1);

        Answer versions = get(caller, "/api/projects/" + project + "/images/" + image + "/captions");

        assertThat(versions.json().valueStream().map(version -> version.path("text")
                        .asString()))
                .containsExactly("second", "first");
        assertThat(versions.json().at("/0/provenance").isNull()).isTrue();
        assertThat(versions.json().at("/0/writtenAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void captionWithoutTextOrVersion_isNamed() {
        assertThat(body("{\"version\":0}").json().at("/errors/0/field").asString())
                .isEqualTo("text");
        assertThat(body("{\"text\":\"x\"}").json().at("/errors/0/field").asString())
                .isEqualTo("version");
        assertThat(body("{\"text\":\"x\",\"version\":-1}").status()).isEqualTo(400);
        assertThat(body("{\"text\":\"x\",\"version\":\"one\"}").status()).isEqualTo(400);
    }

    @Test
    void captionThatIsTooLong_isRefusedAndNothingIsWritten() {
        Answer refused = put("x".repeat(20_001), 0);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/0/message").asString()).contains("20000");
        assertThat(get(caller, "/api/projects/" + project + "/images/" + image + "/captions")
                        .json())
                .isEmpty();
    }

    private Answer put(String text, int version) {
        return body("{\"text\":\"" + text + "\",\"version\":" + version + "}");
    }

    private Answer body(String json) {
        return json(caller, "PUT", "/api/projects/" + project + "/images/" + image + "/caption", json);
    }
}
