package dev.captioneer.captioning.offline;

import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TriggerWord;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The trigger word: a caption says it once, and not we. Somebody may have chosen "dog". */
final class Taboo {

    private final Optional<Pattern> trigger;

    Taboo(ProjectSettings settings) {
        trigger = settings.trigger().map(TriggerWord::wholeWord);
    }

    boolean isIn(String text) {
        return trigger.filter(
                        word -> word.matcher(text.toLowerCase(Locale.ROOT)).find())
                .isPresent();
    }
}
