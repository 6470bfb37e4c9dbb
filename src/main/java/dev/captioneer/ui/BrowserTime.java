package dev.captioneer.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time zone of a person's browser. */
public final class BrowserTime {

    private BrowserTime() {}

    /** UTC where the browser does not say it. */
    public static ZoneId zone(UI ui) {
        return zone(ui.getPage().getExtendedClientDetails().getTimeZoneId());
    }

    private static ZoneId zone(@Nullable String id) {
        try {
            return id == null ? ZoneOffset.UTC : ZoneId.of(id);
        } catch (DateTimeException unknownToJava) {
            return ZoneOffset.UTC;
        }
    }
}
