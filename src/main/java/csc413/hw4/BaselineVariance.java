package csc413.hw4;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The variance of the estimate of ∂J/∂θᵢ from one trajectory, as a function of a constant baseline b: of gᵢ(τ)(R(τ) − b), or with
 * rewards to go of Σ ℓₜ(τ)(Gₜ(τ) − b).
 */
record BaselineVariance(EpisodicModel model, BaselineReturn kind) {
    static BaselineVariance ofTotalReturn(EpisodicModel model) {
        return new BaselineVariance(model, BaselineReturn.TOTAL);
    }

    /** Both kinds of return subtract b gᵢ(τ). */
    BaselineEstimator with(Rational b) {
        return BaselineEstimator.constants(kind, i -> b);
    }

    Rational of(int i, Rational b) {
        return model.variance(trajectory -> with(b).of(trajectory, i));
    }

    /** The sum of the variances of all components. */
    Rational total(Rational b) {
        return with(b).totalVariance(model);
    }

    /** The baseline that makes the variance of component i smallest. */
    Rational optimum(int i) {
        Rational numerator = model.expectation(trajectory -> trajectory.score(i).times(kind.estimate(trajectory, i)));
        return numerator.dividedBy(fisher(i));
    }

    /** The single baseline that makes the sum of the variances smallest. */
    Rational sharedOptimum() {
        Rational numerator = Rational.ZERO;
        Rational denominator = Rational.ZERO;
        for (int i = 0; i < model.parameters(); i++) {
            numerator = numerator.plus(fisher(i).times(optimum(i)));
            denominator = denominator.plus(fisher(i));
        }
        return numerator.dividedBy(denominator);
    }

    /** E[gᵢ²], a diagonal entry of the Fisher information of the trajectory. */
    Rational fisher(int i) {
        return model.expectation(trajectory -> trajectory.score(i).power(2));
    }

    /** Where the parabola through the variances at −1, 0 and 1 has its vertex. */
    Rational vertex(int i) {
        return vertex(b -> of(i, b));
    }

    Rational sharedVertex() {
        return vertex(this::total);
    }

    private static Rational vertex(Function<Rational, Rational> variance) {
        return vertex(Stream.of(-1, 0, 1).map(Rational::of).map(variance).toList());
    }

    /** Where a parabola has its vertex that takes three values at −1, 0 and 1. */
    static Rational vertex(List<Rational> values) {
        Rational left = values.get(0);
        Rational right = values.get(2);
        Rational bend = left.plus(right).minus(values.get(1).times(2));
        return left.minus(right).dividedBy(bend.times(2));
    }

    /** Half the mean squared difference between the estimates from two independent trajectories. */
    double byPairs(int i, double b) {
        List<EpisodicTrajectory> all = model.trajectories();
        double[] probabilities =
                all.stream().mapToDouble(one -> one.probability().toDouble()).toArray();
        double[] estimates = all.stream()
                .mapToDouble(one -> with(Rational.exactly(b)).of(one, i).toDouble())
                .toArray();
        double sum = 0;
        for (int m = 0; m < estimates.length; m++) {
            for (int n = 0; n < m; n++) {
                double apart = estimates[m] - estimates[n];
                sum += probabilities[m] * probabilities[n] * apart * apart;
            }
        }
        return sum;
    }

    double totalByPairs(double b) {
        return IntStream.range(0, model.parameters())
                .mapToDouble(i -> byPairs(i, b))
                .sum();
    }

    /** The derivative with respect to b, by automatic differentiation of the definition of the variance. */
    double slope(int i, double b) {
        Dual variable = Dual.variable(b);
        Dual mean = expectation(trajectory -> dualEstimate(trajectory, i, variable));
        return expectation(trajectory ->
                        dualEstimate(trajectory, i, variable).minus(mean).power(2))
                .slope();
    }

    private Dual dualEstimate(EpisodicTrajectory trajectory, int i, Dual b) {
        return b.times(-trajectory.score(i).toDouble())
                .plus(kind.estimate(trajectory, i).toDouble());
    }

    private Dual expectation(Function<EpisodicTrajectory, Dual> f) {
        return model.trajectories().stream()
                .map(trajectory ->
                        f.apply(trajectory).times(trajectory.probability().toDouble()))
                .reduce(new Dual(0, 0), Dual::plus);
    }
}
