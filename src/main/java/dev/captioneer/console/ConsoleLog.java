package dev.captioneer.console;

import dev.captioneer.kernel.ProjectId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The console's memory: takes entries without blocking, stores them in batches and reads them back. */
@Service
public class ConsoleLog implements Console {

    /** So many events of a project are kept, the newest. */
    public static final int KEPT = 5_000;

    @Override
    public void add(ConsoleEntry entry) {
        throw new UnsupportedOperationException("follows");
    }

    /** Oldest first. */
    public List<ConsoleEvent> read(ProjectId project, ConsoleFilter filter, int offset, int limit) {
        throw new UnsupportedOperationException("follows");
    }

    public int count(ProjectId project, ConsoleFilter filter) {
        throw new UnsupportedOperationException("follows");
    }

    /** How many events of each level the project has; every level is there. */
    public Map<Level, Integer> countsByLevel(ProjectId project) {
        throw new UnsupportedOperationException("follows");
    }

    /** Forgets all events of the project. */
    public void clear(ProjectId project) {
        throw new UnsupportedOperationException("follows");
    }

    /** One line per event, oldest first: time in UTC, level, image, message, separated by tabs. */
    public List<String> asText(ProjectId project, ConsoleFilter filter) {
        throw new UnsupportedOperationException("follows");
    }
}
