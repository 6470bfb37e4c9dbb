package dev.captioneer.review;

import dev.captioneer.project.Image;
import dev.captioneer.project.ProjectSettings;
import java.util.List;

/** What a caption says beside the trigger word, for comparing captions. */
record CaptionWords(Image image, List<String> words) {

    static CaptionWords of(Image image, ProjectSettings settings) {
        String trigger = settings.trigger().map(Object::toString).orElse("");
        return new CaptionWords(
                image,
                Words.of(image.captionText()).stream()
                        .filter(word -> !word.equals(trigger))
                        .toList());
    }
}
