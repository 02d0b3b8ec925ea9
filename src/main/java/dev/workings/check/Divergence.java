package dev.workings.check;

import dev.workings.expression.Binder;
import dev.workings.expression.Expression;
import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Reference;
import dev.workings.expression.Expression.Sum;
import dev.workings.expression.Expression.Variable;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where two terms that should be equal part ways.
 *
 * <p>Both trees are descended together as long as they are built alike and exactly one pair of their parts differs in value; factors and
 * summands that stand on both sides are left out, and a name is not taken apart from its indices. Sums and products over the same range are compared at the first index where their
 * bodies differ. What is reached is the smallest pair of pieces that explains the difference; there is none if that is the whole terms.
 */
final class Divergence {
    private static final int MOST_INDICES = 1000;

    private final Evaluator evaluator;
    private final Comparer comparer;

    private Divergence(Evaluator evaluator, Comparer comparer) {
        this.evaluator = evaluator;
        this.comparer = comparer;
    }

    /** Two pieces at corresponding places, and what they are worth on the case. */
    record Pieces(Expression left, Quantity leftValue, Expression right, Quantity rightValue) {}

    /** @param evaluator of the case on which the terms differ */
    static Optional<Pieces> of(Expression left, Expression right, Evaluator evaluator, Comparer comparer) {
        return new Divergence(evaluator, comparer)
                .smaller(left, right)
                .filter(pieces -> pieces.left() != left || pieces.right() != right);
    }

    private Optional<Pieces> smaller(Expression left, Expression right) {
        return descended(left, right)
                .filter(pair -> !isBare(pair.left) && !isBare(pair.right))
                .flatMap(pair -> smaller(pair.left, pair.right))
                .or(() -> pieces(left, right));
    }

    /** That 2 is not 3 says less than that k² is not k³. */
    private static boolean isBare(Expression piece) {
        return piece instanceof Numeral || piece instanceof Variable;
    }

    private record Pair(Expression left, Expression right) {}

    private Optional<Pair> descended(Expression left, Expression right) {
        if (left instanceof Aggregate a && right instanceof Aggregate b) {
            return bodies(a, b);
        }
        boolean lists =
                left instanceof Product && right instanceof Product || left instanceof Sum && right instanceof Sum;
        if (lists) {
            return onlyDifference(
                    unshared(left.children(), right.children()), unshared(right.children(), left.children()));
        }
        boolean alike = !(left instanceof Reference)
                && left.getClass() == right.getClass()
                && !left.children().isEmpty()
                && left.children().size() == right.children().size()
                && left.withChildren(right.children()).isSameAs(right);
        return alike ? onlyDifference(left.children(), right.children()) : Optional.empty();
    }

    private Optional<Pair> onlyDifference(List<Expression> left, List<Expression> right) {
        if (left.size() != right.size()) {
            return Optional.empty();
        }
        List<Integer> different = IntStream.range(0, left.size())
                .filter(i -> !left.get(i).isSameAs(right.get(i)) && differ(left.get(i), right.get(i)))
                .boxed()
                .toList();
        return different.size() == 1
                ? Optional.of(new Pair(left.get(different.get(0)), right.get(different.get(0))))
                : Optional.empty();
    }

    /** Without what the other side begins and ends with too. */
    private static List<Expression> unshared(List<Expression> parts, List<Expression> others) {
        int most = Math.min(parts.size(), others.size());
        int from = 0;
        while (from < most && parts.get(from).isSameAs(others.get(from))) {
            from++;
        }
        int to = 0;
        while (to < most - from && parts.get(parts.size() - 1 - to).isSameAs(others.get(others.size() - 1 - to))) {
            to++;
        }
        return parts.subList(from, parts.size() - to);
    }

    private Optional<Pair> bodies(Aggregate left, Aggregate right) {
        boolean sameRange = left.kind() == right.kind()
                && left.filter().isEmpty()
                && right.filter().isEmpty()
                && left.binders().size() == 1
                && left.binders().get(0) instanceof Binder.Range range
                && left.binders().toString().equals(right.binders().toString())
                && !range.descending();
        if (!sameRange) {
            return Optional.empty();
        }
        Binder.Range range = (Binder.Range) left.binders().get(0);
        return indices(range)
                .mapToObj(i -> new Pair(at(left.body(), range.variable(), i), at(right.body(), range.variable(), i)))
                .filter(pair -> differ(pair.left, pair.right))
                .findFirst();
    }

    private IntStream indices(Binder.Range range) {
        Optional<Integer> from = whole(range.from());
        Optional<Integer> to = whole(range.to());
        return from.isEmpty() || to.isEmpty()
                ? IntStream.empty()
                : IntStream.rangeClosed(from.get(), to.get()).limit(MOST_INDICES);
    }

    private Optional<Integer> whole(Expression bound) {
        return value(bound).filter(Quantity.Exact.class::isInstance).map(number ->
                (int) ((Quantity.Exact) number).toDouble());
    }

    /** The expression with a number in the place of a variable. */
    private static Expression at(Expression node, String variable, int index) {
        if (node instanceof Variable name && name.name().equals(variable)) {
            return new Numeral(BigDecimal.valueOf(index), node.place());
        }
        return node.withChildren(node.children().stream()
                .map(child -> at(child, variable, index))
                .toList());
    }

    private boolean differ(Expression left, Expression right) {
        Optional<Quantity> a = value(left);
        Optional<Quantity> b = value(right);
        return a.isPresent()
                && b.isPresent()
                && comparer.compare(Sign.EQUAL, a.get(), b.get())
                        .map(found -> !found.holds())
                        .orElse(!(a.get() instanceof Quantity.Mapping) && !(b.get() instanceof Quantity.Mapping));
    }

    private Optional<Pieces> pieces(Expression left, Expression right) {
        return value(left).flatMap(a -> value(right).map(b -> new Pieces(left, a, right, b)));
    }

    private Optional<Quantity> value(Expression expression) {
        return evaluator.evaluate(expression) instanceof Evaluator.Value value
                ? Optional.of(value.quantity())
                : Optional.empty();
    }
}
