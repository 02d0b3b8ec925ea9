package dev.workings.expression.evaluation;

import dev.workings.expression.StandardFunction;
import dev.workings.expression.evaluation.Quantity.Exact;
import dev.workings.expression.evaluation.Quantity.Real;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Wide;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.hipparchus.fraction.BigFraction;

/**
 * Arithmetic on real numbers: exact as long as all are rational, then in doubles, or in as many digits as asked for.
 *
 * <p>Doubles lose what cancels: 1 − tanh²(20) is 0 in them, and 1.7 · 10⁻¹⁷ in forty digits. All functions are those of {@link
 * StrictMath} or computed digit by digit, so that they give the same bits everywhere.
 */
public final class Arithmetic {
    /** The longest numerator or denominator that is kept, in bits; a longer fraction becomes inexact. */
    static final int MAX_BITS = 100_000;

    private final Optional<DfpField> field;

    private Arithmetic(Optional<DfpField> field) {
        this.field = field;
    }

    public static Arithmetic doubles() {
        return new Arithmetic(Optional.empty());
    }

    /** Numbers of at least so many decimal digits. */
    public static Arithmetic digits(int digits) {
        return new Arithmetic(Optional.of(new DfpField(digits + 8)));
    }

    public boolean isWide() {
        return field.isPresent();
    }

    Scalar number(BigDecimal value) {
        if (value.scale() == 0 && value.precision() <= 18) {
            return Quantity.of(value.longValue());
        }
        BigInteger scale = BigInteger.TEN.pow(Math.max(0, value.scale()));
        BigInteger unscaled = value.movePointRight(Math.max(0, value.scale())).toBigIntegerExact();
        return new Exact(new BigFraction(unscaled, scale));
    }

    Scalar pi() {
        return field.<Scalar>map(f -> new Wide(f.getPi())).orElseGet(() -> new Real(Math.PI));
    }

    Scalar e() {
        return field.<Scalar>map(f -> new Wide(f.getE())).orElseGet(() -> new Real(Math.E));
    }

    public Scalar add(Scalar a, Scalar b) {
        return combine(a, b, BigFraction::add, Double::sum, Dfp::add);
    }

    public Scalar subtract(Scalar a, Scalar b) {
        return combine(a, b, BigFraction::subtract, (x, y) -> x - y, Dfp::subtract);
    }

    public Scalar multiply(Scalar a, Scalar b) {
        return combine(a, b, BigFraction::multiply, (x, y) -> x * y, Dfp::multiply);
    }

    public Scalar divide(Scalar a, Scalar b) {
        if (sign(b) == 0) {
            throw new QuantityException(FailureKind.DIVISION_BY_ZERO, "the denominator is 0");
        }
        return combine(a, b, BigFraction::divide, (x, y) -> x / y, Dfp::divide);
    }

    public Scalar negate(Scalar a) {
        return subtract(Quantity.of(0), a);
    }

    public int compare(Scalar a, Scalar b) {
        return sign(subtract(a, b));
    }

    int sign(Scalar a) {
        if (a instanceof Exact exact) {
            return exact.value().signum();
        }
        if (a instanceof Wide wide) {
            return wide.value().isZero() ? 0 : wide.value().negativeOrNull() ? -1 : 1;
        }
        return (int) Math.signum(a.toDouble());
    }

    private Scalar combine(
            Scalar a,
            Scalar b,
            BinaryOperator<BigFraction> exact,
            DoubleBinaryOperator real,
            BinaryOperator<Dfp> wide) {
        if (a instanceof Exact x && b instanceof Exact y) {
            return limited(exact.apply(x.value(), y.value()));
        }
        if (needsWide(a) || needsWide(b)) {
            return new Wide(wide.apply(wide(a), wide(b)));
        }
        return new Real(real.applyAsDouble(a.toDouble(), b.toDouble()));
    }

    private boolean needsWide(Scalar a) {
        return field.isPresent() || a instanceof Wide;
    }

    private Scalar limited(BigFraction value) {
        int bits = Math.max(
                value.getNumerator().bitLength(), value.getDenominator().bitLength());
        return bits <= MAX_BITS ? new Exact(value) : inexact(new Exact(value));
    }

    /** The number in the arithmetic's own inexact type. */
    public Scalar inexact(Scalar a) {
        return field.isPresent() ? new Wide(wide(a)) : new Real(a.toDouble());
    }

    private Dfp wide(Scalar a) {
        if (a instanceof Wide wide) {
            return wide.value();
        }
        DfpField digits = field.orElseThrow(() -> new QuantityException(
                FailureKind.NOT_EVALUABLE, "a number of many digits meets an environment of doubles"));
        if (a instanceof Exact exact) {
            return digits.newDfp(exact.value().getNumerator().toString())
                    .divide(digits.newDfp(exact.value().getDenominator().toString()));
        }
        return digits.newDfp(a.toDouble());
    }

    public Scalar power(Scalar base, Scalar exponent) {
        Optional<Integer> whole = wholeNumber(exponent);
        if (whole.isPresent() && whole.get() < 0 && sign(base) == 0) {
            throw new QuantityException(FailureKind.DIVISION_BY_ZERO, "0 has no negative power");
        }
        if (base instanceof Exact exact && whole.isPresent() && staysShort(exact, whole.get())) {
            return new Exact(exact.value().pow(whole.get()));
        }
        if (sign(base) < 0 && whole.isEmpty()) {
            throw new QuantityException(FailureKind.UNDEFINED, "a negative number has no such power");
        }
        if (sign(base) == 0 && sign(exponent) < 0) {
            throw new QuantityException(FailureKind.DIVISION_BY_ZERO, "0 has no negative power");
        }
        if (needsWide(base) || needsWide(exponent)) {
            return new Wide(widePower(wide(base), exponent, whole));
        }
        return new Real(StrictMath.pow(base.toDouble(), exponent.toDouble()));
    }

    private Dfp widePower(Dfp base, Scalar exponent, Optional<Integer> whole) {
        if (base.isZero()) {
            return sign(exponent) == 0 ? base.getOne() : base.getZero();
        }
        return whole.isPresent() ? base.pow(whole.get()) : base.pow(wide(exponent));
    }

    private static boolean staysShort(Exact base, int exponent) {
        long bits = Math.max(
                base.value().getNumerator().bitLength(),
                base.value().getDenominator().bitLength());
        return bits * Math.abs((long) exponent) <= MAX_BITS;
    }

    /** The integer that a number is, if it is one that fits. */
    static Optional<Integer> wholeNumber(Scalar a) {
        boolean isWhole = a instanceof Exact exact
                ? exact.value().getDenominator().equals(BigInteger.ONE)
                : a.toDouble() == StrictMath.rint(a.toDouble());
        return isWhole && Math.abs(a.toDouble()) <= Integer.MAX_VALUE
                ? Optional.of((int) a.toDouble())
                : Optional.empty();
    }

    /** A function of one number. */
    public Scalar apply(StandardFunction function, Scalar a) {
        Optional<Scalar> known = ElementaryFunctions.exact(function, a);
        if (known.isPresent()) {
            return known.get();
        }
        return needsWide(a)
                ? new Wide(ElementaryFunctions.wide(function, wide(a)))
                : new Real(ElementaryFunctions.real(function, a.toDouble()));
    }
}
