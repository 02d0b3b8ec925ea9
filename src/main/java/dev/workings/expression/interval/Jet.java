package dev.workings.expression.interval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/**
 * A function's value, first and second derivatives on a box, each as an interval that holds them at all its points.
 *
 * @param gradient one entry a variable
 * @param hessian row after row
 */
record Jet(Interval value, List<Interval> gradient, List<Interval> hessian) {
    private static final Interval TWO = Interval.point(2);

    static Jet constant(Interval value, int variables) {
        return new Jet(value, zeros(variables), zeros(variables * variables));
    }

    /** The variable with a number, from 0. */
    static Jet variable(Interval value, int index, int variables) {
        List<Interval> gradient = new ArrayList<>(zeros(variables));
        gradient.set(index, Interval.ONE);
        return new Jet(value, List.copyOf(gradient), zeros(variables * variables));
    }

    private static List<Interval> zeros(int count) {
        return java.util.Collections.nCopies(count, Interval.ZERO);
    }

    int variables() {
        return gradient.size();
    }

    Interval second(int i, int j) {
        return hessian.get(i * variables() + j);
    }

    Jet plus(Jet other) {
        return combined(other, Interval::plus);
    }

    Jet minus(Jet other) {
        return combined(other, Interval::minus);
    }

    private Jet combined(Jet other, BinaryOperator<Interval> operation) {
        return new Jet(
                operation.apply(value, other.value),
                zipped(gradient, other.gradient, operation),
                zipped(hessian, other.hessian, operation));
    }

    private static List<Interval> zipped(List<Interval> a, List<Interval> b, BinaryOperator<Interval> operation) {
        List<Interval> result = new ArrayList<>(a.size());
        for (int i = 0; i < a.size(); i++) {
            result.add(operation.apply(a.get(i), b.get(i)));
        }
        return result;
    }

    Jet negated() {
        UnaryOperator<Interval> minus = Interval::negated;
        return new Jet(
                value.negated(),
                gradient.stream().map(minus).toList(),
                hessian.stream().map(minus).toList());
    }

    /** (fg)ᵢⱼ = fᵢⱼ g + fᵢ gⱼ + fⱼ gᵢ + f gᵢⱼ. */
    Jet times(Jet other) {
        List<Interval> first = new ArrayList<>();
        List<Interval> second = new ArrayList<>();
        for (int i = 0; i < variables(); i++) {
            first.add(gradient.get(i).times(other.value).plus(value.times(other.gradient.get(i))));
            for (int j = 0; j < variables(); j++) {
                second.add(second(i, j)
                        .times(other.value)
                        .plus(gradient.get(i).times(other.gradient.get(j)))
                        .plus(gradient.get(j).times(other.gradient.get(i)))
                        .plus(value.times(other.second(i, j))));
            }
        }
        return new Jet(value.times(other.value), first, second);
    }

    Jet dividedBy(Jet other) {
        Interval inverse = Interval.ONE.dividedBy(other.value);
        Interval square = Interval.ONE.dividedBy(other.value.power(2));
        Interval cube = Interval.ONE.dividedBy(other.value.power(3));
        Jet reciprocal = other.compose(inverse, square.negated(), TWO.times(cube));
        Jet quotient = times(reciprocal);
        return new Jet(value.dividedBy(other.value), quotient.gradient, quotient.hessian);
    }

    /** φ(f), where the arguments are φ, φ′ and φ″ on the values of f. */
    Jet compose(Interval phi, Interval slope, Interval curvature) {
        List<Interval> first = new ArrayList<>();
        List<Interval> second = new ArrayList<>();
        for (int i = 0; i < variables(); i++) {
            first.add(slope.times(gradient.get(i)));
            for (int j = 0; j < variables(); j++) {
                Interval both =
                        i == j ? gradient.get(i).power(2) : gradient.get(i).times(gradient.get(j));
                second.add(curvature.times(both).plus(slope.times(second(i, j))));
            }
        }
        return new Jet(phi, first, second);
    }

    Jet exp() {
        Interval e = value.exp();
        return compose(e, e, e);
    }

    Jet log() {
        Interval inverse = Interval.ONE.dividedBy(value);
        return compose(value.log(), inverse, inverse.power(2).negated());
    }

    Jet tanh() {
        Interval t = value.tanh();
        Interval slope = Interval.ONE.dividedBy(value.cosh().power(2)).meet(Interval.of(0, 1));
        return compose(t, slope, TWO.negated().times(t).times(slope));
    }

    Jet sinh() {
        Interval sinh = value.sinh();
        return compose(sinh, value.cosh(), sinh);
    }

    Jet cosh() {
        Interval cosh = value.cosh();
        return compose(cosh, value.sinh(), cosh);
    }

    Jet sqrt() {
        Interval root = value.sqrt();
        if (root.contains(0)) {
            return compose(root, Interval.ALL, Interval.ALL);
        }
        Interval slope = Interval.ONE.dividedBy(TWO.times(root));
        return compose(root, slope, slope.dividedBy(TWO.times(value)).negated());
    }

    /** At 0 the slope is anything from −1 to 1, which the mean value theorem allows, and there is no second derivative. */
    Jet abs() {
        if (value.low() >= 0) {
            return this;
        }
        return value.high() <= 0 ? negated() : compose(value.abs(), Interval.of(-1, 1), Interval.ALL);
    }

    Jet power(int exponent) {
        Interval n = Interval.point(exponent);
        Interval slope = exponent == 0 ? Interval.ZERO : n.times(value.power(exponent - 1));
        Interval curvature = exponent == 0 || exponent == 1
                ? Interval.ZERO
                : n.times(Interval.point(exponent - 1.0)).times(value.power(exponent - 2));
        return compose(value.power(exponent), slope, curvature);
    }
}
