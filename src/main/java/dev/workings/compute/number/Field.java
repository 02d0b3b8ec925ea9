package dev.workings.compute.number;

/**
 * A number with the four operations. A formula that asks for nothing else is written once, as a generic method, and then
 * evaluated over doubles, exact fractions or numbers that carry a derivative:
 *
 * <pre>{@code
 * static <T extends Field<T>> T geometric(T ratio, int n) {
 *     return ratio.power(n).minus(1).dividedBy(ratio.minus(1));
 * }
 * }</pre>
 *
 * @param <T> the kind of number itself
 */
public interface Field<T extends Field<T>> {
    T plus(T other);

    T minus(T other);

    T times(T other);

    T dividedBy(T other);

    T negated();

    /** The number of this kind that is exactly {@code value}. */
    T constant(double value);

    /** The double nearest to this number; to its real part or its value where it has other parts. */
    double toDouble();

    default T plus(double other) {
        return plus(constant(other));
    }

    default T minus(double other) {
        return minus(constant(other));
    }

    default T times(double other) {
        return times(constant(other));
    }

    default T dividedBy(double other) {
        return dividedBy(constant(other));
    }

    default T reciprocal() {
        return power(-1);
    }

    /** A whole power, by repeated squaring; a negative one is the reciprocal of the positive one. */
    default T power(int exponent) {
        T result = constant(1);
        T square = times(1);
        for (long left = Math.abs((long) exponent); left > 0; left /= 2) {
            result = left % 2 == 1 ? result.times(square) : result;
            square = left > 1 ? square.times(square) : square;
        }
        return exponent < 0 ? constant(1).dividedBy(result) : result;
    }
}
