package dev.workings.check;

import dev.workings.compute.check.Check;
import dev.workings.compute.comparison.Comparison;
import dev.workings.expression.Chain;
import dev.workings.expression.Expression;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import dev.workings.expression.evaluation.Quantity.Estimate;
import dev.workings.expression.evaluation.Table;
import dev.workings.figure.ShortestDecimal;
import dev.workings.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells an author why a relation does not hold: the case, both sides there, how far they are apart, and where that begins. */
final class FailureReport {
    private static final int MOST_ENTRIES = 12;
    private static final Set<Sign> EQUATIONS = Set.of(Sign.EQUAL, Sign.IDENTICAL, Sign.APPROXIMATE);

    private final Check check;
    private final Comparer comparer;

    FailureReport(Check check) {
        this.check = check;
        this.comparer = new Comparer(check.tolerance());
    }

    /** @param index of the relation in its chain */
    Problem problem(int index, ReadChain read, Finding.Failed failed) {
        return Stream.of(failed.left(), failed.right())
                .filter(Evaluator.Failure.class::isInstance)
                .map(side -> noValue((Evaluator.Failure) side, failed))
                .findFirst()
                .orElseGet(() -> untrue(index, read, failed));
    }

    private static Problem noValue(Evaluator.Failure side, Finding.Failed failed) {
        return new Problem(
                side.place(),
                "this has no value at %s: %s".formatted(failed.inputs(), side.message()),
                "mend the formula, or leave the case out of the check's cases");
    }

    private Problem untrue(int index, ReadChain read, Finding.Failed failed) {
        Chain.Relation relation = read.chain().relations().get(index);
        Quantity left = ((Evaluator.Value) failed.left()).quantity();
        Quantity right = ((Evaluator.Value) failed.right()).quantity();
        String sign = relation.place().text();
        Optional<Comparison> comparison = comparer.compare(relation.sign(), left, right);
        if (comparison.isEmpty()) {
            return new Problem(
                    relation.place(),
                    "the sides of '%s' are not of one kind: %s and %s"
                            .formatted(sign, left.description(), right.description()),
                    "both must be numbers, vectors, matrices or functions of one shape");
        }
        return new Problem(
                relation.place(),
                "'%s' fails at %s: on its left %s, on its right %s%s"
                        .formatted(sign, failed.inputs(), shown(left), shown(right), divergence(index, read, failed)),
                difference(comparison.get(), left instanceof Estimate || right instanceof Estimate));
    }

    /** Of an equation, the smallest pieces in which the two sides differ, if they are smaller than the sides. */
    private String divergence(int index, ReadChain read, Finding.Failed failed) {
        if (!EQUATIONS.contains(read.chain().relations().get(index).sign())) {
            return "";
        }
        Expression left = read.terms().get(index);
        Expression right = read.terms().get(index + 1);
        Evaluator evaluator = new Evaluator(check.environment(failed.inputs()));
        return Divergence.of(left, right, evaluator, comparer)
                .map(pieces -> "; they part where '%s' is %s and '%s' is %s"
                        .formatted(
                                pieces.left().place().text(),
                                shown(pieces.leftValue()),
                                pieces.right().place().text(),
                                shown(pieces.rightValue())))
                .orElse("");
    }

    private String difference(Comparison comparison, boolean simulated) {
        if (comparison.error() == 0) {
            return "they are equal; mend the formula, or what its symbols stand for";
        }
        String where = comparison.where().isEmpty() ? "" : " " + preposition(comparison.where());
        String seed = DisplayChecker.seed(check)
                .map(value -> " (inputs drawn from seed " + value + ")")
                .orElse("");
        return String.format(
                Locale.ROOT,
                "they differ by %.3g%s, and the tolerance is %s%s; mend the formula, or what its symbols stand for",
                comparison.error(),
                where,
                simulated ? "the interval" : check.tolerance(),
                seed);
    }

    private static String preposition(String where) {
        return where.startsWith("at ") ? where : "in " + where;
    }

    /** A number, and what has few of them, in figures. */
    static String shown(Quantity quantity) {
        if (quantity instanceof Quantity.Vector vector && vector.size() <= MOST_ENTRIES) {
            return row(vector.entries());
        }
        if (quantity instanceof Quantity.Matrix matrix && matrix.entries().size() <= MOST_ENTRIES) {
            return IntStream.range(0, matrix.rows())
                    .mapToObj(i -> row(matrix.entries().subList(i * matrix.columns(), (i + 1) * matrix.columns())))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (quantity instanceof Table table && table.values().size() <= MOST_ENTRIES) {
            return table.values().entrySet().stream()
                    .map(point -> point.getKey() + " ↦ " + shown(point.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        boolean hasFigures = quantity instanceof Quantity.Scalar
                || quantity instanceof Estimate
                || quantity instanceof Quantity.Element;
        return hasFigures ? quantity.toString() : quantity.description();
    }

    private static String row(List<Double> entries) {
        return entries.stream().map(ShortestDecimal::text).collect(Collectors.joining(", ", "[", "]"));
    }
}
