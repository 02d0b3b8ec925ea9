package csc413.hw4;

/**
 * A complex number, for derivatives by a complex step: f′(x) = Im f(x + ih) / h + O(h²) for a function that is real on the real
 * axis and analytic near it. Nothing is subtracted, so h can be as small as 10⁻³⁰ and no digit is lost.
 *
 * <p>Source: W. Squire and G. Trapp, "Using complex variables to estimate derivatives of real functions", SIAM Review 40 (1998),
 * 110–112.
 */
record Complex(double re, double im) {
    Complex plus(double constant) {
        return new Complex(re + constant, im);
    }

    Complex negated() {
        return new Complex(-re, -im);
    }

    Complex exp() {
        double modulus = StrictMath.exp(re);
        return new Complex(modulus * StrictMath.cos(im), modulus * StrictMath.sin(im));
    }

    Complex reciprocal() {
        double square = re * re + im * im;
        return new Complex(re / square, -im / square);
    }
}
