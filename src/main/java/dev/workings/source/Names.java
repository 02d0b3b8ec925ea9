package dev.workings.source;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name that an author probably meant. */
public final class Names {
    /** Longer ones nobody misspells, and to compare two of them takes time in the product of their lengths. */
    private static final int LONGEST = 100;

    private Names() {}

    /** A remedy such as «did you mean 'bound'?», or the list of what there is when nothing is near. */
    public static String suggest(String wrong, Collection<String> known) {
        return nearest(wrong, known)
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElseGet(() -> known.isEmpty() ? "there is none here" : "there is: " + listed(known));
    }

    /** The known name nearest to {@code wrong}, if it is near enough to be a slip: in a third of its letters at most. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = wrong.length() < 2 ? 0 : Math.max(1, wrong.length() / 3);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        return known.stream()
                .filter(name -> Math.abs(name.length() - wrong.length()) <= limit)
                .filter(name -> distance.apply(wrong, name) >= 0)
                .min(Comparator.comparingInt((String name) -> distance.apply(wrong, name))
                        .thenComparing(name -> -commonStart(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Of two names as near, the likelier one begins as it was begun: slips come late in a word. */
    private static int commonStart(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int mismatch = Arrays.mismatch(one.toCharArray(), 0, length, other.toCharArray(), 0, length);
        return mismatch < 0 ? length : mismatch;
    }

    private static String listed(Collection<String> known) {
        String names = String.join(", ", known.stream().sorted().limit(12).toList());
        return known.size() > 12 ? names + ", …" : names;
    }
}
