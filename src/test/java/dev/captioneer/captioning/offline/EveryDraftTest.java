package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.Box;
import dev.captioneer.captioning.CaptionComposer;
import dev.captioneer.captioning.Composition;
import dev.captioneer.captioning.offline.Measured.ColourShare;
import dev.captioneer.captioning.offline.Measured.Fact;
import dev.captioneer.captioning.offline.Sightings.Extent;
import dev.captioneer.captioning.offline.Sightings.Person;
import dev.captioneer.captioning.offline.Sightings.TextLine;
import dev.captioneer.captioning.offline.Sightings.Thing;
import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.Goal;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.CaptionChecks;
import dev.captioneer.review.Finding;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the draft of any picture: many made-up sightings, each style, subject, goal and language. */
class EveryDraftTest {

    private static final int PICTURES = 25;
    private static final TriggerWord TRIGGER = new TriggerWord("ide_main_hall");
    /** Whether a draft has much or little to say is the picture's; everything else is ours. */
    private static final Set<String> OF_THE_PICTURE = Set.of("TOO-SHORT", "TOO-LONG");

    private final CaptionChecks checks = new CaptionChecks();

    static List<ProjectSettings> settings() {
        return Stream.of(CaptionLanguage.ENGLISH, CaptionLanguage.DUTCH, CaptionLanguage.GERMAN)
                .flatMap(language -> Arrays.stream(CaptionStyle.values())
                        .flatMap(style -> Arrays.stream(Subject.values())
                                .flatMap(subject -> Arrays.stream(Goal.values()).map(goal -> ProjectSettings.DEFAULT
                                        .withTrigger(TRIGGER)
                                        .withLanguage(language)
                                        .withStyle(style)
                                        .withSubject(subject)
                                        .withGoal(goal)))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void draft_isACaptionWithoutFindings_andEachEvidenceStandsInIt(ProjectSettings settings) {
        for (int picture = 0; picture < PICTURES; picture++) {
            Random random = new Random(picture);
            Sightings sightings = sightings(random);
            Draft draft = DraftWriter.write(sightings, measured(random), settings);
            String caption = caption(draft, settings);

            assertThat(TRIGGER.wholeWord().matcher(caption).results())
                    .as(caption)
                    .hasSize(1);
            assertThat(checks.check(caption, settings))
                    .as(caption)
                    .extracting(Finding::code)
                    .isSubsetOf(OF_THE_PICTURE);
            assertThat(draft.evidence()).as(caption).isNotEmpty().allSatisfy(evidence -> assertThat(caption)
                    .containsIgnoringCase(evidence.words()));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void draftOfAPictureWithSomeoneInIt_isLongEnough_andPhrasesAreShortEnough(ProjectSettings settings) {
        for (int picture = 0; picture < PICTURES; picture++) {
            Random random = new Random(picture);
            Sightings seen = sightings(random);
            Measured measured = new Measured(
                    Stream.concat(
                                    Stream.of(new Fact(Trait.LANDSCAPE, "")),
                                    measured(random).facts().stream().filter(fact -> fact.trait() != Trait.LANDSCAPE))
                            .toList(),
                    List.of(new ColourShare(ColourName.GREEN, 0.5)));
            Sightings sightings = new Sightings(
                    Stream.concat(seen.things().stream(), Stream.of(thing(random), thing(random), thing(random)))
                            .toList(),
                    seen.people(),
                    seen.texts());
            String caption = caption(DraftWriter.write(sightings, measured, settings), settings);
            List<String> codes =
                    checks.check(caption, settings).stream().map(Finding::code).toList();

            if (settings.language() == CaptionLanguage.ENGLISH || settings.style() != CaptionStyle.TAGS) {
                assertThat(codes).as(caption).doesNotContain("TOO-SHORT");
            }
            if (settings.language() == CaptionLanguage.ENGLISH && settings.style() != CaptionStyle.PROSE) {
                assertThat(codes).as(caption).doesNotContain("TOO-LONG");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void tag_isSaidOnlyWithEvidence(ProjectSettings given) {
        ProjectSettings settings = given.withStyle(CaptionStyle.TAGS);
        for (int picture = 0; picture < PICTURES; picture++) {
            Random random = new Random(picture);
            Draft draft = DraftWriter.write(sightings(random), measured(random), settings);
            List<String> proven = draft.evidence().stream()
                    .map(evidence -> evidence.words().toLowerCase(Locale.ROOT))
                    .toList();

            assertThat(Arrays.stream(caption(draft, settings).split(", ")).skip(1))
                    .allSatisfy(tag -> assertThat(proven).anyMatch(tag::contains));
        }
    }

    private static String caption(Draft draft, ProjectSettings settings) {
        Composition composition = CaptionComposer.of(settings).compose(draft.description());
        assertThat(composition).isInstanceOf(Composition.Composed.class);
        return ((Composition.Composed) composition).caption();
    }

    private static Sightings sightings(Random random) {
        return new Sightings(
                some(random, 5, _ -> thing(random)),
                some(random, 7, _ -> new Person(0.9, box(random), extent(random))),
                some(
                        random,
                        3,
                        line -> new TextLine(
                                List.of("HALL A", "Ausgang / Exit", "Don't walk!", "50 % off.", "Tür 12 - \"links\"")
                                        .get((line + random.nextInt(5)) % 5),
                                0.95,
                                box(random))));
    }

    private static Thing thing(Random random) {
        return new Thing(Sayable.THINGS.get(random.nextInt(Sayable.THINGS.size())), 0.8, box(random));
    }

    private static Optional<Extent> extent(Random random) {
        int which = random.nextInt(Extent.values().length + 1);
        return which == 0 ? Optional.empty() : Optional.of(Extent.values()[which - 1]);
    }

    private static Box box(Random random) {
        double width = 0.05 + 0.9 * random.nextDouble();
        double height = 0.05 + 0.9 * random.nextDouble();
        return new Box((1 - width) * random.nextDouble(), (1 - height) * random.nextDouble(), width, height);
    }

    private static <T> List<T> some(Random random, int most, IntFunction<T> made) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(made).toList();
    }

    /** One of each group of traits that exclude one another, or none; the format has always a name. */
    private static Measured measured(Random random) {
        EnumSet<Trait> traits = EnumSet.of(one(random, Trait.LANDSCAPE, Trait.PORTRAIT, Trait.SQUARE, Trait.PANORAMA));
        maybe(random, traits, Trait.BRIGHT, Trait.DARK, Trait.HIGH_KEY, Trait.LOW_KEY, Trait.NIGHT);
        maybe(random, traits, Trait.HIGH_CONTRAST, Trait.SOFT_CONTRAST);
        maybe(random, traits, Trait.WARM, Trait.COOL);
        maybe(random, traits, Trait.BLACK_AND_WHITE, Trait.MUTED, Trait.VIVID);
        maybe(random, traits, Trait.BLURRED_BACKGROUND, Trait.SYMMETRICAL);
        maybe(random, traits, Trait.BLUE_SKY);
        maybe(random, traits, Trait.GREENERY);
        ColourName[] names = ColourName.values();
        int first = random.nextInt(names.length);
        return new Measured(
                traits.stream().map(trait -> new Fact(trait, "measured")).toList(),
                some(random, 3, i -> new ColourShare(names[(first + i) % names.length], 0.33)));
    }

    private static void maybe(Random random, EnumSet<Trait> traits, Trait... group) {
        if (random.nextBoolean()) {
            traits.add(one(random, group));
        }
    }

    private static Trait one(Random random, Trait... group) {
        return group[random.nextInt(group.length)];
    }
}
