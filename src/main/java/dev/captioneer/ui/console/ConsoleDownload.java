package dev.captioneer.ui.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.captioneer.console.ConsoleFilter;
import dev.captioneer.console.ConsoleLog;
import dev.captioneer.kernel.ProjectId;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** The events that are shown, as a text file; made when it is downloaded. */
record ConsoleDownload(ConsoleLog log, ProjectId project, Supplier<ConsoleFilter> filter) {

    static final String FILE_NAME = "captioneer-console.txt";

    DownloadHandler handler() {
        return DownloadHandler.fromInputStream(event -> {
            byte[] bytes = bytes();
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), FILE_NAME, "text/plain; charset=utf-8", bytes.length);
        });
    }

    byte[] bytes() {
        return (String.join("\n", log.asText(project, filter.get())) + "\n").getBytes(UTF_8);
    }
}
