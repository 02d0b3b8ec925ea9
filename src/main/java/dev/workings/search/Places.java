package dev.workings.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/** In which passages a word stands, for all words. */
final class Places {
    private final SortedMap<String, List<Integer>> places = new TreeMap<>();

    /** @param passage not less than in the calls before */
    void add(Collection<String> words, int passage) {
        words.forEach(word ->
                places.computeIfAbsent(word, unseen -> new ArrayList<>()).add(passage));
    }

    /**
     * Each word with the numbers of its passages, in alphabetical order, as {@code 0hence 3 1 a;1int 2} for "hence" and "hint". Of a word
     * there is how many letters it has in common with the one before, to the base 36, and the rest; of its passages the first number,
     * then how far it is from each to the next. Compressed, that is a third smaller than the words of each passage one after the other.
     */
    String written() {
        StringJoiner out = new StringJoiner(";");
        String before = "";
        for (Map.Entry<String, List<Integer>> entry : places.entrySet()) {
            String word = entry.getKey();
            int common = common(before, word);
            out.add(Integer.toString(common, Character.MAX_RADIX) + word.substring(common) + gaps(entry.getValue()));
            before = word;
        }
        return out.toString();
    }

    /** How many letters two words begin with alike, as far as one digit tells it; no letter of two parts is cut in two. */
    private static int common(String before, String word) {
        int end = Math.min(Math.min(before.length(), word.length()), Character.MAX_RADIX - 1);
        int differs = Arrays.mismatch(
                before.substring(0, end).toCharArray(), word.substring(0, end).toCharArray());
        int common = differs < 0 ? end : differs;
        return common > 0 && Character.isHighSurrogate(word.charAt(common - 1)) ? common - 1 : common;
    }

    private static String gaps(List<Integer> numbers) {
        StringBuilder out = new StringBuilder();
        int before = 0;
        for (int number : numbers) {
            out.append(' ').append(Integer.toString(number - before, Character.MAX_RADIX));
            before = number;
        }
        return out.toString();
    }
}
