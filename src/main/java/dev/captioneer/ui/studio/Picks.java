package dev.captioneer.ui.studio;

import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Image;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The images that a person picked to do something with all of them. */
final class Picks {

    private final ValueSignal<Set<ImageId>> images = new ValueSignal<>(Set.of());

    Signal<Set<ImageId>> images() {
        return images;
    }

    void toggle(ImageId image) {
        Set<ImageId> after = new HashSet<>(images.peek());
        if (!after.remove(image)) {
            after.add(image);
        }
        images.set(Set.copyOf(after));
    }

    void add(List<Image> more) {
        Set<ImageId> after = new HashSet<>(images.peek());
        more.forEach(image -> after.add(image.id()));
        images.set(Set.copyOf(after));
    }

    void clear() {
        images.set(Set.of());
    }
}
