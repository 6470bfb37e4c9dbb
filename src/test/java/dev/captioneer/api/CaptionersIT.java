package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.captioneer.fake.FakeGemini;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Who writes captions, what an order would take and what it took, against a fake Gemini. */
class CaptionersIT extends RunningApi {

    private static final FakeGemini GEMINI = FakeGemini.builder().start();
    private static final String OWN_KEY = "AIzaSyOwnKey-0123456789-abcdefghijklm";

    private Caller caller = new Caller("", "");
    private String project = "";

    @DynamicPropertySource
    static void gemini(DynamicPropertyRegistry registry) {
        registry.add("captioneer.gemini.base-url", () -> GEMINI.baseUrl().toString());
    }

    @AfterAll
    static void stop() {
        GEMINI.close();
    }

    @BeforeEach
    void enter() {
        caller = newCaller();
        project = newProject(caller);
    }

    @Test
    void geminiWithoutAKey_isListedWithTheReason() {
        JsonNode gemini = captioner("gemini");

        assertThat(gemini.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "available", "why", "whyMessage", "models", "limits", "prices");
        assertThat(gemini.path("name").asString()).isEqualTo("Gemini");
        assertThat(gemini.path("available").asBoolean(true)).isFalse();
        assertThat(gemini.path("why").asString()).isEqualTo("RUN-NO-KEY");
        assertThat(gemini.path("whyMessage").asString()).contains("Enter a Gemini key");
        assertThat(gemini.at("/models/0").asString()).isEqualTo("gemini-3.5-flash-lite");
        assertThat(gemini.at("/limits/requestsPerMinute").asInt()).isEqualTo(15);
        assertThat(gemini.at("/limits/requestsPerDay").asInt()).isEqualTo(500);
        assertThat(gemini.at("/limits/concurrency").asInt()).isEqualTo(4);
        assertThat(gemini.path("prices"))
                .filteredOn(price -> price.path("model").asString().equals("gemini-3.8-flash"))
                .singleElement()
                .satisfies(price -> {
                    assertThat(price.path("input").asDouble()).isEqualTo(0.75);
                    assertThat(price.path("output").asDouble()).isEqualTo(3.75);
                    assertThat(price.path("freeRequestsPerMinute").asInt()).isEqualTo(5);
                    assertThat(price.path("freeRequestsPerDay").asInt()).isEqualTo(20);
                });
        assertThat(GEMINI.requests()).as("nobody is asked for the list").isEmpty();
    }

    @Test
    void geminiWithAKey_isAvailable() {
        newImage(caller, project, "hall.jpg");
        order("?estimate=true", "{\"scope\":\"ALL\"}");

        JsonNode gemini = captioner("gemini");

        assertThat(gemini.path("available").asBoolean()).isTrue();
        assertThat(gemini.path("why").isNull()).isTrue();
    }

    @Test
    void estimate_tellsRequestsTokensDollarsAndTimeAndStartsNothing() {
        newImage(caller, project, "hall.jpg");
        newImage(caller, project, "stairs.jpg");

        Answer estimate = order("?estimate=true", "{\"scope\":\"MISSING\"}");

        assertThat(estimate.status()).isEqualTo(200);
        JsonNode json = estimate.json();
        assertThat(json.path("images").asInt()).isEqualTo(2);
        assertThat(json.path("requests").asInt()).isEqualTo(2);
        assertThat(json.path("promptTokens").asLong()).isEqualTo(2_600);
        assertThat(json.path("answerTokens").asLong()).isEqualTo(300);
        assertThat(json.path("dollars").asDouble()).isCloseTo(0.00153, within(0.00001));
        assertThat(json.path("nightDollars").asDouble()).isCloseTo(0.000765, within(0.00001));
        assertThat(json.path("seconds").asLong()).isEqualTo(3);
        assertThat(json.path("perMinute").asInt()).isEqualTo(15);
        assertThat(json.at("/captioners/0").asString()).isEqualTo("gemini");
        assertThat(json.path("model").asString()).isEqualTo("gemini-3.5-flash-lite");
        assertThat(json.path("measured").asBoolean(true)).isFalse();
        assertThat(order("?estimate=true", "{\"scope\":\"FAILED\"}").code()).isEqualTo("API-RUN-NOTHING-TO-DO");
        assertThat(order("?estimate=perhaps", "{\"scope\":\"ALL\"}").code()).isEqualTo("API-INVALID");
    }

