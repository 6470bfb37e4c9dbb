package dev.captioneer.bench.captions;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ModelOptions;
import dev.captioneer.project.PictureDetail;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Safety;
import dev.captioneer.project.Subject;
import dev.captioneer.project.Thinking;
import dev.captioneer.project.TriggerWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be compared, as the command line says it.
 *
 * @param contenders one, or two to be set side by side
 * @param set a folder; empty for the usual set
 * @param limit the most pictures
 * @param showsCaptions whether each caption is printed as well
 */
record BenchOrder(List<Contender> contenders, Optional<Path> set, int limit, boolean showsCaptions) {

    private static final String AGAINST = "against";

    /** What each contender can have of its own: {@code --style} is for both, {@code --against-style} for the second. */
    private static final Set<String> PRESET = Set.of(
            "model",
            "style",
            "subject",
            "goal",
            "language",
            "note",
            "prompt",
            "detail",
            "thinking",
            "safety",
            "trigger");

    private static final Set<String> OTHERS = Set.of("captioner", AGAINST, "set", "limit");

    /** @throws IllegalArgumentException with a sentence for the person who typed it */
    static BenchOrder parse(String... arguments) throws IOException {
        Map<String, String> options = options(arguments);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(contender(options.getOrDefault("captioner", "offline"), options));
        Map<String, String> second = new HashMap<>(options);
        options.forEach((name, value) -> {
            if (name.startsWith(AGAINST + "-")) {
                second.put(name.substring(AGAINST.length() + 1), value);
            }
        });
        if (!second.equals(options) || options.containsKey(AGAINST)) {
            String own = contenders.getFirst().captioner();
            contenders.add(contender(options.getOrDefault(AGAINST, own), second));
        }
        return new BenchOrder(
                List.copyOf(contenders),
                Optional.ofNullable(options.get("set")).map(Path::of),
                number(options.getOrDefault("limit", "1000")),
                options.containsKey("captions"));
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].startsWith("--") ? arguments[i].substring(2) : "";
            if (name.equals("captions")) {
                options.put(name, "");
            } else if (isKnown(name) && i + 1 < arguments.length) {
                options.put(name, arguments[++i]);
            } else {
                throw new IllegalArgumentException("Not understood: " + arguments[i]);
            }
        }
        return options;
    }

    private static boolean isKnown(String name) {
        return OTHERS.contains(name)
                || PRESET.contains(name)
                || name.startsWith(AGAINST + "-") && PRESET.contains(name.substring(AGAINST.length() + 1));
    }

    private static Contender contender(String captioner, Map<String, String> options) throws IOException {
        return new Contender(
                captioner, Optional.ofNullable(options.get("model")), settings(options), name(captioner, options));
    }

    private static ProjectSettings settings(Map<String, String> options) throws IOException {
        String prompt = options.get("prompt");
        ModelOptions told = new ModelOptions(
                of(PictureDetail.class, options, "detail", ModelOptions.DEFAULT.detail()),
                of(Thinking.class, options, "thinking", ModelOptions.DEFAULT.thinking()),
                of(Safety.class, options, "safety", ModelOptions.DEFAULT.safety()));
        return ProjectSettings.DEFAULT
                .withTrigger(new TriggerWord(options.getOrDefault("trigger", "ohwx_place")))
                .withStyle(of(CaptionStyle.class, options, "style", ProjectSettings.DEFAULT.style()))
                .withSubject(of(Subject.class, options, "subject", ProjectSettings.DEFAULT.subject()))
                .withGoal(of(Goal.class, options, "goal", ProjectSettings.DEFAULT.goal()))
                .withLanguage(of(CaptionLanguage.class, options, "language", ProjectSettings.DEFAULT.language()))
                .withNote(options.getOrDefault("note", ""))
                .withPrompt(prompt == null ? Optional.empty() : Optional.of(Files.readString(Path.of(prompt))))
                .withOptions(told);
    }

    /** Only what differs from the house default is worth a place in the head of a table. */
    private static String name(String captioner, Map<String, String> options) {
        List<String> parts = new ArrayList<>(List.of(captioner));
        Set<String> said = new HashSet<>(options.keySet());
        said.retainAll(PRESET);
        said.stream().sorted().map(options::get).forEach(parts::add);
        return String.join(" ", parts);
    }

    private static <E extends Enum<E>> E of(Class<E> kind, Map<String, String> options, String name, E otherwise) {
        String said = options.get(name);
        if (said == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(kind, said.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--%s is one of %s".formatted(name, List.of(kind.getEnumConstants())), unknown);
        }
    }

    private static int number(String said) {
        try {
            return Math.max(1, Integer.parseInt(said));
        } catch (NumberFormatException no) {
            throw new IllegalArgumentException("--limit is a number", no);
        }
    }
}
