package dev.captioneer.ui.export;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.captioneer.export.PlannedImage;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.review.Finding;
import dev.captioneer.review.Severity;
import dev.captioneer.ui.export.FindingGroup.Place;
import java.util.List;
import java.util.function.Consumer;

/** What the checks say, grouped; each image of a group is a button that leads to it. */
final class FindingsPanel extends Div {

    /** So many images of a group are shown at once. */
    static final int STEP = 24;

    private final Consumer<ImageId> jump;

    FindingsPanel(List<FindingGroup> groups, Consumer<ImageId> jump) {
        this.jump = jump;
        addClassName("findings");
        groups.forEach(group -> add(createGroup(group)));
    }

    private Details createGroup(FindingGroup group) {
        Div places = new Div();
        places.addClassName("finding-places");
        showMore(group, places, 0);
        Details details = new Details(createSummary(group), places);
        details.setOpened(group.severity() == Severity.STOPS);
        details.addClassName("finding-group");
        return details;
    }

    private Div createSummary(FindingGroup group) {
        Icon icon = (group.severity() == Severity.STOPS ? VaadinIcon.CLOSE_CIRCLE_O : VaadinIcon.WARNING).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Span severity = new Span(getTranslation("findings." + group.severity()));
        severity.addClassName("spoken");
        Span count = new Span(getTranslation("findings.count", group.places().size()));
        count.addClassName("finding-count");
        Div summary = new Div(icon, severity, new Span(sentence(group.first())), count);
        summary.addClassNames("finding-summary", group.severity() == Severity.STOPS ? "bad" : "warn");
        return summary;
    }

    private void showMore(FindingGroup group, Div places, int from) {
        int to = Math.min(from + STEP, group.places().size());
        for (Place place : group.places().subList(from, to)) {
            place.image().ifPresent(image -> places.add(createButton(group, place, image)));
        }
        if (to < group.places().size()) {
            NativeButton more = new NativeButton(
                    getTranslation("findings.more", group.places().size() - to));
            more.addClassName("finding-more");
            more.addClickListener(click -> {
                places.remove(more);
                showMore(group, places, to);
            });
            places.add(more);
        }
    }

    private NativeButton createButton(FindingGroup group, Place place, PlannedImage image) {
        NativeButton button = new NativeButton();
        Span name = new Span(image.imageName());
        name.addClassName("mono");
        button.add(name);
        if (!group.isUniform()) {
            button.add(new Span(sentence(place.finding())));
        }
        button.addClassName("finding-place");
        button.getElement()
                .setAttribute(
                        "title", getTranslation("findings.jump", image.image().fileName()));
        button.addClickListener(click -> jump.accept(image.image().id()));
        return button;
    }

    private String sentence(Finding finding) {
        return getTranslation("finding." + finding.code(), finding.arguments().toArray());
    }
}
