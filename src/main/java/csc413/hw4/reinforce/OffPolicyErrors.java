package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How far the estimators are from the gradient, as multiples of its length.
 *
 * @param secondMoment E[w²]
 * @param biases the length of the error of the mean
 * @param deviations of one episode's contribution from its mean, the root of the mean squared length
 */
record OffPolicyErrors(
        double secondMoment, Map<OffPolicyEstimator, Double> biases, Map<OffPolicyEstimator, Double> deviations) {
    static OffPolicyErrors of(OffPolicyModel model) {
        List<Rational> gradient = OffPolicyEstimator.WHOLE_PRODUCT.mean(model);
        Rational square = OffPolicyModel.squaredLength(gradient);
        Map<OffPolicyEstimator, Double> biases = new EnumMap<>(OffPolicyEstimator.class);
        Map<OffPolicyEstimator, Double> deviations = new EnumMap<>(OffPolicyEstimator.class);
        for (OffPolicyEstimator estimator : OffPolicyEstimator.values()) {
            List<Rational> mean = estimator.mean(model);
            List<Rational> error = OffPolicyModel.sum(mean, OffPolicyModel.scaled(Rational.of(-1), gradient));
            Rational variance = estimator.meanSquare(model).minus(OffPolicyModel.squaredLength(mean));
            biases.put(estimator, root(OffPolicyModel.squaredLength(error).dividedBy(square)));
            deviations.put(estimator, root(variance.dividedBy(square)));
        }
        Rational secondMoment = model.meanOf(episode -> model.weight(episode).power(2));
        return new OffPolicyErrors(secondMoment.toDouble(), biases, deviations);
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

    private static double root(Rational square) {
        return StrictMath.sqrt(square.toDouble());
    }
}
