package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.offline.Box;
import dev.captioneer.captioning.offline.Evidence;
import dev.captioneer.kernel.PixelSize;
import java.util.List;
import java.util.Locale;

/** Lies over the picture, just as large, and frames what the evidence is about. */
final class PictureMarks extends Div {

    PictureMarks(Signal<List<Evidence>> shown) {
        addClassName("picture-marks");
        getElement().setAttribute("aria-hidden", "true"); // the words say it
        Signal.effect(this, () -> show(shown.get()));
    }

    void fit(PixelSize picture) {
        getStyle().set("--ratio", number((double) picture.width() / picture.height()));
    }

    private void show(List<Evidence> evidence) {
        removeAll();
        evidence.forEach(each -> each.boxes().forEach(box -> add(createMark(each.words(), box))));
    }

    private static Div createMark(String words, Box box) {
        Span label = new Span(words);
        label.addClassName("picture-mark-label");
        Div mark = new Div(label);
        mark.addClassName("picture-mark");
        mark.getStyle()
                .set("left", percent(box.x()))
                .set("top", percent(box.y()))
                .set("width", percent(box.width()))
                .set("height", percent(box.height()));
        return mark;
    }

    private static String percent(double fraction) {
        return number(fraction * 100) + "%";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
