package dev.workings.check;

import dev.workings.compute.check.Check;
import dev.workings.compute.comparison.Comparison;
import dev.workings.expression.Chain;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.source.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells an author why a relation does not hold: the case, both sides there, and how far they are apart. */
final class FailureReport {
    private final Check check;

    FailureReport(Check check) {
        this.check = check;
    }

    Problem problem(Chain.Relation relation, Finding.Failed failed) {
        return Stream.of(failed.left(), failed.right())
                .filter(Evaluator.Failure.class::isInstance)
                .map(side -> noValue((Evaluator.Failure) side, failed))
                .findFirst()
                .orElseGet(() -> untrue(relation, failed));
    }

    private static Problem noValue(Evaluator.Failure side, Finding.Failed failed) {
        return new Problem(
                side.place(),
                "this has no value at %s: %s".formatted(failed.inputs(), side.message()),
                "mend the formula, or leave the case out of the check's cases");
    }

    private Problem untrue(Chain.Relation relation, Finding.Failed failed) {
        Quantity left = ((Evaluator.Value) failed.left()).quantity();
        Quantity right = ((Evaluator.Value) failed.right()).quantity();
        String sign = relation.place().text();
        Optional<Comparison> comparison = new Comparer(check.tolerance()).compare(relation.sign(), left, right);
        if (comparison.isEmpty()) {
            return new Problem(
                    relation.place(),
                    "the sides of '%s' are not of one kind: %s and %s"
                            .formatted(sign, left.description(), right.description()),
                    "both must be numbers, vectors or matrices of one shape");
        }
        return new Problem(
                relation.place(),
                "'%s' fails at %s: on its left %s, on its right %s"
                        .formatted(sign, failed.inputs(), shown(left), shown(right)),
                String.format(
                        Locale.ROOT,
                        "they differ by %.3g%s, and the tolerance is %s; mend the formula, or what its symbols stand for",
                        comparison.get().error(),
                        comparison.get().where().isEmpty()
                                ? ""
                                : " in " + comparison.get().where(),
                        check.tolerance()));
    }

    static String shown(Quantity quantity) {
        return quantity instanceof Quantity.Scalar ? quantity.toString() : quantity.description();
    }
}
