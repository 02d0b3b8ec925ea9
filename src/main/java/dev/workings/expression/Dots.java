package dev.workings.expression;

import dev.workings.expression.Expression.Aggregate;
import dev.workings.expression.Expression.Negation;
import dev.workings.expression.Expression.Numeral;
import dev.workings.expression.Expression.Product;
import dev.workings.expression.Expression.Sum;
import dev.workings.expression.Expression.Variable;
import dev.workings.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Spells out what dots stand for: {@code a_1 a_2 \cdots a_n} is the product of {@code a_k} for k from 1 to n.
 *
 * <p>The last block before the dots and the first behind them must be alike except for one thing, which runs by steps of one: the
 * expressions are laid upon each other, and where they differ they must differ in the same way everywhere. The blocks before, as far
 * as they are alike too, must be the values in between; there the step shows. With a single block before the dots the step is up if it
 * begins with a number, down if it ends with one.
 */
final class Dots {
    private static final String VARIABLE = "…";

    private Dots() {}

    /** What differs between two expressions that are otherwise alike. */
    private static final class Difference {
        private Optional<Expression> first = Optional.empty();
        private Optional<Expression> last = Optional.empty();
        private boolean unlike;

        boolean isOne() {
            return first.isPresent() && !unlike;
        }

        /** The expressions with a variable where they differ. */
        Expression generalise(Expression a, Expression b) {
            if (a.isSameAs(b)) {
                return a;
            }
            List<Expression> left = a.children();
            List<Expression> right = b.children();
            boolean sameKind = a.getClass() == b.getClass() && left.size() == right.size() && !left.isEmpty();
            if (!sameKind || !a.withChildren(right).isSameAs(b)) {
                return differing(a, b);
            }
            List<Expression> children = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                children.add(generalise(left.get(i), right.get(i)));
            }
            return a.withChildren(children);
        }

