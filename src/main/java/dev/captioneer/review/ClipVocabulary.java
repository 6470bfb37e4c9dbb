package dev.captioneer.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * CLIP's tokens. Ids 0–255 are single bytes, 256–511 bytes that end a word, and each id above is the merge of two
 * earlier tokens; the lower the id, the earlier it is merged.
 */
final class ClipVocabulary {

    /** Stands for "these two tokens do not merge"; above every id. */
    static final int NO_TOKEN = Integer.MAX_VALUE;

    private static final int FIRST_MERGE = 512;
    private static final String WORD_END = "</w>";

    /** The 16 bits of the left token, of the right token and of their merge in each number, sorted. */
    private final long[] merges;

    private final int[] idOfByte;

    private ClipVocabulary(List<String> lines) {
        Map<String, Integer> ids = new HashMap<>(2 * (FIRST_MERGE + lines.size()));
        idOfByte = addBytes(ids);
        merges = addMerges(ids, lines);
    }

    /** Read at the first use, which takes some 100 ms; 0.4 MB stay. */
    static ClipVocabulary get() {
        return Loaded.VOCABULARY;
    }

    /** @param value 0–255 */
    int idOfByte(int value) {
        return idOfByte[value];
    }

    int idOfLastByte(int value) {
        return idOfByte[value] + 256;
    }

    /** The token that the two become, or {@link #NO_TOKEN}. */
    int merged(int left, int right) {
        long pair = pair(left, right);
        int index = Arrays.binarySearch(merges, pair);
        int candidate = -index - 1;
        return candidate < merges.length && merges[candidate] >>> 16 == pair >>> 16
                ? (int) (merges[candidate] & 0xFFFF)
                : NO_TOKEN;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | (long) right << 16;
    }

    /** The vocabulary writes each byte as a letter: the printable ones of Latin-1 first and as themselves. */
    private static int[] addBytes(Map<String, Integer> ids) {
        int[] idOfByte = new int[256];
        int[] bytes = IntStream.concat(
                        IntStream.range(0, 256).filter(ClipVocabulary::isPrintable),
                        IntStream.range(0, 256).filter(value -> !isPrintable(value)))
                .toArray();
        int nextLetter = 256;
        for (int id = 0; id < bytes.length; id++) {
            String letter = Character.toString(isPrintable(bytes[id]) ? bytes[id] : nextLetter++);
            idOfByte[bytes[id]] = id;
            ids.put(letter, id);
            ids.put(letter + WORD_END, id + 256);
        }
        return idOfByte;
    }

    private static boolean isPrintable(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
    }

    private static long[] addMerges(Map<String, Integer> ids, List<String> lines) {
        long[] merges = new long[lines.size()];
        for (int rank = 0; rank < merges.length; rank++) {
            String line = lines.get(rank);
            int blank = line.indexOf(' ');
            String left = line.substring(0, blank);
            String right = line.substring(blank + 1);
            merges[rank] = pair(id(ids, left), id(ids, right)) | (FIRST_MERGE + rank);
            ids.put(left + right, FIRST_MERGE + rank);
        }
        Arrays.sort(merges);
        return merges;
    }

    private static int id(Map<String, Integer> ids, String token) {
        return Objects.requireNonNull(ids.get(token), "A merge uses a token that is not there yet");
    }

    private static final class Loaded {

        private static final ClipVocabulary VOCABULARY = new ClipVocabulary(lines());

        private static List<String> lines() {
            try (InputStream resource = Objects.requireNonNull(
                            ClipVocabulary.class.getResourceAsStream("clip-merges.txt.gz"), "clip-merges.txt.gz");
                    BufferedReader reader =
                            new BufferedReader(new InputStreamReader(new GZIPInputStream(resource), UTF_8))) {
                return reader.lines().toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
