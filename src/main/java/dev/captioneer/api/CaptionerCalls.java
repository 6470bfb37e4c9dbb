package dev.captioneer.api;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.Texts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/captioners")
@Tag(name = "Captioners")
class CaptionerCalls {

    private static final String NO_KEY = "RUN-NO-KEY";

    private final Captioners captioners;
    private final GeminiKeys keys;
    private final Texts texts;

    CaptionerCalls(Captioners captioners, GeminiKeys keys, Texts texts) {
        this.captioners = captioners;
        this.keys = keys;
        this.texts = texts;
    }

    @GetMapping
    @Operation(
            summary = "List the captioners",
            description = "Those that this workspace may choose. Nobody is asked for it: a server that is listed as"
                    + " available may still be switched off.")
    List<CaptionerJson> list(@AuthenticationPrincipal WorkspaceId workspace) {
        return captioners.of(workspace).stream()
                .map(captioner -> CaptionerJson.of(captioner, why(workspace, captioner), texts))
                .toList();
    }

    private Optional<String> why(WorkspaceId workspace, Captioner captioner) {
        boolean lacksKey = captioner.needsKey() && keys.source(workspace).isEmpty();
        return captioner.unavailable().or(() -> lacksKey ? Optional.of(NO_KEY) : Optional.empty());
    }
}
