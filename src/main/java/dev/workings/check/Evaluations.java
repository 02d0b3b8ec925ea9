package dev.workings.check;

import dev.workings.compute.check.Check;
import dev.workings.expression.Chain;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.interval.Prover;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The costly part of checking a page, remembered from one check of it to the next: what the cases showed of each chain, and what its
 * proofs came to. They are known by the chain's terms and signs and by the check itself; where these stand on the page says nothing
 * about whether they hold, so that an author's change to the prose evaluates nothing again.
 */
public final class Evaluations {
    private final Memory<List<Finding>> findings;
    private final Memory<Optional<Prover.Outcome>> proofs;

    private Evaluations(Memory<List<Finding>> findings, Memory<Optional<Prover.Outcome>> proofs) {
        this.findings = findings;
        this.proofs = proofs;
    }

    /** Nothing is known yet. */
    public static Evaluations none() {
        return new Evaluations(Memory.empty(), Memory.empty());
    }

    /** What these learned or were asked for, for the next check of the page. */
    public Evaluations next() {
        return new Evaluations(findings.next(), proofs.next());
    }

    /** One finding for each relation of a chain. */
    List<Finding> findings(ReadChain chain, Check check) {
        return findings.of(
                Key.of(chain, check, 0),
                () -> new ChainChecker(chain, check).findings(),
                found -> found.stream().noneMatch(Evaluations::namesPlace));
    }

    /** What came of proving a relation of a chain; empty if it is not to be proved. */
    Optional<Prover.Outcome> proof(int relation, ReadChain chain, Check check) {
        return proofs.of(
                Key.of(chain, check, relation),
                () -> new BoxProof(chain, check).outcome(relation),
                outcome -> outcome.isEmpty() || outcome.get() instanceof Prover.Proved);
    }

    /** What points into the page's file is of no use once that has changed. */
    private static boolean namesPlace(Finding finding) {
        return finding instanceof Finding.Failed failed
                && (failed.left() instanceof Evaluator.Failure || failed.right() instanceof Evaluator.Failure);
    }

    /** What was known before, and what was asked for since. */
    private record Memory<T>(Map<Key, T> before, Map<Key, T> now) {
        static <T> Memory<T> empty() {
            return new Memory<>(Map.of(), new ConcurrentHashMap<>());
        }

        Memory<T> next() {
            return new Memory<>(Map.copyOf(now), new ConcurrentHashMap<>());
        }

        T of(Key key, Supplier<T> evaluation, Predicate<T> isWorthKeeping) {
            T found = Optional.ofNullable(before.get(key)).orElseGet(evaluation);
            if (isWorthKeeping.test(found)) {
                now.put(key, found);
            }
            return found;
        }
    }

    /**
     * What was evaluated.
     *
     * @param check this very one: its notation is code, and code is equal to nothing else
     */
    private record Key(Check check, String chain, int relation) {
        static Key of(ReadChain chain, Check check, int relation) {
            return new Key(check, text(chain.chain()), relation);
        }

        private static String text(Chain chain) {
            return Stream.concat(
                            chain.relations().stream()
                                    .map(relation -> relation.sign().name()),
                            chain.terms().stream().map(term -> term.tex().text()))
                    .collect(Collectors.joining("\n"));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.check == check
                    && key.relation == relation
                    && key.chain.equals(chain);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(check) + chain.hashCode()) + relation;
        }
    }
}
