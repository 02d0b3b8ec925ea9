package csc413.hw4;

import dev.workings.compute.number.Field;
import dev.workings.compute.number.Rational;

/**
 * A number a + bε with ε² = 0 whose parts are exact fractions: arithmetic carries the derivative of a rational function without any
 * rounding.
 *
 * @param slope the derivative with respect to the one variable
 */
record OffPolicyDual(Rational value, Rational slope) implements Field<OffPolicyDual> {
    static OffPolicyDual fixed(Rational value) {
        return new OffPolicyDual(value, Rational.ZERO);
    }

    @Override
    public OffPolicyDual plus(OffPolicyDual other) {
        return new OffPolicyDual(value.plus(other.value), slope.plus(other.slope));
    }

    @Override
    public OffPolicyDual minus(OffPolicyDual other) {
        return plus(other.negated());
    }

    @Override
    public OffPolicyDual times(OffPolicyDual other) {
        return new OffPolicyDual(
                value.times(other.value), slope.times(other.value).plus(value.times(other.slope)));
    }

    @Override
    public OffPolicyDual dividedBy(OffPolicyDual other) {
        Rational quotient = value.dividedBy(other.value);
        return new OffPolicyDual(
                quotient, slope.minus(quotient.times(other.slope)).dividedBy(other.value));
    }

    @Override
    public OffPolicyDual negated() {
        return new OffPolicyDual(value.negated(), slope.negated());
    }

    @Override
    public OffPolicyDual constant(double constant) {
        return fixed(Rational.exactly(constant));
    }

    @Override
    public double toDouble() {
        return value.toDouble();
    }
}
