package csc413.hw4.likelihood;

import dev.workings.compute.route.GaussHermite;
import java.util.function.ToDoubleFunction;
import org.ejml.simple.SimpleMatrix;

/**
 * A linear decoder x = Jz + εn in d dimensions and a normal encoder around J⁻¹x whose standard deviations are ε times those of Bu, with u
 * standard normal. What is asked of them does not depend on ε.
 *
 * @param jacobian J, d × d and invertible
 * @param spread B, d × d and invertible
 */
record LinearWidths(SimpleMatrix jacobian, SimpleMatrix spread) {
    private static final GaussHermite NORMAL = new GaussHermite(4);

    /** E[log p_ε(x|z)/q_ε(z|x)] under the encoder, at ε = 1, by a product of Gauss–Hermite rules, which are exact here. */
    double ratioTerm() {
        SimpleMatrix covariance = spread.mult(spread.transpose());
        return expectation(z -> logDensity(jacobian.mult(z), identity()) - logDensity(z, covariance));
    }

    /** The divergence of the encoder from the normal law with covariance (JᵀJ)⁻¹, by the same rules. */
    double divergence() {
        SimpleMatrix covariance = spread.mult(spread.transpose());
        SimpleMatrix posterior = jacobian.transpose().mult(jacobian).invert();
        return expectation(z -> logDensity(z, covariance) - logDensity(z, posterior));
    }

    private int dimension() {
        return jacobian.getNumRows();
    }

    private SimpleMatrix identity() {
        return SimpleMatrix.identity(dimension());
    }

    private double expectation(ToDoubleFunction<SimpleMatrix> f) {
        return expectation(f, new SimpleMatrix(dimension(), 1), 0);
    }

    /** Over the coordinates of u from {@code index} on, the others being given. */
    private double expectation(ToDoubleFunction<SimpleMatrix> f, SimpleMatrix u, int index) {
        if (index == dimension()) {
            return f.applyAsDouble(spread.mult(u));
        }
        return NORMAL.expectation(
                        coordinate -> {
                            SimpleMatrix next = u.copy();
                            next.set(index, coordinate);
                            return expectation(f, next, index + 1);
                        },
                        0,
                        1)
                .value();
    }

    /** Of a normal law with mean 0, up to the constant −(d/2) log 2π. */
    private static double logDensity(SimpleMatrix z, SimpleMatrix covariance) {
        return -z.dot(covariance.solve(z)) / 2 - StrictMath.log(covariance.determinant()) / 2;
    }
}
