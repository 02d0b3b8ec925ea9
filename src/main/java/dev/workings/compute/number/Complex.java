package dev.workings.compute.number;

/**
 * A complex number. Every function keeps the relative precision of an imaginary part far below the last digit of the real part,
 * which a complex step needs and textbook formulas by logarithms lose: log(1 + h) is 0 for h = 10⁻³⁰.
 *
 * <p>The functions are principal values. {@link #asin} and {@link #acos} are for numbers off the cuts |re| ≥ 1 of the real axis.
 *
 * @param re the real part
 * @param im the imaginary part
 */
public record Complex(double re, double im) implements Smooth<Complex> {
    /** From here on sinh² and cosh² are e²ˣ/4 in double precision. */
    private static final double LARGE = 20;

    public static Complex of(double re, double im) {
        return new Complex(re, im);
    }

    @Override
    public Complex plus(Complex other) {
        return new Complex(re + other.re, im + other.im);
    }

    @Override
    public Complex minus(Complex other) {
        return new Complex(re - other.re, im - other.im);
    }

    @Override
    public Complex times(Complex other) {
        return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
    }

    /** By Smith's method (Communications of the ACM 5 (1962), 435), which squares nothing and so does not overflow early. */
    @Override
    public Complex dividedBy(Complex other) {
        if (Math.abs(other.re) < Math.abs(other.im)) {
            return new Complex(im, -re).dividedBy(new Complex(other.im, -other.re));
        }
        double ratio = other.im / other.re;
        double divisor = other.re + other.im * ratio;
        return new Complex((re + im * ratio) / divisor, (im - re * ratio) / divisor);
    }

    @Override
    public Complex negated() {
        return new Complex(-re, -im);
    }

    @Override
    public Complex constant(double constant) {
        return new Complex(constant, 0);
    }

    @Override
    public double toDouble() {
        return re;
    }

    public double modulus() {
        return StrictMath.hypot(re, im);
    }

    @Override
    public Complex exp() {
        double modulus = StrictMath.exp(re);
        return new Complex(modulus * StrictMath.cos(im), modulus * StrictMath.sin(im));
    }

    @Override
    public Complex log() {
        return new Complex(StrictMath.log(modulus()), StrictMath.atan2(im, re));
    }

    @Override
    public Complex sqrt() {
        double root = StrictMath.sqrt((Math.abs(re) + modulus()) / 2);
        if (root == 0) {
            return new Complex(0, 0);
        }
        double other = im / (2 * root);
        return re >= 0 ? new Complex(root, other) : new Complex(Math.abs(other), Math.copySign(root, im));
    }

    @Override
    public Complex sin() {
        return new Complex(StrictMath.sin(re) * StrictMath.cosh(im), StrictMath.cos(re) * StrictMath.sinh(im));
    }

    @Override
    public Complex cos() {
        return new Complex(StrictMath.cos(re) * StrictMath.cosh(im), -StrictMath.sin(re) * StrictMath.sinh(im));
    }

    /** As −i tanh(iz). */
    @Override
    public Complex tan() {
        Complex turned = new Complex(-im, re).tanh();
        return new Complex(turned.im, -turned.re);
    }

    /** As atan(z/√(1 − z²)). */
    @Override
    public Complex asin() {
        Complex cosine = constant(1).minus(this).times(plus(1)).sqrt();
        return dividedBy(cosine).atan();
    }

    @Override
    public Complex acos() {
        Complex sine = asin();
        return new Complex(Math.PI / 2 - sine.re, -sine.im);
    }

    /** From the arguments of 1 + iz and 1 − iz and the logarithm of the ratio of their moduli. */
    @Override
    public Complex atan() {
        double angle = (StrictMath.atan2(re, 1 - im) + StrictMath.atan2(re, 1 + im)) / 2;
        double distance = re * re + (1 - im) * (1 - im);
        return new Complex(angle, StrictMath.log1p(4 * im / distance) / 4);
    }

    @Override
    public Complex sinh() {
        return new Complex(StrictMath.sinh(re) * StrictMath.cos(im), StrictMath.cosh(re) * StrictMath.sin(im));
    }

    @Override
    public Complex cosh() {
        return new Complex(StrictMath.cosh(re) * StrictMath.cos(im), StrictMath.sinh(re) * StrictMath.sin(im));
    }

    /** As (sinh a cosh a + i sin b cos b)/(sinh² a + cos² b). */
    @Override
    public Complex tanh() {
        double turn = StrictMath.sin(im) * StrictMath.cos(im);
        if (Math.abs(re) > LARGE) {
            return new Complex(Math.copySign(1, re), 4 * turn * StrictMath.exp(-2 * Math.abs(re)));
        }
        double sinh = StrictMath.sinh(re);
        double cos = StrictMath.cos(im);
        double divisor = sinh * sinh + cos * cos;
        return new Complex(sinh * StrictMath.cosh(re) / divisor, turn / divisor);
    }

    @Override
    public Complex power(double exponent) {
        return log().times(exponent).exp();
    }
}
