package dev.workings.release;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The words of a text, as they are compared: letters and digits, whatever stands between them. Case, ligatures, quotation marks, dashes,
 * blanks of any width, the signs of TeX and those of HTML make no difference; a decimal number is one word.
 */
final class Words {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final String text;
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        Words words = new Words(isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
        words.read();
        return words;
    }

    /** The words at their places: what normalisation would make of a text is left out of account, as it could move them. */
    static Words inPlace(String text) {
        Words words = new Words(text);
        words.read();
        return words;
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    int count() {
        return count;
    }

    long hash(int word) {
        return hashes[word];
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Some words with what stands between them. */
    String between(int first, int last) {
        return text.substring(starts[first], ends[last]).replaceAll("\\s+", " ");
    }

    private void read() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                at = readWord(at);
            } else {
                at++;
            }
        }
    }

    private int readWord(int start) {
        long hash = OFFSET;
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isPart(c) || isDecimalPoint(at)) {
                hash = (hash ^ Character.toLowerCase(c)) * PRIME;
            } else if (!isInvisible(c)) {
                break;
            }
            at++;
        }
        add(hash, start, at);
        return at;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private boolean isDecimalPoint(int at) {
        return text.charAt(at) == '.'
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }

    /** Where a word may be broken: a soft hyphen, blanks of no width. */
    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    private void add(long hash, int start, int end) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        hashes[count] = hash;
        starts[count] = start;
        ends[count++] = end;
    }

    /** How many digits a number has that tell it from others; 0 for a word. */
    int digits(int word) {
        int digits = 0;
        for (int at = starts[word]; at < ends[word]; at++) {
            char c = text.charAt(at);
            if (c >= '1' && c <= '9' || c == '0' && digits > 0) {
                digits++;
            } else if (c != '.' && c != '0') {
                return 0;
            }
        }
        return digits;
    }

    /** A stretch of words. */
    interface Passages {
        void at(long hash, int first, int last);
    }

    /**
     * Every passage of the text: from each word on, as few words as make one. Whoever holds a passage of another text holds one that
     * begins and ends alike.
     */
    void passages(int fewestWords, int fewestLetters, Passages passages) {
        for (int first = 0; first < count; first++) {
            long hash = OFFSET;
            int letters = 0;
            for (int last = first; last < count; last++) {
                hash = (hash ^ hashes[last]) * PRIME;
                hash ^= hash >>> 29;
                letters += ends[last] - starts[last];
                if (last - first + 1 >= fewestWords && letters >= fewestLetters) {
                    passages.at(hash, first, last);
                    break;
                }
            }
        }
    }
}
