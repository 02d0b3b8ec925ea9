package dev.workings.compute.number;

/**
 * A number a + bε with ε² = 0. Arithmetic on such numbers carries a function's value in a and its derivative in b: forward-mode
 * automatic differentiation. The derivative has no error but rounding.
 *
 * <p>The rules of derivation are written so that nothing is subtracted that nearly cancels: tanh′ is 1/cosh² and not 1 − tanh²,
 * which is rounded to 0 from an argument of 20 on. A constant (b = 0) stays one even where a derivative is infinite.
 *
 * <p>Source: A. Griewank and A. Walther, "Evaluating Derivatives", 2nd edition (SIAM 2008), section 3.1.
 *
 * @param value a, the function's value
 * @param slope b, its derivative with respect to the one variable
 */
public record Dual(double value, double slope) implements Smooth<Dual> {
    /** The variable itself, whose derivative is 1. */
    public static Dual variable(double value) {
        return new Dual(value, 1);
    }

    @Override
    public Dual plus(Dual other) {
        return new Dual(value + other.value, slope + other.slope);
    }

    @Override
    public Dual minus(Dual other) {
        return new Dual(value - other.value, slope - other.slope);
    }

    @Override
    public Dual times(Dual other) {
        return new Dual(value * other.value, slope * other.value + value * other.slope);
    }

    @Override
    public Dual dividedBy(Dual other) {
        double quotient = value / other.value;
        return new Dual(quotient, (slope - quotient * other.slope) / other.value);
    }

    @Override
    public Dual negated() {
        return new Dual(-value, -slope);
    }

    @Override
    public Dual constant(double constant) {
        return new Dual(constant, 0);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public Dual exp() {
        double power = StrictMath.exp(value);
        return chain(power, power);
    }

    @Override
    public Dual log() {
        return chain(StrictMath.log(value), 1 / value);
    }

    @Override
    public Dual sqrt() {
        double root = StrictMath.sqrt(value);
        return chain(root, 0.5 / root);
    }

    @Override
    public Dual sin() {
        return chain(StrictMath.sin(value), StrictMath.cos(value));
    }

    @Override
    public Dual cos() {
        return chain(StrictMath.cos(value), -StrictMath.sin(value));
    }

    @Override
    public Dual tan() {
        double cos = StrictMath.cos(value);
        return chain(StrictMath.tan(value), 1 / (cos * cos));
    }

    @Override
    public Dual asin() {
        return chain(StrictMath.asin(value), 1 / StrictMath.sqrt((1 - value) * (1 + value)));
    }

    @Override
    public Dual acos() {
        return chain(StrictMath.acos(value), -1 / StrictMath.sqrt((1 - value) * (1 + value)));
    }

    @Override
    public Dual atan() {
        return chain(StrictMath.atan(value), 1 / (1 + value * value));
    }

    @Override
    public Dual sinh() {
        return chain(StrictMath.sinh(value), StrictMath.cosh(value));
    }

    @Override
    public Dual cosh() {
        return chain(StrictMath.cosh(value), StrictMath.sinh(value));
    }

    @Override
    public Dual tanh() {
        double cosh = StrictMath.cosh(value);
        return chain(StrictMath.tanh(value), 1 / cosh / cosh);
    }

    @Override
    public Dual power(double exponent) {
        return chain(StrictMath.pow(value, exponent), exponent * StrictMath.pow(value, exponent - 1));
    }

    /** The chain rule for a function with this value and this derivative here. */
    private Dual chain(double image, double derivative) {
        return new Dual(image, slope == 0 ? 0 : derivative * slope);
    }
}
