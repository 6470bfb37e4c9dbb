package dev.captioneer.captioning.server;

import dev.captioneer.access.AccessCode;
import dev.captioneer.captioning.ServerSettings;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.settings.ServerProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The servers of the administrator. Where an access code guards the server's Gemini key, it guards their keys too. */
@Component
class DefinedServers {

    private final List<ServerSettings> settings;
    private final Map<String, Secret> keys;
    private final AccessCode code;

    DefinedServers(CaptioneerProperties properties, AccessCode code) {
        settings = properties.servers().stream().map(DefinedServers::settings).toList();
        keys = properties.servers().stream()
                .filter(server -> server.ownKey().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        ServerProperties::id, server -> server.ownKey().orElseThrow()));
        this.code = code;
    }

    List<ServerSettings> settings() {
        return settings;
    }

    Optional<Secret> key(WorkspaceId workspace, String server) {
        return Optional.ofNullable(keys.get(server)).filter(_ -> !code.isOffered() || code.isGranted(workspace));
    }

    private static ServerSettings settings(ServerProperties server) {
        return new ServerSettings(
                server.id(),
                server.name(),
                server.baseUrl().uri(),
                server.ownModel(),
                server.concurrency(),
                server.timeout(),
                server.promptStyle(),
                server.responseFormat());
    }
}
