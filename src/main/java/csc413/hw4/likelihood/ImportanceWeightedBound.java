package csc413.hw4.likelihood;

/**
 * E log of the mean of k independent importance weights p(z)p(x|z)/q(z|x), z ~ q, for a latent variable with finitely many values.
 *
 * <p>Source: Y. Burda, R. Grosse and R. Salakhutdinov, "Importance weighted autoencoders", ICLR 2016.
 *
 * @param encoder q(z|x) for z = 1, 2, …
 * @param weights the importance weight of each z, above 0 where the encoder is
 */
record ImportanceWeightedBound(double[] encoder, double[] weights) {
    /** By enumeration of all tuples (z₁, …, zₖ); there are mᵏ for m values. */
    double byEnumeration(int k) {
        return enumerate(k, k, 0, 1);
    }

    private double enumerate(int left, int k, double sum, double probability) {
        if (probability == 0) {
            return 0;
        }
        if (left == 0) {
            return probability * StrictMath.log(sum / k);
        }
        double total = 0;
        for (int z = 0; z < encoder.length; z++) {
            total += enumerate(left - 1, k, sum + weights[z], probability * encoder[z]);
        }
        return total;
    }

    /** For two values by the binomial law of how many of the k draws are z = 1, which allows a large k. */
    double byBinomialLaw(int k) {
        double logarithm = k * StrictMath.log(encoder[1]);
        double total = 0;
        for (int first = 0; first <= k; first++) {
            double mean = (first * weights[0] + (k - first) * weights[1]) / k;
            total += StrictMath.exp(logarithm) * StrictMath.log(mean);
            logarithm += StrictMath.log((double) (k - first) / (first + 1) * encoder[0] / encoder[1]);
        }
        return total;
    }

    /** The mean of the weights, which is p(x). */
    double evidence() {
        double total = 0;
        for (int z = 0; z < encoder.length; z++) {
            total += encoder[z] * weights[z];
        }
        return total;
    }

    /** Var(w)/(2 p(x)²), the limit of k times the gap. */
    double gapRate() {
        double square = 0;
        for (int z = 0; z < encoder.length; z++) {
            double excess = weights[z] / evidence() - 1;
            square += encoder[z] * excess * excess;
        }
        return square / 2;
    }
}
