package csc413.hw4.gradients;

/**
 * The point to which x ↦ σ(wx) draws every input, and what it does to the gradient of a long chain: each further layer multiplies
 * it by the slope there.
 */
final class SigmoidFixedPoint {
    private static final int CONVERGED = 60;

    private SigmoidFixedPoint() {}

    /** Where x = σ(wx) for a weight w ≥ 0: the limit of every orbit, since the slope there is below 1. */
    static double fixedPoint(double weight) {
        double x = 0.5;
        for (int k = 0; k < CONVERGED; k++) {
            x = SigmoidChain.sigmoid(weight * x);
        }
        return x;
    }

    /** The limit of λ⁻ⁿ f′(x), where λ is the slope at the fixed point, as an infinite product. */
    static double limitConstant(double x) {
        double rate = SigmoidChain.slope(fixedPoint(1));
        double signal = x;
        double product = 1;
        for (int k = 0; k < CONVERGED; k++) {
            product *= SigmoidChain.slope(signal) / rate;
            signal = SigmoidChain.sigmoid(signal);
        }
        return product;
    }

    /** The solution of y eʸ = 1/e, which is Lambert's W(1/e), by Newton's method. */
    static double lambert() {
        double y = 0.25;
        for (int k = 0; k < 20; k++) {
            y -= (y * StrictMath.exp(y) - StrictMath.exp(-1)) / (StrictMath.exp(y) * (1 + y));
        }
        return y;
    }

    /** The slope of σ(wx) at its fixed point, at which the gradient shrinks in the end. */
    static double slopeAt(double weight) {
        return weight * SigmoidChain.slope(weight * fixedPoint(weight));
    }
}
