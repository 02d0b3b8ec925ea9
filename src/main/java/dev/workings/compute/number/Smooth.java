package dev.workings.compute.number;

/**
 * A number with the elementary functions. Write a function of a real variable once, as a generic method, and evaluate it over
 * {@link Real}, over {@link Dual} for its derivative, or over {@link Complex} for a complex step:
 *
 * <pre>{@code
 * static <T extends Smooth<T>> T output(T x, int layers) {
 *     return layers == 0 ? x : output(x.sigmoid(), layers - 1);
 * }
 * }</pre>
 *
 * @param <T> the kind of number itself
 */
public interface Smooth<T extends Smooth<T>> extends Field<T> {
    T exp();

    T log();

    T sqrt();

    T sin();

    T cos();

    T tan();

    T asin();

    T acos();

    T atan();

    T sinh();

    T cosh();

    T tanh();

    /** A real power of a positive number. */
    T power(double exponent);

    /** A power of a positive number whose exponent may vary too. */
    default T power(T exponent) {
        return log().times(exponent).exp();
    }

    /** The logistic function 1/(1 + e⁻ˣ), written so that no exponential overflows. */
    default T sigmoid() {
        boolean positive = toDouble() >= 0;
        T small = positive ? negated().exp() : exp();
        return (positive ? constant(1) : small).dividedBy(small.plus(1));
    }

    /** The absolute value of a number on the real axis; at 0, where it has no derivative, that from the right is carried. */
    default T abs() {
        return toDouble() < 0 ? negated() : times(1);
    }
}
