package csc413.hw4.reinforce;

import dev.workings.compute.number.Field;
import dev.workings.compute.number.Rational;

/**
 * A number a + bε with ε² = 0 whose parts are exact fractions: arithmetic carries the derivative of a rational function without any
 * rounding.
 *
 * @param slope the derivative with respect to the one variable
 */
record ExactDual(Rational value, Rational slope) implements Field<ExactDual> {
    static ExactDual fixed(Rational value) {
        return new ExactDual(value, Rational.ZERO);
    }

    @Override
    public ExactDual plus(ExactDual other) {
        return new ExactDual(value.plus(other.value), slope.plus(other.slope));
    }

    @Override
    public ExactDual minus(ExactDual other) {
        return plus(other.negated());
    }

    @Override
    public ExactDual times(ExactDual other) {
        return new ExactDual(value.times(other.value), slope.times(other.value).plus(value.times(other.slope)));
    }

    @Override
    public ExactDual dividedBy(ExactDual other) {
        Rational quotient = value.dividedBy(other.value);
        return new ExactDual(quotient, slope.minus(quotient.times(other.slope)).dividedBy(other.value));
    }

    @Override
    public ExactDual negated() {
        return new ExactDual(value.negated(), slope.negated());
    }

    @Override
    public ExactDual constant(double constant) {
        return fixed(Rational.exactly(constant));
    }

    @Override
    public double toDouble() {
        return value.toDouble();
    }
}
