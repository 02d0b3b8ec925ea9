package csc413.hw4.reinforce;

import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.route.GaussHermite;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * One step with a real action a that is normal with mean θ, and the reward −a².
 *
 * @param mean θ
 * @param deviation σ
 */
record BaselineGaussian(double mean, double deviation) {
    private static final GaussHermite RULE = new GaussHermite(20);

    static Check check() {
        Notation notation = Notation.builder()
                .symbol("\\theta", c -> c.number("θ"))
                .symbol("\\sigma", c -> c.number("σ"))
                .law("\\pi_\\theta", List.of("a"), c -> new BaselineGaussian(c.number("θ"), c.number("σ")).law())
                .route(
                        "b^*",
                        "Gauss–Hermite variances",
                        c -> new BaselineGaussian(c.number("θ"), c.number("σ")).vertex())
                .build();
        Cases cases = Cases.listed("θ", 0.0, -1.5).times(Cases.listed("σ", 1.0, 2.0));
        return Check.of(notation, cases, Tolerance.relative(1e-9).orAbsolute(1e-9));
    }

    private Distribution law() {
        double scale = deviation * Math.sqrt(2 * Math.PI);
        return Distribution.density(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, a -> {
            double z = (a - mean) / deviation;
            return StrictMath.exp(-z * z / 2) / scale;
        });
    }

    /** Where the parabola through the variances at −1, 0 and 1 has its vertex. */
    double vertex() {
        double left = variance(-1);
        double right = variance(1);
        return (left - right) / (2 * (left + right - 2 * variance(0)));
    }

    private double variance(double b) {
        DoubleUnaryOperator estimate = a -> (a - mean) / (deviation * deviation) * (-a * a - b);
        double expected = expectation(estimate);
        return expectation(a -> {
            double apart = estimate.applyAsDouble(a) - expected;
            return apart * apart;
        });
    }

    private double expectation(DoubleUnaryOperator f) {
        return RULE.expectation(f, mean, deviation).value();
    }
}
