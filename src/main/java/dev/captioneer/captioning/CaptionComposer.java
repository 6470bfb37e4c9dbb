package dev.captioneer.captioning;

import dev.captioneer.project.CaptionLanguage;
import dev.captioneer.project.CaptionStyle;
import dev.captioneer.project.CaptionText;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Subject;
import dev.captioneer.project.TriggerWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the caption from a description. The trigger word is placed here and taken out of everything that a model said,
 * so it stands in each caption exactly once, as a whole word, in its own case. Phrases and sentences are taken whole or
 * not at all.
 */
public final class CaptionComposer {

    /** In characters; whole phrases are left out beyond it. */
    public static final int LONGEST_CAPTION = 1_000;

    private static final int LONGEST_PHRASE = 160;
    private static final int LONGEST_SENTENCE = 500;
    private static final int MOST_WORDS_OF_PROSE = 90;

    private final TriggerWord trigger;
    private final CaptionStyle style;
    private final Subject subject;
    private final CaptionOpeners openers;
    private final PhraseCase phraseCase;
    private final TriggerEcho echo;

    public CaptionComposer(TriggerWord trigger, CaptionStyle style, Subject subject, CaptionLanguage language) {
        this.trigger = trigger;
        this.style = style;
        this.subject = subject;
        openers = new CaptionOpeners(language, trigger);
        phraseCase = new PhraseCase(language);
        echo = new TriggerEcho(trigger);
    }

    /** @throws java.util.NoSuchElementException when the project has no trigger word yet; nothing is captioned before */
    public static CaptionComposer of(ProjectSettings settings) {
        return new CaptionComposer(
                settings.trigger().orElseThrow(), settings.style(), settings.subject(), settings.language());
    }

    public Composition compose(Description description) {
        return switch (style) {
            case COMMA_PHRASES -> checked(commaPhrases(description));
            case TAGS -> checked(tags(description));
            case PROSE -> checked(prose(description));
        };
    }

    private String commaPhrases(Description description) {
        List<String> scene =
                phrases(description.scene()).map(phraseCase::lowered).toList();
        List<String> rest = rest(description).map(phraseCase::lowered).toList();
        if (scene.isEmpty() && rest.isEmpty()) {
            return "";
        }
        List<String> all = Stream.concat(scene.stream(), rest.stream()).toList();
        return switch (subject) {
            case STYLE -> listed(openers.style(), all);
            case CONCEPT -> listed(openers.phrase(description.medium()), all);
            case PLACE, PERSON, OBJECT ->
                scene.isEmpty()
                        ? listed(openers.phrase(description.medium()), all)
                        : listed(
                                named(openers.phrase(description.medium()), scene.getFirst()),
                                without(scene.getFirst(), all));
        };
    }

    private static List<String> without(String known, List<String> phrases) {
        return phrases.stream()
                .filter(phrase -> !phrase.equalsIgnoreCase(known))
                .toList();
    }

    /** "photo of ide_main_hall entrance area"; "photo of ide_anna, a woman at a desk" */
    private String named(String opener, String scene) {
        return switch (subject) {
            case PLACE -> opener + " " + phraseCase.withoutArticle(scene);
            default -> opener + (phraseCase.hasArticle(scene) ? ", " : " ") + scene;
        };
    }

    private String tags(Description description) {
        List<String> tags = Stream.concat(phrases(description.scene()), rest(description))
                .map(phraseCase::tag)
                .toList();
        return tags.isEmpty() ? "" : listed(trigger.value(), tags);
    }

    private String prose(Description description) {
        List<String> scene = sentences(description.scene()).toList();
        List<String> sentences = Stream.concat(scene.stream().skip(1), sentences(description.sentences()))
                .toList();
        if (scene.isEmpty() && sentences.isEmpty()) {
            return "";
        }
        String first = scene.isEmpty() ? "" : ModelText.trimmed(scene.getFirst());
        if (first.isEmpty() && subject == Subject.STYLE) {
            return joined(
                    firstSentence(description.medium(), ModelText.trimmed(sentences.getFirst())),
                    sentences.subList(1, sentences.size()));
        }
        return joined(firstSentence(description.medium(), first), sentences);
    }

    private String firstSentence(Description.Medium medium, String scene) {
        String opener = openers.sentence(medium);
        if (scene.isEmpty()) {
            return opener + ".";
        }
        return switch (subject) {
            case STYLE -> openers.style(phraseCase.raised(scene)) + ".";
            case PLACE, CONCEPT -> opener + ", " + phraseCase.lowered(scene) + ".";
            case PERSON, OBJECT ->
                opener + (phraseCase.hasArticle(scene) ? ", " : " ") + phraseCase.lowered(scene) + ".";
        };
    }

    private String joined(String first, List<String> sentences) {
        StringBuilder caption = new StringBuilder(first);
        int words = ModelText.words(first);
        for (String sentence : sentences) {
            words += ModelText.words(sentence);
            if (words > MOST_WORDS_OF_PROSE || caption.length() + sentence.length() + 1 > LONGEST_CAPTION) {
                break;
            }
            caption.append(' ').append(phraseCase.raised(sentence));
        }
        return caption.toString();
    }

    /** Everything but the scene. */
    private Stream<String> rest(Description description) {
        return Stream.of(
                        description.details().stream().flatMap(this::phrases),
                        phrases(description.people()),
                        phrases(description.viewpoint()),
                        phrases(description.lighting()),
                        // Quoted text keeps its commas.
                        phrases(List.of(ModelText.phrase(ModelText.line(description.text())))))
                .flatMap(phrases -> phrases);
    }

    private Stream<String> phrases(String raw) {
        return phrases(ModelText.phrases(raw));
    }

    private Stream<String> phrases(List<String> said) {
        return usable(said.stream(), LONGEST_PHRASE).map(ModelText::trimmed);
    }

    private Stream<String> sentences(String raw) {
        List<String> said =
                ModelText.sentences(raw).stream().map(ModelText::sentence).toList();
        List<String> free =
                said.stream().filter(sentence -> !echo.isIn(sentence)).toList();
        return usable((free.isEmpty() ? said : free).stream(), LONGEST_SENTENCE);
    }

    private Stream<String> usable(Stream<String> texts, int longest) {
        return texts.filter(text -> text.length() <= longest)
                .map(echo::removedFrom)
                .filter(text -> !ModelManners.isRefusal(text) && !ModelManners.isChatter(text))
                .filter(ModelText::hasWords);
    }

    private String listed(String opener, List<String> phrases) {
        List<String> kept = new ArrayList<>(List.of(opener));
        int length = opener.length();
        for (String phrase : phrases) {
            boolean known = kept.stream().anyMatch(phrase::equalsIgnoreCase);
            if (!known && length + 2 + phrase.length() <= LONGEST_CAPTION) {
                kept.add(phrase);
                length += 2 + phrase.length();
            }
        }
        return String.join(", ", kept);
    }

    private Composition checked(String composed) {
        String caption = CaptionText.clean(ModelText.tidy(composed));
        if (caption.isEmpty()) {
            return new Composition.Impossible("CAP-EMPTY", "Nothing was left of the description");
        }
        if (echo.count(caption) != 1 || !caption.contains(trigger.value())) {
            throw new IllegalStateException("The trigger word does not stand once in: " + caption);
        }
        return new Composition.Composed(caption);
    }
}
