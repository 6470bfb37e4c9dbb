package dev.captioneer.captioning;

import dev.captioneer.captioning.store.ItemRow;
import dev.captioneer.captioning.store.RunRow;
import dev.captioneer.project.Author;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which images a captioner may write to: a person's text always wins, unless they said otherwise about that very text. */
@Component
class Eligibility {

    private final Images images;

    Eligibility(Images images) {
        this.images = images;
    }

    /** The image as it is now, if it is still there and to be captioned. */
    Optional<Image> toBeCaptioned(RunRow run, ItemRow item) {
        return find(run, item)
                .filter(image -> !isPersons(image) || (run.replaceEdits() && image.captionVersion() == item.seen()));
    }

    Optional<Image> find(RunRow run, ItemRow item) {
        return images.find(run.project(), item.image());
    }

    static boolean isPersons(Image image) {
        return image.caption()
                .filter(caption -> caption.author() == Author.PERSON)
                .filter(caption -> !caption.text().isEmpty())
                .isPresent();
    }
}
