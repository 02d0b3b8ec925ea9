package csc413.hw4.attention;

/**
 * Matrix arithmetic that counts every elementary operation at the moment it is done. Products are schoolbook products: an
 * entry of {@code AB} is a row of {@code A} times a column of {@code B}. Moving and transposing numbers is free.
 *
 * <p>One object counts one calculation; it is not safe for use by several threads.
 */
final class CountedArithmetic {
    private long multiplications;
    private long additions;
    private long exponentials;
    private long divisions;

    /** What has been done so far. */
    OperationCount count() {
        return new OperationCount(multiplications, additions, exponentials, divisions);
    }

    /** {@code AB}. */
    double[][] product(double[][] a, double[][] b) {
        return timesTransposed(a, transposed(b));
    }

    /** {@code ABᵀ}: every row of {@code A} times every row of {@code B}. */
    double[][] timesTransposed(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                product[i][j] = dot(a[i], b[j]);
            }
        }
        return product;
    }

    /** Every entry times the same number. */
    double[][] scaled(double[][] a, double factor) {
        double[][] scaled = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                scaled[i][j] = times(a[i][j], factor);
            }
        }
        return scaled;
    }

    /** Row {@code i} times {@code factors[i]}: the product of a diagonal matrix, given by its diagonal, and a matrix. */
    double[][] scaledRows(double[] factors, double[][] a) {
        double[][] scaled = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = scaled(new double[][] {a[i]}, factors[i])[0];
        }
        return scaled;
    }

    /** The softmax of each row. The largest score is not subtracted first, so a score above 709 overflows. */
    double[][] softmaxOfRows(double[][] scores) {
        double[][] weights = new double[scores.length][];
        for (int i = 0; i < scores.length; i++) {
            weights[i] = softmax(scores[i]);
        }
        return weights;
    }

    static double[][] transposed(double[][] a) {
        double[][] transposed = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                transposed[j][i] = a[i][j];
            }
        }
        return transposed;
    }

    private double[] softmax(double[] scores) {
        double[] weights = new double[scores.length];
        for (int j = 0; j < scores.length; j++) {
            weights[j] = exp(scores[j]);
        }
        double sum = weights[0];
        for (int j = 1; j < weights.length; j++) {
            sum = plus(sum, weights[j]);
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] = over(weights[j], sum);
        }
        return weights;
    }

    /** Turns two vectors of equal length into {@code cos a − sin b} and {@code sin a + cos b}, in place. */
    void rotate(double[] a, double[] b, double cos, double sin) {
        for (int i = 0; i < a.length; i++) {
            double turned = plus(times(cos, a[i]), times(-sin, b[i]));
            b[i] = plus(times(sin, a[i]), times(cos, b[i]));
            a[i] = turned;
        }
    }

    /** The inner product. */
    double dot(double[] a, double[] b) {
        double sum = times(a[0], b[0]);
        for (int i = 1; i < a.length; i++) {
            sum = plus(sum, times(a[i], b[i]));
        }
        return sum;
    }

    private double times(double a, double b) {
        multiplications++;
        return a * b;
    }

    private double plus(double a, double b) {
        additions++;
        return a + b;
    }

    /** StrictMath, because the last bit of Math.exp may differ between machines. */
    private double exp(double a) {
        exponentials++;
        return StrictMath.exp(a);
    }

    private double over(double a, double b) {
        divisions++;
        return a / b;
    }
}
