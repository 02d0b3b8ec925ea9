package dev.workings.compute.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.hipparchus.fraction.BigFraction;

/** An exact fraction of integers of any size, in lowest terms with a positive denominator. */
public final class Rational implements Field<Rational>, Comparable<Rational> {
    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    private final BigFraction fraction;

    private Rational(BigFraction fraction) {
        this.fraction = fraction;
    }

    public static Rational of(long whole) {
        return new Rational(new BigFraction(whole));
    }

    public static Rational of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** @throws ArithmeticException if the denominator is 0 */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException(numerator + "/0 is no fraction");
        }
        return new Rational(new BigFraction(numerator, denominator));
    }

    /** The fraction that a finite double is, with a power of two as its denominator: 0.1 is not 1/10. */
    public static Rational exactly(double number) {
        if (!Double.isFinite(number)) {
            throw new ArithmeticException(number + " is no fraction");
        }
        return exactly(new BigDecimal(number));
    }

    /** The fraction that a decimal is. */
    public static Rational exactly(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    @Override
    public Rational plus(Rational other) {
        return new Rational(fraction.add(other.fraction));
    }

    @Override
    public Rational minus(Rational other) {
        return new Rational(fraction.subtract(other.fraction));
    }

    @Override
    public Rational times(Rational other) {
        return new Rational(fraction.multiply(other.fraction));
    }

    /** @throws ArithmeticException if the other is 0 */
    @Override
    public Rational dividedBy(Rational other) {
        if (other.signum() == 0) {
            throw new ArithmeticException(this + " is divided by 0");
        }
        return new Rational(fraction.divide(other.fraction));
    }

    @Override
    public Rational negated() {
        return new Rational(fraction.negate());
    }

    @Override
    public Rational constant(double value) {
        return exactly(value);
    }

    public Rational abs() {
        return signum() < 0 ? negated() : this;
    }

    public int signum() {
        return fraction.signum();
    }

    public BigInteger numerator() {
        return fraction.getNumerator();
    }

    public BigInteger denominator() {
        return fraction.getDenominator();
    }

    public boolean isWhole() {
        return denominator().equals(BigInteger.ONE);
    }

    @Override
    public double toDouble() {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public int compareTo(Rational other) {
        return fraction.compareTo(other.fraction);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational rational && fraction.equals(rational.fraction);
    }

    @Override
    public int hashCode() {
        return fraction.hashCode();
    }

    /** {@code 3}, {@code -1/4}. */
    @Override
    public String toString() {
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }
}
