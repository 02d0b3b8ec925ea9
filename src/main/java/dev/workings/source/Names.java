package dev.workings.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Finds the name that an author probably meant. */
public final class Names {
    private Names() {}

    /** A remedy such as «did you mean 'bound'?», or the list of what there is when nothing is near. */
    public static String suggest(String wrong, Collection<String> known) {
        return nearest(wrong, known)
                .map(name -> "did you mean '%s'?".formatted(name))
                .orElseGet(() -> known.isEmpty() ? "there is none here" : "there is: " + listed(known));
    }

    /** The known name nearest to {@code wrong}, if it is near enough to be a slip: in a third of its letters at most. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        int limit = Math.max(1, wrong.length() / 3);
        DamerauLevenshteinDistance distance = new DamerauLevenshteinDistance(limit);
        return known.stream()
                .filter(name -> distance.apply(wrong, name) >= 0)
                .min(Comparator.comparingInt((String name) -> distance.apply(wrong, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static String listed(Collection<String> known) {
        String names = String.join(", ", known.stream().sorted().limit(12).toList());
        return known.size() > 12 ? names + ", …" : names;
    }
}
