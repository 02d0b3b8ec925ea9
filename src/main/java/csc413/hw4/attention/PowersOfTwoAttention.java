package csc413.hw4.attention;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * Softmax attention that can be computed without rounding. With {@code d = 1}, queries {@code qᵢ = i − 1} and keys
 * {@code kⱼ = (j − 1) ln 2} the scores have rank 1 (0 for one token), and their exponentials are the integers
 * {@code aᵢⱼ = 2^((i−1)(j−1))}, a Vandermonde matrix with the nodes {@code 1, 2, 4, …}. The attention matrix is
 * {@code P = diag(s)⁻¹ A} with the row sums {@code s} of {@code A}, so all its entries are fractions.
 *
 * @param tokens how many tokens there are, one or more
 */
record PowersOfTwoAttention(int tokens) {

    /** {@code A}: the exponentials of the scores. */
    BigInteger[][] exponentials() {
        BigInteger[][] a = new BigInteger[tokens][tokens];
        for (int i = 0; i < tokens; i++) {
            for (int j = 0; j < tokens; j++) {
                a[i][j] = BigInteger.TWO.pow(i * j);
            }
        }
        return a;
    }

    /** {@code det A} by Vandermonde's product of the differences of the nodes; no elimination is done. */
    BigInteger vandermonde() {
        BigInteger product = BigInteger.ONE;
        for (int j = 0; j < tokens; j++) {
            for (int i = 0; i < j; i++) {
                product = product.multiply(BigInteger.TWO.pow(j).subtract(BigInteger.TWO.pow(i)));
            }
        }
        return product;
    }

    /** {@code det A} by elimination. */
    BigInteger eliminated() {
        return BareissElimination.determinant(exponentials());
    }

    /** Numerator and denominator of {@code det P}, in lowest terms. */
    BigInteger[] determinant() {
        BigInteger numerator = eliminated();
        BigInteger denominator = Arrays.stream(exponentials())
                .map(row -> Arrays.stream(row).reduce(BigInteger.ZERO, BigInteger::add))
                .reduce(BigInteger.ONE, BigInteger::multiply);
        BigInteger divisor = numerator.gcd(denominator);
        return new BigInteger[] {numerator.divide(divisor), denominator.divide(divisor)};
    }

    /** {@code Q} and {@code K} in floating point, with values that do not matter. */
    AttentionInputs inputs() {
        double[][] queries = column(IntStream.range(0, tokens).asDoubleStream().toArray());
        double[][] keys = new CountedArithmetic().scaled(queries, StrictMath.log(2));
        return new AttentionInputs(queries, keys, queries);
    }

    /** {@code P} in floating point, from the integers: a power of two is a double, so only the row sums and quotients round. */
    SimpleMatrix weights() {
        double[][] p = new double[tokens][tokens];
        for (int i = 0; i < tokens; i++) {
            double sum = 0;
            for (int j = 0; j < tokens; j++) {
                p[i][j] = Math.scalb(1.0, i * j);
                sum += p[i][j];
            }
            for (int j = 0; j < tokens; j++) {
                p[i][j] /= sum;
            }
        }
        return new SimpleMatrix(p);
    }

    private static double[][] column(double[] entries) {
        return Arrays.stream(entries).mapToObj(entry -> new double[] {entry}).toArray(double[][]::new);
    }
}
