package dev.captioneer.captioning;

import dev.captioneer.kernel.WorkspaceId;
import java.util.List;

/** Captioners that come and go while the program runs: servers that somebody set up. */
public interface CaptionerSource {

    /** Those that a workspace may choose, in the order in which they are shown. Asks nobody; answers at once. */
    List<Captioner> captioners(WorkspaceId workspace);
}
