package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a call: an RFC 9457 problem with a code. */
class ProblemsIT extends RunningApi {

    private Caller caller = new Caller("", "");

    @BeforeEach
    void enter() {
        caller = newCaller();
    }

    @Test
    void malformedJson_isAProblem() {
        assertProblem(post(caller, "/api/projects", "{\"name\":"), 400, "API-MALFORMED");
        assertProblem(post(caller, "/api/projects", "[]"), 400, "API-MALFORMED");
        assertProblem(post(caller, "/api/projects", ""), 400, "API-MALFORMED");
    }

    @Test
    void wrongTypeOfBody_isAProblem() {
        Answer refused = send(request(caller, "/api/projects")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("name")));

        assertProblem(refused, 415, "API-MEDIA-TYPE");
    }

    @Test
    void wrongMethod_isAProblemThatNamesTheRightOnes() {
        Answer refused = json(caller, "PUT", "/api/projects", "{}");

        assertProblem(refused, 405, "API-METHOD");
        assertThat(refused.header("Allow")).contains("POST");
    }

    @Test
    void unknownCall_isAProblemAndNotAPage() {
        assertProblem(get(caller, "/api/pictures"), 404, "API-UNKNOWN-CALL");
    }

    @Test
    void unknownAndImpossibleIds_areNotFound() {
        String project = newProject(caller);

        for (String id : new String[] {"0".repeat(20), "x", "ABC", "%2e%2e", "'or'1'='1", "%00"}) {
            assertThat(get(caller, "/api/projects/" + id).status()).as(id).isIn(400, 404);
        }
        assertProblem(get(caller, "/api/projects/x"), 404, "API-NOT-FOUND");
        assertProblem(get(caller, "/api/projects/" + project + "/images/x/captions"), 404, "API-NOT-FOUND");
        assertProblem(
                get(caller, "/api/projects/" + project + "/images/" + "0".repeat(20) + "/captions"),
                404,
                "API-NOT-FOUND");
    }

    @Test
    void notANumber_isNamed() {
        String project = newProject(caller);
        Answer refused = get(caller, "/api/projects/" + project + "/events?since=yesterday");

        assertProblem(refused, 400, "API-INVALID");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("since");
    }

    @Test
    void hugeBody_isRefusedWhetherItsLengthIsSaidOrNot() {
        byte[] huge =
                ("{\"name\":\"" + "x".repeat(3_000_000) + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8);

        Answer said = send(request(caller, "/api/projects")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(huge)));
        Answer unsaid = send(request(caller, "/api/projects")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge))));

        assertProblem(said, 413, "API-TOO-LARGE");
        assertProblem(unsaid, 413, "API-TOO-LARGE");
    }

    @Test
    void missingToken_isAskedFor() {
        for (String authorization : new String[] {"", "Bearer", "Bearer x", "Basic abc", "Bearer " + "y".repeat(500)}) {
            Answer refused = send(request("/api/projects").headers(authorizationHeader(authorization)));

            assertProblem(refused, 401, "API-NO-TOKEN");
            assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    private static String[] authorizationHeader(String value) {
        Map<String, String> header = value.isEmpty() ? Map.of("X-None", "1") : Map.of("Authorization", value);
        return header.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray(String[]::new);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt(0)).isEqualTo(status);
        assertThat(answer.json().path("title").asString("")).isNotBlank();
        assertThat(answer.json().path("detail").asString("")).isNotBlank().doesNotContain("Exception");
    }
}
