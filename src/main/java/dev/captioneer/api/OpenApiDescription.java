package dev.captioneer.api;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beside what it reads from the calls. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String TOKEN = "token";
    private static final String PROBLEM = "Problem";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The call cannot be understood: the member errors or allowed says where.",
            "401", "The token is missing or unknown.",
            "404", "It does not exist in this workspace.",
            "429", "Too often: Retry-After says for how many seconds.");

    static {
        SpringDocUtils.getConfig()
                .replaceWithClass(ProjectId.class, String.class)
                .replaceWithClass(ImageId.class, String.class)
                .replaceWithClass(RunId.class, String.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Captioneer")
                        .version("1")
                        .description("From photos to captions and a training zip, for scripts. Make a workspace with"
                                + " POST /api/workspaces and send its token with every other call. GET /api/captioners"
                                + " tells who can write captions; with no key at all the offline drafts can."))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, _) -> {
            REFUSALS.forEach((status, meaning) -> addRefusal(operation, status, meaning));
            operation.getResponses().forEach(OpenApiDescription::describe);
            return operation;
        };
    }

    private static void addRefusal(Operation operation, String status, String meaning) {
        operation.getResponses().computeIfAbsent(status, _ -> new ApiResponse().description(meaning));
    }

    private static void describe(String status, ApiResponse response) {
        if (status.startsWith("4")) {
            Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
            response.content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
        }
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457, with a stable code. docs/ERRORCODES.md lists them.")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Not Found"))
                .addProperty("status", new IntegerSchema().example(404))
                .addProperty("detail", new StringSchema().example("There is no such thing in this workspace."))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().example("API-NOT-FOUND"));
    }
}
