package dev.workings.expression.evaluation;

import dev.workings.expression.evaluation.Quantity.Exact;
import dev.workings.expression.evaluation.Quantity.Scalar;
import java.math.BigInteger;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** Roots of rationals that are rational. */
final class Roots {
    private Roots() {}

    /** The square root of a square; other roots are found only if they are 0 or 1. */
    static Optional<Scalar> exact(Scalar radicand, int degree) {
        if (!(radicand instanceof Exact exact)) {
            return Optional.empty();
        }
        BigFraction x = exact.value();
        if (x.signum() == 0 || x.equals(BigFraction.ONE) || degree == 1) {
            return Optional.of(radicand);
        }
        if (degree != 2) {
            return Optional.empty();
        }
        Optional<BigInteger> above = squareRoot(x.getNumerator());
        Optional<BigInteger> below = squareRoot(x.getDenominator());
        return above.flatMap(a -> below.map(b -> new Exact(new BigFraction(a, b))));
    }

    private static Optional<BigInteger> squareRoot(BigInteger n) {
        BigInteger root = n.sqrt();
        return root.multiply(root).equals(n) ? Optional.of(root) : Optional.empty();
    }
}
