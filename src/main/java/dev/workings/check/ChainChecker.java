package dev.workings.check;

import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Shrinker;
import dev.workings.compute.check.Check;
import dev.workings.compute.comparison.Comparison;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Evaluates the relations of one chain on every case of its check.
 *
 * <p>On the first case where a relation fails, or a side of it has no value, the case is made as simple as it can be, and the relation is
 * left; the others go on. Each term is evaluated once a case, for the relations on both of its sides.
 */
final class ChainChecker {
    private final ReadChain chain;
    private final Check check;
    private final Comparer comparer;

    ChainChecker(ReadChain chain, Check check) {
        this.chain = chain;
        this.check = check;
        this.comparer = new Comparer(check.tolerance());
    }

    /** One finding for each relation of the chain; a definition holds without having been tried. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        chain.chain().relations().forEach(relation -> findings.add(new Finding.Held(Tally.EMPTY)));
        Iterator<Case> cases = check.cases().stream().iterator();
        while (cases.hasNext() && findings.stream().anyMatch(Finding.Held.class::isInstance)) {
            add(cases.next(), findings);
        }
        return findings;
    }

    private void add(Case inputs, List<Finding> findings) {
        List<Evaluator.Outcome> values = values(inputs);
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i) instanceof Finding.Held held && sign(i) != Sign.DEFINITION) {
                findings.set(i, judged(i, inputs, values, held.tally()));
            }
        }
    }

    private Finding judged(int i, Case inputs, List<Evaluator.Outcome> values, Tally tally) {
        Optional<Comparison> comparison = comparison(i, values);
        if (comparison.isPresent() && comparison.get().holds()) {
            Tally more = tally.plus(comparison.get(), inputs);
            return new Finding.Held(confidence(i, values)
                    .boxed()
                    .map(more::withConfidence)
                    .findFirst()
                    .orElse(more));
        }
        Case simplest =
                comparison.isPresent() ? Shrinker.shrink(check.cases(), inputs, other -> isFalse(i, other)) : inputs;
        List<Evaluator.Outcome> there = values(simplest);
        return new Finding.Failed(simplest, there.get(i), there.get(i + 1));
    }

    /** The level at which a side of the relation was simulated, if it was. */
    private static DoubleStream confidence(int i, List<Evaluator.Outcome> values) {
        return Stream.of(values.get(i), values.get(i + 1))
                .map(side -> ((Evaluator.Value) side).quantity())
                .filter(Quantity.Estimate.class::isInstance)
                .mapToDouble(side -> ((Quantity.Estimate) side).level());
    }

    /** A simpler case counts only if both sides have a value there: it must be the same failure. */
    private boolean isFalse(int relation, Case inputs) {
        return comparison(relation, values(inputs)).map(found -> !found.holds()).orElse(false);
    }

    private Optional<Comparison> comparison(int i, List<Evaluator.Outcome> values) {
        if (values.get(i) instanceof Evaluator.Value left && values.get(i + 1) instanceof Evaluator.Value right) {
            return comparer.compare(sign(i), left.quantity(), right.quantity());
        }
        return Optional.empty();
    }

    private Sign sign(int relation) {
        return chain.chain().relations().get(relation).sign();
    }

    private List<Evaluator.Outcome> values(Case inputs) {
        Evaluator evaluator = new Evaluator(check.environment(inputs));
        return chain.terms().stream().map(evaluator::evaluate).toList();
    }
}
