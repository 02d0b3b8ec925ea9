package csc413.hw4.likelihood;

import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A population in which each individual has a latent value z and either shows the observation x or does not. Every probability is a
 * share that is counted; that they satisfy Bayes's rule is not used.
 *
 * @param shows how many individuals with z = 1, 2, … show x, at least one in all
 * @param hides how many do not
 */
record CountedModel(List<Long> shows, List<Long> hides) {
    CountedModel {
        shows = List.copyOf(shows);
        hides = List.copyOf(hides);
    }

    int values() {
        return shows.size();
    }

    /** p(z). */
    Rational prior(int z) {
        return share(withValue(z), total(shows) + total(hides));
    }

    /** p(x | z), among those with the latent value z. */
    Rational decoder(int z) {
        return share(shows.get(z - 1), withValue(z));
    }

    /** p(x). */
    Rational evidence() {
        return share(total(shows), total(shows) + total(hides));
    }

    /** p(z | x), among those that show x. */
    Rational posterior(int z) {
        return share(shows.get(z - 1), total(shows));
    }

    List<Rational> posterior() {
        return IntStream.rangeClosed(1, values()).mapToObj(this::posterior).toList();
    }

    List<Rational> prior() {
        return IntStream.rangeClosed(1, values()).mapToObj(this::prior).toList();
    }

    private long withValue(int z) {
        return shows.get(z - 1) + hides.get(z - 1);
    }

    private static long total(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static Rational share(long part, long whole) {
        return Rational.of(part, whole);
    }
}
