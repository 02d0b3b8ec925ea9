package csc413.hw4.reinforce;

/**
 * The weighted average Σ wᵢ gᵢ / Σ wᵢ of a policy gradient for one pull of one of two arms. The draws enter only by how many of them
 * pulled the first arm, so its mean is a sum over a binomial law.
 *
 * @param target π_θ of the first arm, whose log-odds are θ
 * @param behaviour π_θ′ of the first arm
 * @param first the reward of the first arm
 * @param second the reward of the second arm
 */
record OffPolicyNormalised(double target, double behaviour, double first, double second) {
    /** π_θ/π_θ′ of an arm, 1 or 2. */
    double weight(int arm) {
        return arm == 1 ? target / behaviour : (1 - target) / (1 - behaviour);
    }

    /** ∇ log π_θ(arm) r(arm). */
    double contribution(int arm) {
        return arm == 1 ? (1 - target) * first : -target * second;
    }

    /** π_θ (1 − π_θ)(r(1) − r(2)). */
    double gradient() {
        return target * (1 - target) * (first - second);
    }

    /** The mean of the weighted average of so many draws. */
    double mean(int draws) {
        double probability = StrictMath.pow(1 - behaviour, draws);
        double mean = probability * average(0, draws);
        for (int k = 1; k <= draws; k++) {
            probability *= behaviour * (draws - k + 1) / ((1 - behaviour) * k);
            mean += probability * average(k, draws);
        }
        return mean;
    }

    double bias(int draws) {
        return mean(draws) - gradient();
    }

    private double average(int ofFirst, int draws) {
        double one = weight(1) * ofFirst;
        double two = weight(2) * (draws - ofFirst);
        return (one * contribution(1) + two * contribution(2)) / (one + two);
    }
}
