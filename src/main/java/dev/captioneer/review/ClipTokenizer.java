package dev.captioneer.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Counts the tokens of CLIP's text encoder exactly: byte pair encoding over words, lower-cased and in Unicode's
 * composed form, as openai/CLIP defines it and as trainers use it. The encoder sees 77 tokens, two of which are the
 * start and the end; what comes after the 75th usable one is cut off.
 *
 * <p>Safe for use by many threads. The vocabulary is read at the first use and kept; a caption then takes some 30 µs,
 * which is why nothing is cached.
 */
@Component
public final class ClipTokenizer {

    /** Tokens of a caption that CLIP sees. */
    public static final int USABLE_TOKENS = 75;

    private static final String START = "<|startoftext|>";
    private static final String END = "<|endoftext|>";
    private static final int START_TOKEN = 49406;
    private static final int END_TOKEN = 49407;

    private static final Pattern WORD = Pattern.compile("<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d"
            + "|\\p{L}++|\\p{N}|[^\\p{IsWhite_Space}\\p{L}\\p{N}]++");

    /** The tokens of a text of any length, without start and end. */
    public int count(String text) {
        return (int) tokens(text).count();
    }

    /** True for a word that CLIP already knows as one token: it has a meaning, so it makes a poor trigger word. */
    public boolean isSingleToken(String word) {
        return count(word) == 1;
    }

    /** The ids of the tokens, 0–49407, without start and end. */
    IntStream tokens(String text) {
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return WORD.matcher(clean).results().map(MatchResult::group).flatMapToInt(ClipTokenizer::tokensOfWord);
    }

    private static IntStream tokensOfWord(String word) {
        return switch (word) {
            case START -> IntStream.of(START_TOKEN);
            case END -> IntStream.of(END_TOKEN);
            default -> new ClipWord(word.getBytes(UTF_8), ClipVocabulary.get()).tokens();
        };
    }
}
