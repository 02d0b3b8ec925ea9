package dev.workings.release;

import dev.workings.html.Wording;
import dev.workings.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** What some texts say, in the shapes in which {@link AbsenceProof} compares it, each with the place where an author wrote it. */
final class Said {
    static final int FEWEST_WORDS = 5;
    static final int FEWEST_LETTERS = 24;
    static final int FEWEST_DIGITS = 5;
    private static final int FEWEST_SIGNS = 4;

    /** No place, for what is published. */
    static final LongFunction<Optional<Span>> NOWHERE = any -> Optional.empty();

    final Map<Long, Span> passages = new HashMap<>();
    final Map<Long, Span> numbers = new HashMap<>();
    final Map<String, Span> formulas = new HashMap<>();
    final Map<String, Span> values = new HashMap<>();

    /**
     * The place where the author wrote what was read last: that of what code added behind it.
     *
     * @param written what stands where, by the hash of its passage
     * @param somewhere the place of what comes before all that is known
     */
    static LongFunction<Optional<Span>> near(Map<Long, Span> written, Span somewhere) {
        Span[] last = {somewhere};
        return passage -> {
            last[0] = written.getOrDefault(passage, last[0]);
            return Optional.of(last[0]);
        };
    }

    /** @param place of a passage; asked in the order of the text */
    void add(Wording wording, LongFunction<Optional<Span>> place) {
        wording.texts().forEach(text -> add(text, place));
        wording.drawings().forEach(shape -> add(passages, Words.of(shape), place));
        Span last = place.apply(0).orElse(null);
        wording.formulas().stream()
                .map(Said::signs)
                .filter(tex -> tex.length() >= FEWEST_SIGNS)
                .forEach(tex -> formulas.putIfAbsent(tex, last));
        wording.values().forEach(value -> values.putIfAbsent(value, last));
    }

    void add(String text, LongFunction<Optional<Span>> place) {
        Words words = Words.of(text);
        add(passages, words, place);
        Span last = place.apply(0).orElse(null);
        for (int i = 0; i < words.count(); i++) {
            if (words.digits(i) >= FEWEST_DIGITS) {
                numbers.putIfAbsent(words.hash(i), last);
            }
        }
    }

    private static void add(Map<Long, Span> passages, Words words, LongFunction<Optional<Span>> place) {
        words.passages(
                FEWEST_WORDS,
                FEWEST_LETTERS,
                (hash, first, last) ->
                        passages.putIfAbsent(hash, place.apply(hash).orElse(null)));
    }

    /** A formula or a number without its blanks. */
    static String signs(String tex) {
        return tex.replaceAll("\\s+", "");
    }
}
