package csc413.hw4.attention;

import dev.workings.compute.number.Rational;
import java.math.BigInteger;

/**
 * Softmax attention in exact fractions with {@code d = 1}, as {@link PowersOfTwoAttention}, but with queries and keys that repeat:
 * {@code qᵢ = (i − 1) mod a} and {@code kⱼ = ((j − 1) mod b) ln 2}.
 *
 * @param tokens n, at least a and b
 * @param queries a, how many different queries there are
 * @param keys b, how many different keys there are
 */
record RepeatingAttention(int tokens, int queries, int keys) {

    /** {@code P}. */
    Rational[][] weights() {
        Rational[][] weights = new Rational[tokens][tokens];
        for (int i = 0; i < tokens; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < tokens; j++) {
                sum = sum.add(exponential(i, j));
            }
            for (int j = 0; j < tokens; j++) {
                weights[i][j] = Rational.of(exponential(i, j), sum);
            }
        }
        return weights;
    }

    /** {@code QKᵀ/ln 2}, whose rank is that of {@code QKᵀ}. */
    Rational[][] scores() {
        Rational[][] scores = new Rational[tokens][tokens];
        for (int i = 0; i < tokens; i++) {
            for (int j = 0; j < tokens; j++) {
                scores[i][j] = Rational.of(score(i, j));
            }
        }
        return scores;
    }

    private BigInteger exponential(int i, int j) {
        return BigInteger.TWO.pow(score(i, j));
    }

    private int score(int i, int j) {
        return (i % queries) * (j % keys);
    }
}
