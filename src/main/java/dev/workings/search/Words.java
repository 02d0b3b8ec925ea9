package dev.workings.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words of a text. The browser takes them apart further; here it only matters whether two are the same. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-.'’‐-–][\\p{L}\\p{N}]+)*");
    /** Numerals would be half of all words, and nobody looks for them but for the numbers of questions. */
    private static final Pattern WORTH_FINDING = Pattern.compile(
            "\\p{L}.+|\\p{N}+(\\.\\p{N}+){2,}(\\.\\p{L})?|\\p{N}+(\\.\\p{N}+)*\\.\\p{L}", Pattern.DOTALL);

    private static final double COMMON_SHARE = 0.15;
    private static final int FEWEST_PASSAGES = 40;

    private Words() {}

    /** The words of texts, in lower case, each once. */
    static Set<String> of(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            WORD.matcher(text).results().map(MatchResult::group).forEach(word -> words.add(lower(word)));
        }
        return words;
    }

    /** What is worth finding in texts, without the words that are known already. */
    static Set<String> beyond(Set<String> known, String... texts) {
        Set<String> words = of(texts);
        words.removeIf(
                word -> known.contains(word) || !WORTH_FINDING.matcher(word).matches());
        return words;
    }

    /**
     * The words that stand in so many texts that they tell none from another: in English, "the" and "of".
     *
     * @param texts the words of each, each once
     */
    static List<String> common(List<List<String>> texts) {
        if (texts.size() < FEWEST_PASSAGES) {
            return List.of();
        }
        Map<String, Integer> counts = new HashMap<>();
        texts.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> common = new ArrayList<>(counts.keySet());
        common.removeIf(word -> counts.get(word) <= COMMON_SHARE * texts.size());
        common.sort(null);
        return common;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
