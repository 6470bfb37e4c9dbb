package dev.captioneer.captioning;

import dev.captioneer.kernel.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All captioners that a workspace may choose: those built in, and the servers that somebody set up. */
@Component
public class Captioners {

    /** The ids of those that are always there. */
    public static final String GEMINI = "gemini";

    public static final String OFFLINE = "offline";

    private final ObjectProvider<Captioner> builtIn;
    private final ObjectProvider<CaptionerSource> sources;

    Captioners(ObjectProvider<Captioner> builtIn, ObjectProvider<CaptionerSource> sources) {
        this.builtIn = builtIn;
        this.sources = sources;
    }

    /** In the order in which they are shown. */
    public List<Captioner> of(WorkspaceId workspace) {
        return Stream.concat(
                        builtIn.orderedStream(),
                        sources.orderedStream().flatMap(source -> source.captioners(workspace).stream()))
                .toList();
    }

    public Optional<Captioner> find(WorkspaceId workspace, String id) {
        return of(workspace).stream()
                .filter(captioner -> captioner.id().equals(id))
                .findFirst();
    }
}
