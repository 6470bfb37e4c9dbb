package dev.captioneer.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT extends RunningApi {

    @Test
    void description_namesEveryCallItsTokenAndItsRefusals() {
        JsonNode description = send(request("/v3/api-docs")).json();

        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/workspaces",
                        "/api/captioners",
                        "/api/projects",
                        "/api/projects/{id}",
                        "/api/projects/{id}/images",
                        "/api/projects/{id}/images/{imageId}/thumbnail",
                        "/api/projects/{id}/images/{imageId}/caption",
                        "/api/projects/{id}/images/{imageId}/captions",
                        "/api/projects/{id}/runs",
                        "/api/projects/{id}/runs/{runId}",
                        "/api/projects/{id}/runs/{runId}/cancel",
                        "/api/projects/{id}/runs/{runId}/pause",
                        "/api/projects/{id}/runs/{runId}/resume",
                        "/api/projects/{id}/metadata.txt",
                        "/api/projects/{id}/export",
                        "/api/projects/{id}/events");
        assertThat(description.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        JsonNode change = description.path("paths").path("/api/projects/{id}").path("patch");
        assertThat(change.path("responses").propertyNames()).contains("200", "400", "401", "404");
        assertThat(change.at("/responses/404/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(change.at("/parameters/0/schema/type").asString()).isEqualTo("string");
        assertThat(change.path("parameters")).hasSize(1);
        JsonNode upload =
                description.path("paths").path("/api/projects/{id}/images").path("post");
        assertThat(upload.path("requestBody").path("content").propertyNames()).containsExactly("multipart/form-data");
        JsonNode order =
                description.path("paths").path("/api/projects/{id}/runs").path("post");
        assertThat(order.at("/responses/202/content/*~1*/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Run");
        assertThat(order.at("/responses/200/content/*~1*/schema/$ref").asString())
                .isEqualTo("#/components/schemas/Estimate");
        assertThat(description.at("/components/schemas/RunInput/properties").propertyNames())
                .containsExactlyInAnyOrder("scope", "imageIds", "captioner", "overNight", "replaceEdits");
        assertThat(description
                        .path("paths")
                        .path("/api/workspaces")
                        .path("post")
                        .path("security"))
                .isEmpty();
    }

    @Test
    void pagesOfTheDescription_areOpen() {
        assertThat(send(request("/swagger-ui/index.html")).status()).isEqualTo(200);
        assertThat(send(request("/swagger-ui")).status()).isIn(200, 302);
    }
}
