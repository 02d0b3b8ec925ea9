package csc413.hw4.likelihood;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Smooth;
import dev.workings.compute.route.Jacobian;
import dev.workings.compute.route.Quadrature;
import java.util.List;

/**
 * A coupling layer of two variables followed by their exchange: f(z) = (z₂ exp(s sin z₁) + t z₁², z₁), whose Jacobian determinant is
 * negative everywhere.
 */
record PlanarFlow(double s, double t) {
    private static final double LARGEST_BOX = 0.1;
    private static final Quadrature QUADRATURE = Quadrature.within(1e-13);

    <T extends Smooth<T>> List<T> at(List<T> z) {
        T first = z.get(0);
        T scale = first.sin().times(s).exp();
        return List.of(z.get(1).times(scale).plus(first.times(first).times(t)), first);
    }

    double[] inverse(double[] x) {
        return new double[] {x[1], preimage(x[0], x[1])};
    }

    double[][] jacobian(double[] z) {
        return Jacobian.byDuals((List<Dual> inputs) -> at(inputs), z);
    }

    /** ∂f⁻¹(x)/∂x, 2 × 2, by differences. */
    double[][] inverseJacobianByDifferences(double[] x) {
        return Jacobian.byDifferences(this::inverse, x);
    }

    /** The density of x = f(z) for standard normal z: the mass of a square around x divided by its area, extrapolated to area 0. */
    double densityByBoxes(double[] x) {
        return SmoothedDelta.limit(half -> mass(x, half) / (4 * half * half), LARGEST_BOX);
    }

    /** The probability of the square with this centre and half this side. */
    private double mass(double[] x, double half) {
        return QUADRATURE
                .integral(
                        first -> Gaussian.STANDARD.density(first)
                                * (Gaussian.STANDARD.cumulative(preimage(x[0] + half, first))
                                        - Gaussian.STANDARD.cumulative(preimage(x[0] - half, first))),
                        x[1] - half,
                        x[1] + half)
                .value();
    }

    /** The z₂ that is mapped to {@code x} when z₁ is {@code first}. */
    private double preimage(double x, double first) {
        return (x - t * first * first) * StrictMath.exp(-s * StrictMath.sin(first));
    }
}
