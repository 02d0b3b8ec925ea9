package csc413.hw4.gradients;

import dev.workings.compute.route.Differences;

/**
 * How the chain xₖ = tanh xₖ₋₁ creeps towards 0: the reciprocal square 1/xₖ² grows by a little more than 2/3 a layer, and the
 * gradient follows it as f′(x) = (xₙ/x)³ times a product of contractions that converges.
 */
final class TanhAsymptotics {
    private TanhAsymptotics() {}

    /** The bound (1 + 2nx²/3)^(−3/2). */
    static double bound(double x, int layers) {
        return StrictMath.pow(1 + 2.0 / 3 * layers * x * x, -1.5);
    }

    /** u³ cosh u / sinh³ u, the factor by which a layer brings two values of 1/x² nearer to each other. */
    static double contraction(double u) {
        double ratio = u / StrictMath.sinh(u);
        return ratio * ratio * ratio * StrictMath.cosh(u);
    }

    /** The product of the contractions along the orbit of x, which converges as the number of layers grows. */
    static double contractions(double x, int layers) {
        double signal = x;
        double product = 1;
        for (int k = 0; k < layers; k++) {
            product *= contraction(signal);
            signal = StrictMath.tanh(signal);
        }
        return product;
    }

    /** The limit of n^(3/2) f′(x) for x > 0, from the limit D(x) of the product of {@link #contractions}. */
    static double limitConstant(double x, double contractions) {
        return StrictMath.pow(1.5, 1.5) * contractions / (x * x * x);
    }

    /** What is left of 1/xₙ² when its growth (2/3)n + (1/10) ln n is taken away. */
    static double offset(double x, int layers) {
        return growth(x, layers) - StrictMath.log(layers) / 10;
    }

    /** What is left of 1/xₙ² when only (2/3)n is taken away. */
    static double growth(double x, int layers) {
        double signal = TanhChain.output(x, layers);
        return 1 / (signal * signal) - 2.0 / 3 * layers;
    }

    /** The limit of n^(3/2) f′(x) again, by differences of the offset: a route that contains no derivative of tanh. */
    static double limitConstantByDifferences(double x, int layers) {
        double slope = Differences.fourthOrder(input -> offset(input, layers), x, x / 1000);
        return -0.5 * StrictMath.pow(1.5, 1.5) * slope;
    }
}
