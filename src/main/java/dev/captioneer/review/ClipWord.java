package dev.captioneer.review;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * One word on its way from bytes to tokens: of all neighbours that merge, the pair of the lowest token merges first,
 * and of equal ones the leftmost. A queue of candidates keeps a word of 20,000 bytes (5,000 emoji are one word to
 * CLIP) from taking quadratic time; a candidate whose neighbours have changed meanwhile is dropped when its turn comes.
 */
final class ClipWord {

    private static final int GONE = -1;

    private final ClipVocabulary vocabulary;
    private final int[] tokens;
    private final int[] next;
    private final int[] previous;

    /** The token that a merge would give in the upper 32 bits, the place of its left part in the lower. */
    private final PriorityQueue<Long> candidates = new PriorityQueue<>();

    /** @param bytes the word in UTF-8, at least one byte */
    ClipWord(byte[] bytes, ClipVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        int last = bytes.length - 1;
        tokens = new int[bytes.length];
        Arrays.setAll(tokens, i -> vocabulary.idOfByte(bytes[i] & 0xFF));
        tokens[last] = vocabulary.idOfLastByte(bytes[last] & 0xFF);
        next = IntStream.rangeClosed(1, bytes.length).toArray();
        previous = IntStream.range(-1, last).toArray();
    }

    IntStream tokens() {
        IntStream.range(0, tokens.length).forEach(this::propose);
        for (Long candidate = candidates.poll(); candidate != null; candidate = candidates.poll()) {
            mergeIfStillThere((int) (candidate >>> 32), candidate.intValue());
        }
        return Arrays.stream(tokens).filter(token -> token != GONE);
    }

    private void propose(int left) {
        int token = mergeAt(left);
        if (token != ClipVocabulary.NO_TOKEN) {
            candidates.add((long) token << 32 | left);
        }
    }

    private int mergeAt(int left) {
        if (left < 0 || tokens[left] == GONE || next[left] == tokens.length) {
            return ClipVocabulary.NO_TOKEN;
        }
        return vocabulary.merged(tokens[left], tokens[next[left]]);
    }

    private void mergeIfStillThere(int token, int left) {
        if (mergeAt(left) != token) {
            return;
        }
        int right = next[left];
        tokens[left] = token;
        tokens[right] = GONE;
        next[left] = next[right];
        if (next[left] < tokens.length) {
            previous[next[left]] = left;
        }
        propose(previous[left]);
        propose(left);
    }
}
