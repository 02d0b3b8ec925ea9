package dev.workings.expression.evaluation;

import dev.workings.expression.Binder;
import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.Constant;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.evaluation.Quantity.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sum, product, maximum … value by value. */
final class AggregateEvaluation {
    private final Aggregate aggregate;
    private Optional<Quantity> result = Optional.empty();
    private Optional<Quantity> argument = Optional.empty();

    AggregateEvaluation(Aggregate aggregate) {
        this.aggregate = aggregate;
    }

    Quantity value(Evaluation evaluation) {
        visit(0, evaluation, List.of());
        return switch (aggregate.kind()) {
            case SUM -> result.orElseGet(() -> Quantity.of(0));
            case PRODUCT -> result.orElseGet(() -> Quantity.of(1));
            case ARGMAX, ARGMIN -> argument.orElseThrow(AggregateEvaluation::empty);
            default -> result.orElseThrow(AggregateEvaluation::empty);
        };
    }

    private static QuantityException empty() {
        return new QuantityException(FailureKind.UNDEFINED, "there is nothing to choose from");
    }

    private void visit(int binder, Evaluation evaluation, List<Quantity> chosen) {
        if (binder == aggregate.binders().size()) {
            if (aggregate.filter().map(evaluation::holds).orElse(true)) {
                take(evaluation.value(aggregate.body()), evaluation, chosen);
            }
            return;
        }
        Binder next = aggregate.binders().get(binder);
        for (Quantity element : elements(next, evaluation)) {
            List<Quantity> all = new ArrayList<>(chosen);
            all.add(element);
            visit(binder + 1, bound(next.variables(), element, evaluation), all);
        }
    }

    /** Several variables get the parts of the element. */
    static Evaluation bound(List<String> variables, Quantity element, Evaluation evaluation) {
        if (variables.size() == 1) {
            return evaluation.with(variables.get(0), element);
        }
        if (!(element instanceof Quantity.Parts parts) || parts.parts().size() != variables.size()) {
            throw new QuantityException(
                    FailureKind.SHAPE,
                    "%s cannot be taken apart into %d variables".formatted(element.description(), variables.size()));
        }
        Evaluation inner = evaluation;
        for (int i = 0; i < variables.size(); i++) {
            inner = inner.with(variables.get(i), parts.parts().get(i));
        }
        return inner;
    }

    private void take(Quantity value, Evaluation evaluation, List<Quantity> chosen) {
        Algebra algebra = evaluation.algebra();
        switch (aggregate.kind()) {
            case SUM ->
                result = Optional.of(result.map(sum -> algebra.add(sum, value)).orElse(value));
            case PRODUCT ->
                result = Optional.of(
                        result.map(product -> algebra.multiply(product, value)).orElse(value));
            default -> choose(value, evaluation, chosen);
        }
    }

    private void choose(Quantity value, Evaluation evaluation, List<Quantity> chosen) {
        boolean upward = switch (aggregate.kind()) {
            case MAXIMUM, SUPREMUM, ARGMAX -> true;
            default -> false;
        };
        if (!(value instanceof Scalar candidate)) {
            throw new QuantityException(FailureKind.SHAPE, value.description() + " cannot be compared");
        }
        int order = result.map(best -> evaluation.environment().arithmetic().compare(candidate, (Scalar) best))
                .orElse(upward ? 1 : -1);
        if (upward ? order > 0 : order < 0) {
            result = Optional.of(value);
            argument = Optional.of(chosen.size() == 1 ? chosen.get(0) : new Quantity.Parts(chosen));
        }
    }

    static List<Quantity> elements(Binder binder, Evaluation evaluation) {
        if (binder instanceof Binder.Range range) {
            return integers(range, evaluation);
        }
        List<Quantity> product = List.of();
        boolean first = true;
        for (Expression set : ((Binder.Member) binder).sets()) {
            List<Quantity> elements = set(set, evaluation);
            product = first ? elements : pairs(product, elements);
            first = false;
        }
        return product;
    }

    private static List<Quantity> pairs(List<Quantity> left, List<Quantity> right) {
        List<Quantity> pairs = new ArrayList<>();
        for (Quantity a : left) {
            List<Quantity> before = a instanceof Quantity.Parts parts ? parts.parts() : List.of(a);
            for (Quantity b : right) {
                List<Quantity> all = new ArrayList<>(before);
                all.add(b);
                pairs.add(new Quantity.Parts(all));
            }
        }
        return pairs;
    }

    private static List<Quantity> set(Expression set, Evaluation evaluation) {
        if (domain(set, evaluation) instanceof Domain.FiniteSet finite) {
            return finite.elements();
        }
        throw new EvaluationException(FailureKind.NOT_EVALUABLE, set, "this set is not finite");
    }

    static Domain domain(Expression set, Evaluation evaluation) {
        String name = set instanceof Reference reference ? reference.name() : set.toString();
        return evaluation
                .environment()
                .domain(name)
                .orElseThrow(() -> new EvaluationException(
                        FailureKind.UNBOUND, set, "the set '%s' has no meaning here".formatted(name)));
    }

    private static List<Quantity> integers(Binder.Range range, Evaluation evaluation) {
        if (range.to() instanceof Constant) {
            throw new EvaluationException(
                    FailureKind.NOT_EVALUABLE, range.to(), "there is no end to this; bind it as a fragment");
        }
        long from = whole(range.from(), evaluation);
        long to = whole(range.to(), evaluation);
        long count = range.descending() ? from - to + 1 : to - from + 1;
        List<Quantity> integers = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            integers.add(Quantity.of(range.descending() ? from - i : from + i));
        }
        return integers;
    }

    private static long whole(Expression bound, Evaluation evaluation) {
        int whole = Arithmetic.wholeNumber(evaluation.scalar(bound))
                .orElseThrow(() -> new EvaluationException(
                        FailureKind.SHAPE, bound, "the range runs through whole numbers, and this is none"));
        if (Math.abs((long) whole) > 1_000_000) {
            throw new EvaluationException(FailureKind.TOO_LARGE, bound, "a range goes to a million at most");
        }
        return whole;
    }
}
