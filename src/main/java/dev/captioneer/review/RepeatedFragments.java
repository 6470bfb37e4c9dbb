package dev.captioneer.review;

import dev.captioneer.project.Image;
import dev.captioneer.project.ProjectSettings;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The same phrase in nearly all captions: it binds to the trigger word instead of staying promptable. */
final class RepeatedFragments {

    private static final int FEWEST_CAPTIONS = 4;
    private static final double NEARLY_ALL = 0.8;
    private static final Pattern SEPARATOR = Pattern.compile("[,.;]+");
    /** The opening of our own comma form. */
    private static final Set<String> HARMLESS = Set.of("photo of", "a photo of", "image of", "picture of");

    List<Finding> check(List<Image> images, ProjectSettings settings) {
        List<String> captions = images.stream()
                .map(Image::captionText)
                .filter(text -> !text.isBlank())
                .toList();
        if (captions.size() < FEWEST_CAPTIONS) {
            return List.of();
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        captions.forEach(
                text -> fragments(text, settings).forEach(fragment -> counts.merge(fragment, 1, Integer::sum)));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEARLY_ALL * captions.size())
                .map(entry -> Finding.warns("REPEATED-FRAGMENT", entry.getKey(), entry.getValue(), captions.size()))
                .toList();
    }

    private static Set<String> fragments(String text, ProjectSettings settings) {
        String trigger = settings.trigger().map(Object::toString).orElse("");
        return SEPARATOR
                .splitAsStream(text)
                .map(fragment -> Words.of(fragment).stream()
                        .filter(word -> !word.equals(trigger))
                        .collect(Collectors.joining(" ")))
                .filter(fragment -> fragment.contains(" ") && !HARMLESS.contains(fragment))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