    @Test
    void orderThatNeedsAKey_isRefusedWithTheHeadersThatTakeOne() {
        newImage(caller, project, "hall.jpg");
        for (String estimate : new String[] {"", "?estimate=true"}) {
            Answer refused = post(
                    caller,
                    "/api/projects/" + project + "/runs" + estimate,
                    "{\"scope\":\"ALL\",\"captioner\":[\"gemini\"]}");

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("API-NO-KEY");
            assertThat(refused.json().path("detail").asString()).contains("X-Gemini-Api-Key", "X-Access-Code");
        }
    }

    @Test
    void offlineDrafts_areAvailableWithoutAKeyPriceAndLimit() {
        JsonNode offline = captioner("offline");

        assertThat(offline.path("available").asBoolean()).isTrue();
        assertThat(offline.at("/limits/requestsPerMinute").isNull()).isTrue();
        assertThat(offline.at("/limits/concurrency").asInt()).isPositive();
        assertThat(offline.path("prices")).isEmpty();
    }

    @Test
    void withoutAKey_ordersAreEstimatedAndDoneByTheOfflineDrafts() {
        newImage(caller, project, "hall.jpg");
        String runs = "/api/projects/" + project + "/runs";

        JsonNode estimate =
                post(caller, runs + "?estimate=true", "{\"scope\":\"ALL\"}").json();
        assertThat(estimate.at("/captioners/0").asString()).isEqualTo("offline");
        assertThat(estimate.path("dollars").isNull()).isTrue();
        assertThat(estimate.path("perMinute").isNull()).isTrue();
        assertThat(post(caller, runs + "?estimate=true", "{\"scope\":\"ALL\",\"captioner\":[\"gemini\",\"offline\"]}")
                        .json()
                        .at("/captioners")
                        .size())
                .isEqualTo(1);

        Answer ordered = post(caller, runs, "{\"scope\":\"ALL\",\"captioner\":\"offline\"}");
        assertThat(ordered.status()).isEqualTo(202);
        JsonNode done = finished(ordered.header("Location"));
        assertThat(done.path("captioned").asInt())
                .as(() -> get(caller, "/api/projects/" + project + "/events?since=0")
                        .json()
                        .toPrettyString())
                .isEqualTo(1);
        assertThat(done.at("/captioners/0/id").asString()).isEqualTo("offline");
        assertThat(done.at("/usage/dollars").isNull()).isTrue();
    }

    @Test
    void captioner_isAnIdOrAnObjectOrAListOfThem() {
        newImage(caller, project, "hall.jpg");

        assertThat(asked("\"gemini\"")).isEqualTo("gemini-3.5-flash-lite");
        assertThat(asked("[\"gemini\"]")).isEqualTo("gemini-3.5-flash-lite");
        assertThat(asked("{\"id\":\"gemini\",\"model\":\"gemini-4-hydrogen\"}")).isEqualTo("gemini-4-hydrogen");
        assertThat(asked("[{\"id\":\"gemini\",\"model\":\"gemini-3.8-flash\"}]"))
                .isEqualTo("gemini-3.8-flash");
    }

