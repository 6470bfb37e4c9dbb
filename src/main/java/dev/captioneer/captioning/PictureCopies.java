package dev.captioneer.captioning;

import dev.captioneer.project.Image;
import dev.captioneer.project.ImageStore;
import dev.captioneer.project.Trouble;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Makes the copies of pictures that captioners get, or says why there is none. */
@Component
class PictureCopies {

    sealed interface Copy {

        /** @param jpeg oriented, free of metadata, small enough */
        record Made(byte[] jpeg) implements Copy {}

        record Impossible(Trouble trouble) implements Copy {}
    }

    private final ImageStore store;
    private final CaptionerPictures pictures;

    PictureCopies(ImageStore store, CaptionerPictures pictures) {
        this.store = store;
        this.pictures = pictures;
    }

    Copy of(Image image, ActiveRun run) throws InterruptedException {
        if (!store.has(image.content())) {
            return impossible("IMG-MISSING", "No file " + image.content().hex());
        }
        try {
            return new Copy.Made(run.blocking(() -> pictures.render(store.path(image.content()), image.format())));
        } catch (IOException unreadable) {
            return impossible("IMG-UNREADABLE", String.valueOf(unreadable.getMessage()));
        }
    }

    private static Copy impossible(String code, String detail) {
        return new Copy.Impossible(new Trouble(code, detail));
    }
}
