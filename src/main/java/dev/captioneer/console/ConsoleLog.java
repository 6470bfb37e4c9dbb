package dev.captioneer.console;

import dev.captioneer.console.store.ConsoleRow;
import dev.captioneer.console.store.ConsoleRows;
import dev.captioneer.console.store.ConsoleSelect;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.settings.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The console's memory: takes entries without blocking, stores them in batches and reads them back. */
@Service
public class ConsoleLog implements Console {

    /** So many events of a project are kept, the newest. */
    public static final int KEPT = 5_000;

    private static final Locale LOCALE = Locale.ENGLISH;

    private final ConsoleWriter writer;
    private final ConsoleRows rows;
    private final Texts texts;
    private final ApplicationEventPublisher events;

    ConsoleLog(ConsoleWriter writer, ConsoleRows rows, Texts texts, ApplicationEventPublisher events) {
        this.writer = writer;
        this.rows = rows;
        this.texts = texts;
        this.events = events;
    }

    @Override
    public void add(ConsoleEntry entry) {
        writer.write(new ConsoleEntry(
                entry.project(),
                entry.level(),
                entry.image(),
                SafeText.of(entry.imageName()),
                entry.message(),
                entry.arguments().stream().map(SafeText::of).toList()));
    }

    /** Oldest first. */
    public List<ConsoleEvent> read(ProjectId project, ConsoleFilter filter, int offset, int limit) {
        ConsoleSelect select = new ConsoleSelect(project, filter);
        if (filter.text().isEmpty()) {
            return rows.list(select, offset, limit).stream().map(this::event).toList();
        }
        return matching(select).stream().skip(offset).limit(limit).toList();
    }

    public int count(ProjectId project, ConsoleFilter filter) {
        ConsoleSelect select = new ConsoleSelect(project, filter);
        return filter.text().isEmpty() ? rows.count(select) : matching(select).size();
    }

    /** How many events of each level the project has; every level is there. */
    public Map<Level, Integer> countsByLevel(ProjectId project) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            counts.put(level, 0);
        }
        counts.putAll(rows.countsByLevel(project));
        return counts;
    }

    /** Forgets all events of the project. */
    public void clear(ProjectId project) {
        rows.clear(project);
        events.publishEvent(new ConsoleEventsAdded(project));
    }

    /** One line per event, oldest first: time in UTC, level, image, message, separated by tabs. */
    public List<String> asText(ProjectId project, ConsoleFilter filter) {
        return read(project, filter, 0, KEPT).stream()
                .map(event -> "%s\t%s\t%s\t%s".formatted(event.at(), event.level(), event.imageName(), event.text()))
                .toList();
    }

    private List<ConsoleEvent> matching(ConsoleSelect select) {
        String wanted = select.filter().text();
        return rows.list(select, 0, KEPT).stream()
                .map(this::event)
                .filter(event -> contains(event.text(), wanted) || contains(event.imageName(), wanted))
                .toList();
    }

    private static boolean contains(String text, String lowerCase) {
        return text.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    private ConsoleEvent event(ConsoleRow row) {
        return new ConsoleEvent(
                row.id(), row.at(), row.level(), row.image().map(ImageId::new), row.imageName(), sentence(row));
    }

    /** Rows outlive releases: an event whose text is gone from the translations is still shown. */
    private String sentence(ConsoleRow row) {
        return texts.has(row.message())
                ? texts.text(LOCALE, row.message(), row.arguments().toArray())
                : row.message() + " " + String.join(", ", row.arguments());
    }
}
