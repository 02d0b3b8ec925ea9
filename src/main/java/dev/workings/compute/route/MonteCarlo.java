package dev.workings.compute.route;

import dev.workings.compute.Seed;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Means of random quantities by simulation.
 *
 * @param draws how many
 * @param level of the confidence interval, such as 0.999: a check that is repeated over many seeds fails for 1 − level of them though
 *     nothing is wrong
 */
public record MonteCarlo(int draws, double level, Seed seed) {
    public MonteCarlo {
        if (draws < 2 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "Monte Carlo needs 2 draws or more and a level between 0 and 1, not %d and %s"
                            .formatted(draws, level));
        }
    }

    /**
     * The mean of a quantity with finite variance, ± z s/√n with the normal quantile z and the sample's standard deviation s: the level is
     * that of the central limit theorem, approached as n grows.
     */
    public ConfidenceInterval mean(ToDoubleFunction<RandomGenerator> quantity) {
        Moments moments = moments(quantity);
        double quantile = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double deviation = Math.sqrt(moments.squares / (draws - 1));
        return new ConfidenceInterval(moments.mean, quantile * deviation / Math.sqrt(draws), level, draws);
    }

    /**
     * The mean of a quantity that always lies in [{@code low}, {@code high}], ± (high − low)√(ln(2/(1 − level))/2n): the level is
     * guaranteed for every n.
     *
     * <p>Source: W. Hoeffding, "Probability inequalities for sums of bounded random variables", Journal of the American Statistical
     * Association 58 (1963), 13–30, theorem 2.
     *
     * @throws IllegalArgumentException if a draw lies outside
     */
    public ConfidenceInterval boundedMean(ToDoubleFunction<RandomGenerator> quantity, double low, double high) {
        double mean = moments(generator -> inside(quantity.applyAsDouble(generator), low, high)).mean;
        double halfWidth = (high - low) * Math.sqrt(StrictMath.log(2 / (1 - level)) / (2.0 * draws));
        return new ConfidenceInterval(mean, halfWidth, level, draws);
    }

    private static double inside(double value, double low, double high) {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException("a draw is %s, outside of [%s, %s]".formatted(value, low, high));
        }
        return value;
    }

    private Moments moments(ToDoubleFunction<RandomGenerator> quantity) {
        RandomGenerator generator = seed.generator();
        Moments moments = new Moments();
        for (int i = 0; i < draws; i++) {
            moments.add(quantity.applyAsDouble(generator));
        }
        return moments;
    }

    /** The mean and the sum of squared deviations, updated draw by draw (B. P. Welford, Technometrics 4 (1962), 419–420). */
    private static final class Moments {
        private int count;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
        }
    }
}
