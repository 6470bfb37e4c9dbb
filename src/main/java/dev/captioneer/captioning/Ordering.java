package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.project.Image;
import dev.captioneer.project.ImageFilter;
import dev.captioneer.project.ImageQuery;
import dev.captioneer.project.Images;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Which images an order means, in the order of the project. */
@Component
class Ordering {

    private final Images images;

    Ordering(Images images) {
        this.images = images;
    }

    List<ItemRow> items(ProjectId project, RunOrder order) {
        Predicate<Image> replaceable = image -> order.replaceEdits() || !Eligibility.isPersons(image);
        return chosen(project, order).stream()
                .filter(replaceable)
                .map(image -> new ItemRow(image.id(), image.captionVersion()))
                .toList();
    }

    private List<Image> chosen(ProjectId project, RunOrder order) {
        return switch (order.scope()) {
            case MISSING -> all(project, ImageFilter.NO_CAPTION);
            case FAILED -> all(project, ImageFilter.FAILED);
            case ALL -> all(project, ImageFilter.ALL);
            case SELECTED -> {
                Set<ImageId> selected = Set.copyOf(order.images());
                yield all(project, ImageFilter.ALL).stream()
                        .filter(image -> selected.contains(image.id()))
                        .toList();
            }
        };
    }

    private List<Image> all(ProjectId project, ImageFilter filter) {
        return images.list(project, new ImageQuery(filter, ""), 0, Integer.MAX_VALUE);
    }
}
