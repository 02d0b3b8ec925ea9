package dev.workings.search;

import dev.workings.html.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A passage as the search knows it: what a result shows of it, and the words that lead to it. To take a text apart into its words takes
 * longer than to make the data of the search from them, so that they are remembered in its place.
 *
 * @param depth as that of the {@link Passage}, like its id, its label and its commands
 * @param beginning of its text, as much as a result shows
 * @param words of its label and its text, in lower case, each once
 * @param later the words worth finding that stand neither in its label nor in its beginning
 */
public record IndexedPassage(
        int depth,
        String id,
        String label,
        String beginning,
        List<String> words,
        List<String> later,
        List<String> commands) {
    /** The longest beginning. */
    static final int BEGINNING = 110;

    public IndexedPassage {
        Objects.requireNonNull(id);
        Objects.requireNonNull(label);
        Objects.requireNonNull(beginning);
        words = List.copyOf(words);
        later = List.copyOf(later);
        commands = List.copyOf(commands);
    }

    public static IndexedPassage of(Passage passage) {
        String beginning = beginning(passage.text());
        return new IndexedPassage(
                passage.depth(),
                passage.id(),
                passage.label(),
                beginning,
                new ArrayList<>(Words.of(passage.label(), passage.text())),
                new ArrayList<>(Words.beyond(Words.of(passage.label(), beginning), passage.text(), passage.further())),
                passage.commands());
    }

    /** Ends between two words; a formula is one. */
    static String beginning(String text) {
        if (text.length() <= BEGINNING) {
            return text;
        }
        int end = text.lastIndexOf(' ', BEGINNING);
        int cut = end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, BEGINNING));
        return text.substring(0, cut).replaceAll("[ …]+$", "") + " …";
    }
}
