package dev.workings.compute.cases;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds a simple case that fails from one that fails: of all simpler neighbours the first that still fails is taken, and so on until
 * none does. The result is one that cannot be made simpler in a single input, as in QuickCheck (Claessen and Hughes, ICFP 2000).
 *
 * <p>A shrunk number need not have been tried before: cases on a grid shrink to numbers between its points. Where a formula is
 * undefined there, {@link Cases#where} has to say so.
 */
public final class Shrinker {
    private static final int MOST_TRIES = 1000;

    private Shrinker() {}

    /**
     * @param failing one of the cases as declared, which fails
     * @param stillFails whether a simpler case fails as well; called at most 1000 times
     * @return the simplest case found, as declared
     */
    public static Case shrink(Cases cases, Case failing, Predicate<Case> stillFails) {
        if (!cases.admits(failing)) {
            throw new IllegalArgumentException("'%s' is none of the declared cases".formatted(failing));
        }
        Tries tries = new Tries(stillFails);
        Case simplest = failing;
        Optional<Case> next = tries.firstFailing(cases, simplest);
        while (next.isPresent()) {
            simplest = next.get();
            next = tries.firstFailing(cases, simplest);
        }
        return simplest;
    }

    /** Counts down while cases are tried. */
    private static final class Tries {
        private final Predicate<Case> stillFails;
        private int left = MOST_TRIES;

        Tries(Predicate<Case> stillFails) {
            this.stillFails = stillFails;
        }

        Optional<Case> firstFailing(Cases cases, Case failing) {
            Iterator<Case> simpler = cases.simpler(failing).limit(left).iterator();
            while (left > 0 && simpler.hasNext()) {
                Case candidate = simpler.next();
                left--;
                if (stillFails.test(candidate)) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        }
    }
}
