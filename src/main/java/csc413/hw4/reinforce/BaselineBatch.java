package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.math.BigInteger;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/**
 * Estimates of dJ/dθ for a two-armed bandit with the rewards 1 and 0 that are averaged over a batch of N draws, from which the baseline is
 * estimated too. As only the number of draws of each arm matters, expectations are exact sums of N + 1 terms.
 *
 * @param pi the probability of the arm that pays 1
 */
record BaselineBatch(Rational pi) {
    /** A baseline estimated from numbers of draws of the two arms, at least one of them not 0. */
    @FunctionalInterface
    interface Estimated {
        Rational from(long first, long second);
    }

    /** The mean return. */
    Rational mean(long first, long second) {
        return Rational.of(first, first + second);
    }

    /** Σ g² R/Σ g² over the draws. */
    Rational weighted(long first, long second) {
        Rational paid = score(true).power(2).times(first);
        return paid.dividedBy(paid.plus(score(false).power(2).times(second)));
    }

    /** dJ/dθ = π(1 − π). */
    Rational gradient() {
        return pi.times(Rational.ONE.minus(pi));
    }

    /** The mean of the estimate whose baseline is estimated from all draws of the batch, as a share of the gradient. */
    double shareInSample(Estimated baseline, int draws) {
        return moment(draws, 1, first -> inSample(baseline, first, draws - first))
                .dividedBy(gradient())
                .toDouble();
    }

    /** The mean of the estimate in which each draw has a baseline from the other draws, as a share of the gradient. */
    double shareLeaveOneOut(Estimated baseline, int draws) {
        return moment(draws, 1, first -> leaveOneOut(baseline, first, draws - first))
                .dividedBy(gradient())
                .toDouble();
    }

    /** N times the mean squared error, with the baseline from all draws. */
    double errorInSample(Estimated baseline, int draws) {
        return draws
                * moment(
                                draws,
                                2,
                                first ->
                                        inSample(baseline, first, draws - first).minus(gradient()))
                        .toDouble();
    }

    /** N times the mean squared error, with baselines from the other draws. */
    double errorLeaveOneOut(Estimated baseline, int draws) {
        return draws
                * moment(
                                draws,
                                2,
                                first -> leaveOneOut(baseline, first, draws - first)
                                        .minus(gradient()))
                        .toDouble();
    }

    private Rational inSample(Estimated baseline, long first, long second) {
        Rational b = baseline.from(first, second);
        return average(first, b, second, b);
    }

    private Rational leaveOneOut(Estimated baseline, long first, long second) {
        Rational without1 = first > 0 ? baseline.from(first - 1, second) : Rational.ZERO;
        Rational without2 = second > 0 ? baseline.from(first, second - 1) : Rational.ZERO;
        return average(first, without1, second, without2);
    }

    /** The mean of g(R − b), with a baseline for the draws of each arm. */
    private Rational average(long first, Rational b1, long second, Rational b2) {
        Rational paid = score(true).times(Rational.ONE.minus(b1)).times(first);
        Rational unpaid = score(false).times(b2.negated()).times(second);
        return paid.plus(unpaid).dividedBy(first + second);
    }

    /** The score of either arm. */
    private Rational score(boolean isFirst) {
        return isFirst ? Rational.ONE.minus(pi) : pi.negated();
    }

    private Rational moment(int draws, int power, LongFunction<Rational> estimate) {
        return IntStream.rangeClosed(0, draws)
                .mapToObj(first -> binomial(draws, first)
                        .times(pi.power(first))
                        .times(Rational.ONE.minus(pi).power(draws - first))
                        .times(estimate.apply(first).power(power)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static Rational binomial(int n, int k) {
        BigInteger product = BigInteger.ONE;
        for (int j = 1; j <= k; j++) {
            product = product.multiply(BigInteger.valueOf(n - k + j)).divide(BigInteger.valueOf(j));
        }
        return Rational.of(product, BigInteger.ONE);
    }
}
