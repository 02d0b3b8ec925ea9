package dev.workings.expression.evaluation;

import dev.workings.expression.StandardFunction;
import dev.workings.expression.evaluation.Quantity.Exact;
import dev.workings.expression.evaluation.Quantity.Scalar;
import java.util.Optional;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.fraction.BigFraction;

/** exp, log, tanh and the other functions of one number, in each of the number types. */
final class ElementaryFunctions {
    private ElementaryFunctions() {}

    /** The value where it is rational and known to be. */
    static Optional<Scalar> exact(StandardFunction function, Scalar a) {
        if (!(a instanceof Exact exact)) {
            return Optional.empty();
        }
        BigFraction x = exact.value();
        boolean isZero = x.signum() == 0;
        return switch (function) {
            case ABSOLUTE -> Optional.of(new Exact(x.abs()));
            case SIGN -> Optional.of(Quantity.of(x.signum()));
            case FLOOR -> Optional.of(floor(x));
            case CEILING -> Optional.of(negative(floor(x.negate())));
            case REAL_PART -> Optional.of(a);
            case IMAGINARY_PART -> Optional.of(Quantity.of(0));
            case EXP, COS, COSH -> isZero ? Optional.of(Quantity.of(1)) : Optional.empty();
            case SIN, TAN, ARCSIN, ARCTAN, SINH, TANH -> isZero ? Optional.of(a) : Optional.empty();
            case LOG -> x.equals(BigFraction.ONE) ? Optional.of(Quantity.of(0)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Exact floor(BigFraction x) {
        var parts = x.getNumerator().divideAndRemainder(x.getDenominator());
        var quotient = parts[1].signum() < 0 ? parts[0].subtract(java.math.BigInteger.ONE) : parts[0];
        return new Exact(new BigFraction(quotient));
    }

    private static Exact negative(Exact a) {
        return new Exact(a.value().negate());
    }

    static double real(StandardFunction function, double x) {
        return switch (function) {
            case EXP -> StrictMath.exp(x);
            case LOG -> StrictMath.log(positive(x));
            case SIN -> StrictMath.sin(x);
            case COS -> StrictMath.cos(x);
            case TAN -> StrictMath.tan(x);
            case ARCSIN -> StrictMath.asin(x);
            case ARCCOS -> StrictMath.acos(x);
            case ARCTAN -> StrictMath.atan(x);
            case SINH -> StrictMath.sinh(x);
            case COSH -> StrictMath.cosh(x);
            case TANH -> StrictMath.tanh(x);
            case ABSOLUTE -> Math.abs(x);
            case SIGN -> Math.signum(x);
            case FLOOR -> Math.floor(x);
            case CEILING -> Math.ceil(x);
            case REAL_PART -> x;
            case IMAGINARY_PART -> 0;
            default -> throw notOfOneNumber(function);
        };
    }

    private static double positive(double x) {
        if (x <= 0) {
            throw new QuantityException(FailureKind.UNDEFINED, "the logarithm of a number that is not positive");
        }
        return x;
    }

    static Dfp wide(StandardFunction function, Dfp x) {
        return switch (function) {
            case EXP -> x.exp();
            case LOG -> positive(x).log();
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> x.tan();
            case ARCSIN -> x.asin();
            case ARCCOS -> x.acos();
            case ARCTAN -> x.atan();
            case SINH -> sinh(x);
            case COSH -> x.exp().add(x.negate().exp()).divide(2);
            case TANH -> tanh(x);
            case ABSOLUTE -> x.abs();
            case SIGN -> x.sign();
            case FLOOR -> x.floor();
            case CEILING -> x.ceil();
            case REAL_PART -> x;
            case IMAGINARY_PART -> x.getZero();
            default -> throw notOfOneNumber(function);
        };
    }

    private static Dfp positive(Dfp x) {
        if (x.negativeOrNull()) {
            throw new QuantityException(FailureKind.UNDEFINED, "the logarithm of a number that is not positive");
        }
        return x;
    }

    /** Near 0 by its series, since the difference of the exponentials cancels there. */
    private static Dfp sinh(Dfp x) {
        if (x.abs().greaterThan(x.newInstance(0.5))) {
            return x.exp().subtract(x.negate().exp()).divide(2);
        }
        Dfp square = x.multiply(x);
        Dfp term = x;
        Dfp sum = x;
        Dfp before = x.getZero();
        for (int k = 1; !sum.equals(before); k++) {
            term = term.multiply(square).divide(2 * k * (2 * k + 1));
            before = sum;
            sum = sum.add(term);
        }
        return sum;
    }

    /** By the exponential that is at most 1, which cannot overflow; near 0 as sinh / cosh. */
    private static Dfp tanh(Dfp x) {
        if (x.abs().lessThan(x.newInstance(0.5))) {
            return sinh(x).divide(x.exp().add(x.negate().exp()).divide(2));
        }
        Dfp small = x.abs().multiply(-2).exp();
        Dfp value = x.getOne().subtract(small).divide(x.getOne().add(small));
        return x.negativeOrNull() ? value.negate() : value;
    }

    private static QuantityException notOfOneNumber(StandardFunction function) {
        return new QuantityException(
                FailureKind.SHAPE, "'%s' is not a function of one number".formatted(function.text()));
    }
}
