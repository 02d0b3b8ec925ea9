package dev.workings.check;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.workings.check.Judgement.Subject;
import dev.workings.compute.check.Check;
import dev.workings.expression.Chain;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.interval.Prover;
import dev.workings.source.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The costly part of checking, remembered from one check of a page to the next: what the cases showed of each chain, what its proofs
 * came to, and what both meant for the display. They are known by the TeX and by the check itself; where a display stands on its page
 * says nothing about whether it holds, so that an author's change to the prose evaluates nothing again.
 */
public final class Evaluations {
    /** More than any page has; of more, those that were not asked for the longest are forgotten. */
    private static final int MOST = 1000;

    /** Made when the first display is evaluated: a short build has none. */
    private Optional<Memory> memory = Optional.empty();

    private Evaluations() {}

    /** Nothing is known yet. */
    public static Evaluations none() {
        return new Evaluations();
    }

    private synchronized Memory memory() {
        Memory known = memory.orElseGet(Memory::new);
        memory = Optional.of(known);
        return known;
    }

    /**
     * What is known.
     *
     * @param byCheck by this very check: its notation is code, and code is equal to nothing else; forgotten with it
     * @param byChecks by the checks of one run of a computation, forgotten with them
     */
    private record Memory(
            LoadingCache<Check, Known> byCheck,
            LoadingCache<Checks, Cache<Named, Judgement>> byChecks,
            Cache<Subject, Judgement> withoutCheck) {
        Memory() {
            this(
                    Caffeine.newBuilder().weakKeys().build(check -> new Known()),
                    Caffeine.newBuilder().weakKeys().build(checks -> cache()),
                    cache());
        }
    }

    /** A display, and the name of its check. */
    private record Named(String check, Subject subject) {}

    /**
     * What a display comes to by one of some checks. One that has a problem is judged each time, since its problem names a place.
     *
     * @param judge reports to the problems that it is given
     */
    Judgement judgement(
            Checks checks, String name, Subject subject, Function<Problems, Judgement> judge, Problems problems) {
        return judgement(memory().byChecks.get(checks), new Named(name, subject), judge, problems);
    }

    /** What a display comes to that nobody checks. */
    Judgement judgement(Subject subject, Function<Problems, Judgement> judge, Problems problems) {
        return judgement(memory().withoutCheck, subject, judge, problems);
    }

    private static <K> Judgement judgement(
            Cache<K, Judgement> known, K display, Function<Problems, Judgement> judge, Problems problems) {
        Problems own = new Problems();
        Judgement judgement = remembered(
                known, display, () -> judge.apply(own), made -> own.isEmpty() && !made.equals(Judgement.NONE));
        problems.reportAll(own.sorted());
        return judgement;
    }

    /** One finding for each relation of a chain. */
    List<Finding> findings(ReadChain chain, Check check) {
        return remembered(
                memory().byCheck.get(check).findings,
                text(chain.chain()),
                () -> new ChainChecker(chain, check).findings(),
                found -> found.stream().noneMatch(Evaluations::namesPlace));
    }

    /** What came of proving a relation of a chain; empty if it is not to be proved. */
    Optional<Prover.Outcome> proof(int relation, ReadChain chain, Check check) {
        return remembered(
                memory().byCheck.get(check).proofs,
                relation + "\n" + text(chain.chain()),
                () -> new BoxProof(chain, check).outcome(relation),
                outcome -> outcome.isEmpty() || outcome.get() instanceof Prover.Proved);
    }

    /** What points into the page's file is of no use once that has changed. */
    private static boolean namesPlace(Finding finding) {
        return finding instanceof Finding.Failed failed
                && (failed.left() instanceof Evaluator.Failure || failed.right() instanceof Evaluator.Failure);
    }

    private static String text(Chain chain) {
        return Stream.concat(
                        chain.relations().stream()
                                .map(relation -> relation.sign().name()),
                        chain.terms().stream().map(term -> term.tex().text()))
                .collect(Collectors.joining("\n"));
    }

    /** Not computed by the memory itself: an evaluation can be given up when its time is over, and must then hold no lock. */
    private static <K, V> V remembered(Cache<K, V> known, K key, Supplier<V> evaluation, Predicate<V> isWorthKeeping) {
        V before = known.getIfPresent(key);
        if (before != null) {
            return before;
        }
        V found = evaluation.get();
        if (isWorthKeeping.test(found)) {
            known.put(key, found);
        }
        return found;
    }

    private static <K, V> Cache<K, V> cache() {
        return Caffeine.newBuilder().maximumSize(MOST).build();
    }

    /** What is known of one check. */
    private record Known(Cache<String, List<Finding>> findings, Cache<String, Optional<Prover.Outcome>> proofs) {
        Known() {
            this(cache(), cache());
        }
    }
}
