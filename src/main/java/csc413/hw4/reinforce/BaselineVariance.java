package csc413.hw4.reinforce;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The variance of the estimate of ∂J/∂θᵢ from one trajectory, as a function of a constant baseline b: of gᵢ(τ)(R(τ) − b), or with
 * rewards to go of Σ ℓₜ(τ)(Gₜ(τ) − b).
 */
final class BaselineVariance {
    private final EpisodicModel model;
    private final BaselineReturn kind;
    private final Function<Integer, Rational> vertices = new Remembered<>(i -> vertex(b -> of(i, b)));
    private final double[] probabilities;

    /** Row i: gᵢ of each trajectory. */
    private final double[][] scores;

    /** Row i: the estimate of component i from each trajectory, without a baseline. */
    private final double[][] estimates;

    BaselineVariance(EpisodicModel model, BaselineReturn kind) {
        this.model = model;
        this.kind = kind;
        this.probabilities = each(EpisodicTrajectory::probability);
        this.scores = components(i -> each(trajectory -> trajectory.score(i)));
        this.estimates = components(i -> each(trajectory -> kind.estimate(trajectory, i)));
    }

    static BaselineVariance ofTotalReturn(EpisodicModel model) {
        return new BaselineVariance(model, BaselineReturn.TOTAL);
    }

    private double[] each(Function<EpisodicTrajectory, Rational> f) {
        return model.trajectories().stream()
                .mapToDouble(trajectory -> f.apply(trajectory).toDouble())
                .toArray();
    }

    private double[][] components(IntFunction<double[]> row) {
        return IntStream.range(0, model.parameters()).mapToObj(row).toArray(double[][]::new);
    }

    EpisodicModel model() {
        return model;
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
        return vertices.apply(i);
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
        double sum = 0;
        for (int m = 0; m < probabilities.length; m++) {
            for (int n = 0; n < m; n++) {
                double apart = estimates[i][m] - estimates[i][n] - b * (scores[i][m] - scores[i][n]);
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
        Dual mean = expectation(n -> estimate(i, n, variable));
        return expectation(n -> estimate(i, n, variable).minus(mean).power(2)).slope();
    }

    private Dual estimate(int i, int trajectory, Dual b) {
        return b.times(-scores[i][trajectory]).plus(estimates[i][trajectory]);
    }

    private Dual expectation(IntFunction<Dual> f) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(n -> f.apply(n).times(probabilities[n]))
                .reduce(new Dual(0, 0), Dual::plus);
    }
}
