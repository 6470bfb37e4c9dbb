package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectCallsIT extends RunningApi {

    private Caller caller = new Caller("", "");

    @BeforeEach
    void enter() {
        caller = newCaller();
    }

    @Test
    void newWorkspace_comesWithItsToken() {
        Answer made = send(request("/api/workspaces")
                .header("X-Forwarded-For", Addresses.next())
                .POST(BodyPublishers.noBody()));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().propertyNames()).containsExactlyInAnyOrder("workspaceId", "token");
        assertThat(made.json().path("workspaceId").asString()).matches("[0-9a-z]{20}");
        assertThat(made.json().path("token").asString()).startsWith("cap_").hasSizeGreaterThan(40);
    }

    @Test
    void workspaces_areThrottledForEachAddress() {
        String address = Addresses.next();
        for (int i = 0; i < 30; i++) {
            assertThat(newWorkspaceFrom(address).status()).isEqualTo(201);
        }

        Answer refused = newWorkspaceFrom(address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("API-TOO-MANY-WORKSPACES");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3601);
        assertThat(newWorkspaceFrom(Addresses.next()).status()).isEqualTo(201);
    }

    @Test
    void newProject_hasWhatWasSaidAndDefaultsForTheRest() {
        Answer made = post(caller, "/api/projects", """
                {"name": " Main  hall ", "triggerWord": "ide_main_hall", "style": "PROSE", "subject": "OBJECT",
                 "goal": "KEEP_PROMPTABLE", "note": "all of the faculty", "language": "nl"}""");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location"))
                .isEqualTo("/api/projects/" + made.json().path("id").asString());
        assertThat(made.json().path("name").asString()).isEqualTo("Main hall");
        assertThat(made.json().path("triggerWord").asString()).isEqualTo("ide_main_hall");
        assertThat(made.json().path("style").asString()).isEqualTo("PROSE");
        assertThat(made.json().path("subject").asString()).isEqualTo("OBJECT");
        assertThat(made.json().path("goal").asString()).isEqualTo("KEEP_PROMPTABLE");
        assertThat(made.json().path("note").asString()).isEqualTo("all of the faculty");
        assertThat(made.json().path("language").asString()).isEqualTo("nl");
        assertThat(made.json().path("imageCount").asInt(-1)).isZero();
        assertThat(made.json().path("captionedCount").asInt(-1)).isZero();
    }

    @Test
    void projectWithNameOnly_getsDefaults() {
        Answer made = post(caller, "/api/projects", "{\"name\":\"Hall\"}");

        assertThat(made.json().path("triggerWord").isNull()).isTrue();
        assertThat(made.json().path("style").asString()).isEqualTo("COMMA_PHRASES");
        assertThat(made.json().path("language").asString()).isEqualTo("en");
    }

    @Test
    void projects_areListedForTheirWorkspaceOnly() {
        String mine = newProject(caller);
        newProject(newCaller());

        Answer list = get(caller, "/api/projects");

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json()).hasSize(1);
        assertThat(list.json().at("/0/id").asString()).isEqualTo(mine);
    }

    @Test
    void patch_changesWhatIsNamedAndKeepsTheRest() {
        String project = newProject(caller);

        Answer changed = json(caller, "PATCH", "/api/projects/" + project, """
                {"name": "Renamed", "style": "TAGS"}""");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo("Renamed");
        assertThat(changed.json().path("style").asString()).isEqualTo("TAGS");
        assertThat(changed.json().path("triggerWord").asString()).isEqualTo("ide_main_hall");
        assertThat(get(caller, "/api/projects/" + project).json()).isEqualTo(changed.json());
    }

    @Test
    void deletedProject_isGone() {
        String project = newProject(caller);

        assertThat(json(caller, "DELETE", "/api/projects/" + project, "").status())
                .isEqualTo(204);

        assertThat(get(caller, "/api/projects/" + project).status()).isEqualTo(404);
        assertThat(json(caller, "DELETE", "/api/projects/" + project, "").status())
                .isEqualTo(404);
    }

    @Test
    void wrongTriggerWord_isNamedWithTheRule() {
        Answer refused = post(caller, "/api/projects", "{\"name\":\"Hall\",\"triggerWord\":\"IDE Main Hall\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("API-INVALID");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("triggerWord");
        assertThat(refused.json().at("/errors/0/message").asString()).contains("a-z, 0-9 and _");
    }

    @Test
    void missingBlankOrLongName_isNamed() {
        for (String body : new String[] {"{}", "{\"name\":\" \\n\"}", "{\"name\":\"" + "x".repeat(121) + "\"}"}) {
            Answer refused = post(caller, "/api/projects", body);

            assertThat(refused.status()).as(body).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("name");
        }
    }

    @Test
    void unknownConstant_namesTheAllowedOnes() {
        Answer refused = post(caller, "/api/projects", "{\"name\":\"Hall\",\"style\":\"POEM\"}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("API-UNKNOWN-VALUE");
        assertThat(refused.json().path("field").asString()).isEqualTo("style");
        assertThat(refused.json().path("detail").asString()).contains("COMMA_PHRASES, PROSE, TAGS");
        assertThat(refused.json().path("allowed")).hasSize(3);
    }

    @Test
    void unknownLanguage_namesTheAllowedOnes() {
        Answer refused = post(caller, "/api/projects", "{\"name\":\"Hall\",\"language\":\"tlh\"}");

        assertThat(refused.code()).isEqualTo("API-UNKNOWN-VALUE");
        assertThat(refused.json().path("detail").asString()).contains("en, nl, de, fr, es, it");
    }

    private Answer newWorkspaceFrom(String address) {
        return send(
                request("/api/workspaces").header("X-Forwarded-For", address).POST(BodyPublishers.noBody()));
    }
}