        private Expression differing(Expression a, Expression b) {
            unlike |= first.isPresent()
                    && !(first.get().isSameAs(a) && last.orElseThrow().isSameAs(b));
            first = first.or(() -> Optional.of(a));
            last = last.or(() -> Optional.of(b));
            return new Variable(VARIABLE, a.place());
        }
    }

    /** Replaces the last of {@code before}, the dots and {@code last} by a sum. */
    static void replaceSum(List<Expression> before, Expression last, Span dots, Span place) {
        Aggregate.Kind kind = Aggregate.Kind.SUM;
        Aggregate spelled =
                spelled(kind, before, last, 1, place).orElseThrow(() -> unclear(dots, "write them as \\sum_{k=1}^{n}"));
        before.add(spelled);
    }

    /** Replaces the last factors before, the dots and the first factors behind by a product. */
    static void replaceProduct(List<Expression> before, List<Expression> after, Span dots, Span place) {
        for (int size = 1; size <= Math.min(before.size(), after.size()); size++) {
            Expression last = block(after.subList(0, size));
            Optional<Aggregate> spelled = spelled(Aggregate.Kind.PRODUCT, before, last, size, place);
            if (spelled.isPresent()) {
                before.add(spelled.get());
                before.addAll(after.subList(size, after.size()));
                return;
            }
        }
        throw unclear(dots, "write them as \\prod_{k=1}^{n}");
    }

    private static TexException unclear(Span dots, String remedy) {
        return new TexException(dots, "it is unclear what the dots stand for", remedy);
    }

    /** The blocks at the end of {@code before} that belong to the pattern are taken away from it. */
    private static Optional<Aggregate> spelled(
            Aggregate.Kind kind, List<Expression> before, Expression last, int size, Span place) {
        Optional<Aggregate> found = Optional.empty();
        int blocks = 0;
        for (int count = 1; count * size <= before.size(); count++) {
            Optional<Aggregate> longer = pattern(kind, before, last, size, count, place);
            if (longer.isPresent()) {
                found = longer;
                blocks = count;
            }
        }
        int from = before.size() - blocks * size;
        if (found.isPresent() && isLike(found.get().body(), before, from - size, size)) {
            return Optional.empty();
        }
        if (found.isPresent()) {
            before.subList(from, before.size()).clear();
        }
        return found;
    }

    /** Whether the block at {@code from} has the pattern's shape, so that it should have been part of it. */
    private static boolean isLike(Expression body, List<Expression> before, int from, int size) {
        if (from < 0) {
            return false;
        }
        Difference difference = new Difference();
        Expression general = difference.generalise(body, block(before.subList(from, from + size)));
        return difference.isOne() && general.isSameAs(body);
    }

    private static Optional<Aggregate> pattern(
            Aggregate.Kind kind, List<Expression> before, Expression last, int size, int count, Span place) {
        int from = before.size() - count * size;
        Expression first = block(before.subList(from, from + size));
        Difference difference = new Difference();
        Expression body = difference.generalise(first, last);
        if (!difference.isOne()) {
            return Optional.empty();
        }
        Expression start = difference.first.orElseThrow();
        Expression end = difference.last.orElseThrow();
        Optional<Integer> step =
                count == 1 ? guessedStep(start, end) : shownStep(body, before, from, size, count, start);
        return step.map(direction -> new Aggregate(
                kind, List.of(new Binder.Range(VARIABLE, start, end, direction < 0)), Optional.empty(), body, place));
    }

    private static Expression block(List<Expression> factors) {
        return factors.size() == 1
                ? factors.get(0)
                : new Product(factors, factors.get(0).place());
    }

    private static Optional<Integer> guessedStep(Expression start, Expression end) {
        boolean fromNumber = start instanceof Numeral;
        boolean toNumber = end instanceof Numeral;
        if (fromNumber && toNumber) {
            return Optional.of(((Numeral) start).value().compareTo(((Numeral) end).value()) < 0 ? 1 : -1);
        }
        return fromNumber ? Optional.of(1) : toNumber ? Optional.of(-1) : Optional.empty();
    }

    /** 1 or −1 if each block is the pattern at the value before it plus that. */
    private static Optional<Integer> shownStep(
            Expression body, List<Expression> before, int from, int size, int count, Expression start) {
        for (int step : new int[] {1, -1}) {
            int shown = 1;
            while (shown < count && fits(body, before, from + shown * size, size, start, shown * step)) {
                shown++;
            }
            if (shown == count) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static boolean fits(
            Expression body, List<Expression> before, int at, int size, Expression start, int offset) {
        Difference difference = new Difference();
        Expression block = block(before.subList(at, at + size));
        Expression general = difference.generalise(body, block);
        boolean sameShape = difference.isOne() && general.isSameAs(body);
        return sameShape && isOffset(start, difference.last.orElseThrow(), offset);
    }

    /** Whether {@code value} is {@code start + offset}, as numbers or as something with a number added. */
    private static boolean isOffset(Expression start, Expression value, int offset) {
        Optional<BigDecimal> from = added(start);
        Optional<BigDecimal> to = added(value);
        return from.isPresent()
                && to.isPresent()
                && stem(start).equals(stem(value))
                && from.get().add(BigDecimal.valueOf(offset)).compareTo(to.get()) == 0;
    }

    private static Optional<BigDecimal> added(Expression expression) {
        if (expression instanceof Numeral numeral) {
            return Optional.of(numeral.value());
        }
        if (expression instanceof Negation negation) {
            return added(negation.operand()).map(BigDecimal::negate);
        }
        if (expression instanceof Sum sum && sum.terms().size() == 2) {
            Expression last = sum.terms().get(1);
            boolean isNumber = last instanceof Numeral
                    || last instanceof Negation negation && negation.operand() instanceof Numeral;
            return isNumber ? added(last) : Optional.of(BigDecimal.ZERO);
        }
        return Optional.of(BigDecimal.ZERO);
    }

    private static String stem(Expression expression) {
        boolean isNumber = expression instanceof Numeral
                || expression instanceof Negation negation && negation.operand() instanceof Numeral;
        if (isNumber) {
            return "";
        }
        boolean hasNumber = expression instanceof Sum sum
                && sum.terms().size() == 2
                && added(expression).orElseThrow().signum() != 0;
        return hasNumber ? ((Sum) expression).terms().get(0).toString() : expression.toString();
    }
}