    @Test
    void captionersThatCannotBe_areNamed() {
        newImage(caller, project, "hall.jpg");

        assertThat(with("\"nobody\"").code()).isEqualTo("RUN-UNKNOWN-CAPTIONER");
        assertThat(with("[\"gemini\",\"gemini\"]").json().at("/errors/0/field").asString())
                .isEqualTo("captioner");
        assertThat(with("[\"two words\"]").json().at("/errors/0/field").asString())
                .isEqualTo("captioner[0].id");
        assertThat(with("[null]").code()).isEqualTo("API-INVALID");
        assertThat(with("17").status()).isEqualTo(400);
        assertThat(with("{\"id\":\"gemini\",\"model\":\"a\\nb\"}").code()).isEqualTo("API-INVALID");
    }

    @Test
    void chainAndOptionsOfAProject_areKeptAndUsedWhereAnOrderNamesNone() {
        newImage(caller, project, "hall.jpg");
        Answer changed = json(
                caller,
                "PATCH",
                "/api/projects/" + project,
                "{\"captioners\":[{\"id\":\"gemini\",\"model\":\"gemini-3.8-flash\"},\"offline\"],"
                        + "\"options\":{\"detail\":\"LOW\",\"safety\":\"LENIENT\"}}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/captioners/0/model").asString()).isEqualTo("gemini-3.8-flash");
        assertThat(changed.json().at("/captioners/1/id").asString()).isEqualTo("offline");
        assertThat(changed.json().at("/captioners/1/model").isNull()).isTrue();
        assertThat(changed.json().at("/options/detail").asString()).isEqualTo("LOW");
        assertThat(changed.json().at("/options/thinking").asString()).isEqualTo("LEAST");
        assertThat(changed.json().at("/options/safety").asString()).isEqualTo("LENIENT");
        assertThat(order("?estimate=true", "{\"scope\":\"ALL\"}")
                        .json()
                        .path("model")
                        .asString())
                .isEqualTo("gemini-3.8-flash");

        Answer back = json(caller, "PATCH", "/api/projects/" + project, "{\"captioners\":[]}");
        assertThat(back.json().path("captioners")).isEmpty();
        assertThat(back.json().at("/options/detail").asString()).isEqualTo("LOW");
        assertThat(json(caller, "PATCH", "/api/projects/" + project, "{\"options\":{\"detail\":\"HUGE\"}}")
                        .code())
                .isEqualTo("API-UNKNOWN-VALUE");
    }

    @Test
    void finishedRun_tellsItsChainItsPaceAndWhatItTook() {
        newImage(caller, project, "hall.jpg");
        Answer ordered = order("", "{\"scope\":\"MISSING\",\"captioner\":\"gemini\"}");
        assertThat(ordered.status()).isEqualTo(202);

        JsonNode done = finished(ordered.header("Location"));

        assertThat(done.at("/captioners/0/id").asString()).isEqualTo("gemini");
        assertThat(done.path("pace").asString()).isEqualTo("NOW");
        long prompted = done.at("/usage/promptTokens").asLong();
        long answered = done.at("/usage/outputTokens").asLong();
        assertThat(prompted).isGreaterThan(1_000);
        assertThat(answered).isPositive();
        assertThat(done.at("/usage/dollars").asDouble())
                .isCloseTo((prompted * 0.30 + answered * 2.50) / 1_000_000, within(0.0000001));
    }

    private JsonNode finished(String run) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(caller, run).json().path("state").asString().equals("COMPLETED"));
        return get(caller, run).json();
    }

    /** The model that an estimate names. */
    private String asked(String captioner) {
        return with(captioner).json().path("model").asString();
    }

    private Answer with(String captioner) {
        return order("?estimate=true", "{\"scope\":\"ALL\",\"captioner\":" + captioner + "}");
    }

    private Answer order(String query, String body) {
        return send(request(caller, "/api/projects/" + project + "/runs" + query)
                .header("Content-Type", "application/json")
                .header("X-Gemini-Api-Key", OWN_KEY)
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode captioner(String id) {
        Answer all = get(caller, "/api/captioners");
        assertThat(all.status()).isEqualTo(200);
        return all.json()
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
