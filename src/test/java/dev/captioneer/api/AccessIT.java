package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who may do what over REST, and what never leaves. */
@ExtendWith(OutputCaptureExtension.class)
class AccessIT extends RunningApi {

    private static final String OWN_KEY = "AIzaSyOwnKey-0123456789-abcdefghijklm";
    private static final String NO_SUCH = "0".repeat(20);

    private Caller owner = new Caller("", "");
    private Caller stranger = new Caller("", "");
    private String project = "";
    private String image = "";

    private record Call(String method, String path, String body) {}

    @BeforeEach
    void enter() {
        owner = newCaller();
        stranger = newCaller();
        project = newProject(owner);
        image = newImage(owner, project, "hall.jpg");
    }

    @Test
    void everyCallOnAForeignProject_isNotFound() {
        for (Call call : callsOnTheProject()) {
            Answer answer = json(stranger, call.method(), call.path(), call.body());

            assertThat(answer.status()).as(call.toString()).isEqualTo(404);
            assertThat(answer.code()).as(call.toString()).isEqualTo("API-NOT-FOUND");
        }
        Answer upload = upload(stranger, project, new Multipart().file("files", "x.jpg", jpeg("x")));
        assertThat(upload.status()).isEqualTo(404);
        assertThat(get(owner, "/api/projects/" + project)
                        .json()
                        .path("imageCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void imageOfAnotherProject_isNotFoundInThisOne() {
        String other = newProject(owner);

        assertThat(get(owner, "/api/projects/" + other + "/images/" + image + "/captions")
                        .status())
                .isEqualTo(404);
        assertThat(get(owner, "/api/projects/" + other + "/images/" + image + "/thumbnail")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyCallWithoutAToken_isRefused() {
        for (Call call : callsOnTheProject()) {
            Answer answer = send(request(call.path())
                    .header("Content-Type", "application/json")
                    .method(call.method(), BodyPublishers.ofString(call.body())));

            assertThat(answer.status()).as(call.toString()).isEqualTo(401);
            assertThat(answer.code()).isEqualTo("API-NO-TOKEN");
        }
    }

    @Test
    void cookies_openNothing() {
        Answer page = send(request("/?v-r=init&location=&query="));
        String cookie = page.header("Set-Cookie");
        assertThat(cookie).isNotEmpty();

        Answer answer = send(request("/api/projects").header("Cookie", cookie.replaceFirst(";.*", "")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void answers_areNoPagesAndKeepNoSession() {
        Answer answer = get(owner, "/api/projects");

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void runWithoutAKey_asksForOne() {
        Answer refused =
                post(owner, "/api/projects/" + project + "/runs", "{\"scope\":\"ALL\",\"captioner\":\"gemini\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("API-NO-KEY");
        assertThat(refused.json().path("detail").asString())
                .contains("X-Gemini-Api-Key")
                .contains("X-Access-Code");
    }

    @Test
    void wrongAccessCodes_areThrottled() {
        String client = Addresses.next();
        for (int left = 4; left >= 0; left--) {
            Answer wrong = runWith(client, "X-Access-Code", "wrong-wrong");
            assertThat(wrong.status()).isEqualTo(403);
            assertThat(wrong.code()).isEqualTo("API-CODE-WRONG");
            assertThat(wrong.json().path("triesLeft").asInt(-1)).isEqualTo(left);
        }

        Answer throttled = runWith(client, "X-Access-Code", ACCESS_CODE);

        assertThat(throttled.status()).isEqualTo(429);
        assertThat(throttled.code()).isEqualTo("API-CODE-THROTTLED");
        assertThat(Integer.parseInt(throttled.header("Retry-After"))).isBetween(1, 601);
    }

    @Test
    void unusableKey_isRefusedBeforeAnyRequest() {
        for (String key : List.of("short", "with spaces and more than twenty", "x".repeat(300))) {
            Answer refused = runWith(Addresses.next(), "X-Gemini-Api-Key", key);

            assertThat(refused.status()).as(key).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("API-KEY-UNREADABLE");
        }
    }

    @Test
    void secretsOfAJourney_areNotInTheLog(CapturedOutput output) {
        runWith(Addresses.next(), "X-Gemini-Api-Key", OWN_KEY);
        runWith(Addresses.next(), "X-Access-Code", ACCESS_CODE);
        runWith(Addresses.next(), "X-Access-Code", "wrong-secret-code");
        post(owner, "/api/projects", "{\"name\":");
        get(new Caller("", owner.token() + "x"), "/api/projects");

        assertThat(output.getAll())
                .doesNotContain(OWN_KEY)
                .doesNotContain(ACCESS_CODE)
                .doesNotContain("wrong-secret-code")
                .doesNotContain(SERVER_KEY)
                .doesNotContain(owner.token());
    }

    private Answer runWith(String client, String header, String value) {
        return send(request(owner, "/api/projects/" + project + "/runs")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", client)
                .header(header, value)
                .POST(BodyPublishers.ofString("{\"scope\":\"MISSING\",\"captioner\":\"nobody\"}")));
    }

    private List<Call> callsOnTheProject() {
        String base = "/api/projects/" + project;
        return List.of(
                new Call("GET", base, ""),
                new Call("PATCH", base, "{}"),
                new Call("DELETE", base, ""),
                new Call("GET", base + "/images", ""),
                new Call("GET", base + "/images/" + image + "/thumbnail?size=320", ""),
                new Call("PUT", base + "/images/" + image + "/caption", "{\"text\":\"x\",\"version\":0}"),
                new Call("GET", base + "/images/" + image + "/captions", ""),
                new Call("POST", base + "/runs", "{\"scope\":\"MISSING\"}"),
                new Call("GET", base + "/runs/" + NO_SUCH, ""),
                new Call("POST", base + "/runs/" + NO_SUCH + "/cancel", ""),
                new Call("POST", base + "/runs/" + NO_SUCH + "/pause", ""),
                new Call("POST", base + "/runs/" + NO_SUCH + "/resume", ""),
                new Call("GET", base + "/metadata.txt", ""),
                new Call("GET", base + "/export?layout=replicate", ""),
                new Call("GET", base + "/events?since=0", ""));
    }
}
