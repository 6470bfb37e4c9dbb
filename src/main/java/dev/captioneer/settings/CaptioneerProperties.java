package dev.captioneer.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What an administrator can set, by {@code application.yml}, the environment or {@code .env}.
 *
 * @param dataFolder the folder of the database, the pictures and all that is made from them
 * @param servers that speak OpenAI's protocol, for everybody
 * @param allowedServers base URLs that people may choose for servers of their own
 * @param localServers whether people may also add servers of this machine, as long as nobody else reaches the
 *     application; to be switched off behind a reverse proxy
 */
@Validated
@ConfigurationProperties("captioneer")
public record CaptioneerProperties(
        @DefaultValue("./data") Path dataFolder,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid GeminiProperties gemini,
        @DefaultValue @Valid Storage storage,
        @DefaultValue List<@Valid ServerProperties> servers,
        @DefaultValue List<String> allowedServers,
        @DefaultValue("true") boolean localServers) {

    /** Those of {@link #allowedServers()} that are addresses; start-up has made sure that all are. */
    public List<BaseUrl> allowedAddresses() {
        return allowedServers.stream()
                .flatMap(address -> BaseUrl.parse(address).stream())
                .distinct()
                .toList();
    }

    @AssertTrue(message = "must be base URLs such as https://api.openai.com/v1") boolean isAllowedServersUsable() {
        return allowedServers.stream()
                .allMatch(address -> BaseUrl.parse(address).isPresent());
    }

    @AssertTrue(message = "must each have an id (or name) of its own")
    boolean isServersDistinct() {
        return servers.stream().map(ServerProperties::id).distinct().count() == servers.size();
    }

    /**
     * @param maxFileSizeMb the largest picture taken, in MB
     * @param maxTotalUploadMb the bytes of all pictures of one project, in MB
     * @param maxImages how many images one project holds
     */
    public record Limits(
            @DefaultValue("25") @Min(1) @Max(10_000) int maxFileSizeMb,
            @DefaultValue("1000") @Min(1) @Max(10_000_000) int maxTotalUploadMb,
            @DefaultValue("500") @Min(1) @Max(1_000_000) int maxImages) {}

    /**
     * @param freeSpaceFloorMb uploads are refused when the disk of the data folder has less than this left, in MB
     * @param keepDeletedDays how long deleted projects and images can be brought back
     */
    public record Storage(
            @DefaultValue("200") @Min(0) int freeSpaceFloorMb,
            @DefaultValue("7") @Min(1) int keepDeletedDays) {}
}
