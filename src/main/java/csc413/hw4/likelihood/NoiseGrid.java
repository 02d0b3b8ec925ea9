package csc413.hw4.likelihood;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Means over standard normal noise by the trapezoidal rule on [−8, 8], whose error for a function analytic in a strip of half-width a is of
 * the order of exp(−2πa/step).
 *
 * <p>Source: L. N. Trefethen and J. A. C. Weideman, "The exponentially convergent trapezoidal rule", SIAM Review 56 (2014), 385–458, section 5.
 */
enum NoiseGrid {
    FINE(0.25),
    COARSE(0.5);

    private static final double END = 8;

    private final double[] noises;
    private final double[] weights;

    NoiseGrid(double step) {
        int half = (int) Math.round(END / step);
        this.noises =
                IntStream.rangeClosed(-half, half).mapToDouble(i -> i * step).toArray();
        double[] heights = Arrays.stream(noises).map(Gaussian.STANDARD::density).toArray();
        double total = Arrays.stream(heights).sum();
        this.weights = Arrays.stream(heights).map(height -> height / total).toArray();
    }

    int size() {
        return noises.length;
    }

    double noise(int i) {
        return noises[i];
    }

    double weight(int i) {
        return weights[i];
    }

    double mean(DoubleUnaryOperator f) {
        double sum = 0;
        for (int i = 0; i < noises.length; i++) {
            sum += weights[i] * f.applyAsDouble(noises[i]);
        }
        return sum;
    }
}
