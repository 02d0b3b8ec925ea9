package csc413.hw4;

import dev.workings.compute.number.Real;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How far the estimators are from the gradient, as multiples of its length, when the behaviour policy is fair in both states and the
 * target policy has the log-odds δ in both.
 *
 * @param secondMoment E[w²]
 * @param biases the length of the error of the mean
 * @param deviations of one episode's contribution from its mean, the root of the mean squared length
 */
record OffPolicyErrors(
        double secondMoment, Map<OffPolicyEstimator, Double> biases, Map<OffPolicyEstimator, Double> deviations) {
    static OffPolicyErrors at(double distance, int horizon) {
        Real unit = Real.of(1);
        OffPolicyEpisodes<Real> episodes = OffPolicyEpisodes.of(
                OffPolicyTask.twoStates(),
                OffPolicyOdds.policy(List.of(Real.of(distance).exp(), unit)),
                OffPolicyOdds.policy(List.of(unit, unit)),
                horizon);
        List<Real> gradient = OffPolicyEstimator.WHOLE_PRODUCT.mean(episodes);
        double length = length(gradient);
        Map<OffPolicyEstimator, Double> biases = new EnumMap<>(OffPolicyEstimator.class);
        Map<OffPolicyEstimator, Double> deviations = new EnumMap<>(OffPolicyEstimator.class);
        for (OffPolicyEstimator estimator : OffPolicyEstimator.values()) {
            List<Real> mean = estimator.mean(episodes);
            double variance = estimator.meanSquare(episodes).value() - StrictMath.pow(length(mean), 2);
            biases.put(estimator, length(difference(mean, gradient)) / length);
            deviations.put(estimator, StrictMath.sqrt(variance) / length);
        }
        double secondMoment =
                episodes.meanOf(episode -> episodes.weight(episode).power(2)).value();
        return new OffPolicyErrors(secondMoment, biases, deviations);
    }

    double bias(OffPolicyEstimator estimator) {
        return biases.get(estimator);
    }

    double deviation(OffPolicyEstimator estimator) {
        return deviations.get(estimator);
    }

    /** Of the average over so many episodes: the root of the squared bias and the variance. */
    double rootMeanSquare(OffPolicyEstimator estimator, double episodes) {
        double deviation = deviation(estimator);
        return StrictMath.sqrt(StrictMath.pow(bias(estimator), 2) + deviation * deviation / episodes);
    }

    private static List<Real> difference(List<Real> a, List<Real> b) {
        return IntStream.range(0, a.size())
                .mapToObj(i -> a.get(i).minus(b.get(i)))
                .toList();
    }

    private static double length(List<Real> vector) {
        return StrictMath.sqrt(
                vector.stream().mapToDouble(x -> x.value() * x.value()).sum());
    }
}
