package csc413.hw4.attention;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * What a self-attention layer is given: a query, a key and a value for each of {@code n} tokens, as rows of length
 * {@code d}. The arrays are not copied and must not be changed.
 */
record AttentionInputs(double[][] queries, double[][] keys, double[][] values) {

    int tokens() {
        return queries.length;
    }

    int width() {
        return queries[0].length;
    }

    /** Entries drawn independently from a distribution of mean 0 and variance 1. */
    static AttentionInputs random(int n, int d, RandomGenerator generator) {
        return new AttentionInputs(
                randomMatrix(n, d, generator), randomMatrix(n, d, generator), randomMatrix(n, d, generator));
    }

    /** As {@link #random}, but the queries repeat themselves after {@code k} tokens. */
    static AttentionInputs withRepeatedQueries(int n, int d, int k, RandomGenerator generator) {
        double[][] queries = new double[n][];
        Arrays.setAll(queries, i -> i < k ? randomMatrix(1, d, generator)[0] : queries[i - k]);
        return new AttentionInputs(queries, randomMatrix(n, d, generator), randomMatrix(n, d, generator));
    }

    /** As {@link #random}, but the queries are the product of an n-by-k and a k-by-d matrix, and so have rank {@code k}. */
    static AttentionInputs withQueriesOfRank(int k, int n, int d, RandomGenerator generator) {
        double[][] queries =
                new CountedArithmetic().product(randomMatrix(n, k, generator), randomMatrix(k, d, generator));
        return new AttentionInputs(queries, randomMatrix(n, d, generator), randomMatrix(n, d, generator));
    }

    /** Tokens evenly spaced on a circle: each query is its own key, and scores highest there. */
    static AttentionInputs onCircle(int n, double radius) {
        double[][] points = new double[n][];
        Arrays.setAll(
                points, i -> new double[] {
                    radius * StrictMath.cos(2 * Math.PI * i / n), radius * StrictMath.sin(2 * Math.PI * i / n)
                });
        return new AttentionInputs(points, points, points);
    }

    /** Queries and keys multiplied by {@code factor}, the values as they are. */
    AttentionInputs sharpened(double factor) {
        CountedArithmetic arithmetic = new CountedArithmetic();
        return new AttentionInputs(arithmetic.scaled(queries, factor), arithmetic.scaled(keys, factor), values);
    }

    /**
     * Independent entries, uniform between −√3 and √3: their variance is 1, and drawing them takes no logarithm whose
     * last bit could differ between machines.
     */
    static double[][] randomMatrix(int rows, int columns, RandomGenerator generator) {
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            Arrays.setAll(row, j -> Math.sqrt(3) * (2 * generator.nextDouble() - 1));
        }
        return matrix;
    }
}
