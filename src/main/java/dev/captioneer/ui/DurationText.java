package dev.captioneer.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** A length of time as people say it: "34 s", "7 min", "5 h 12 min". */
public final class DurationText {

    private DurationText() {}

    public static String of(Component speaker, Duration duration) {
        long seconds = Math.max(0, duration.plusMillis(999).toSeconds());
        if (seconds < 90) {
            return speaker.getTranslation("duration.seconds", seconds);
        }
        long minutes = Math.ceilDiv(seconds, 60L);
        return minutes < 90
                ? speaker.getTranslation("duration.minutes", minutes)
                : speaker.getTranslation("duration.hours", minutes / 60, minutes % 60);
    }
}
