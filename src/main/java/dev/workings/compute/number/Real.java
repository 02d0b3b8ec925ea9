package dev.workings.compute.number;

/** A double as a number over which generic formulas can be evaluated; the same bits on every machine, by {@link StrictMath}. */
public record Real(double value) implements Smooth<Real> {
    public static Real of(double value) {
        return new Real(value);
    }

    @Override
    public Real plus(Real other) {
        return new Real(value + other.value);
    }

    @Override
    public Real minus(Real other) {
        return new Real(value - other.value);
    }

    @Override
    public Real times(Real other) {
        return new Real(value * other.value);
    }

    @Override
    public Real dividedBy(Real other) {
        return new Real(value / other.value);
    }

    @Override
    public Real negated() {
        return new Real(-value);
    }

    @Override
    public Real constant(double constant) {
        return new Real(constant);
    }

    @Override
    public double toDouble() {
        return value;
    }

    @Override
    public Real exp() {
        return new Real(StrictMath.exp(value));
    }

    @Override
    public Real log() {
        return new Real(StrictMath.log(value));
    }

    @Override
    public Real sqrt() {
        return new Real(StrictMath.sqrt(value));
    }

    @Override
    public Real sin() {
        return new Real(StrictMath.sin(value));
    }

    @Override
    public Real cos() {
        return new Real(StrictMath.cos(value));
    }

    @Override
    public Real tan() {
        return new Real(StrictMath.tan(value));
    }

    @Override
    public Real asin() {
        return new Real(StrictMath.asin(value));
    }

    @Override
    public Real acos() {
        return new Real(StrictMath.acos(value));
    }

    @Override
    public Real atan() {
        return new Real(StrictMath.atan(value));
    }

    @Override
    public Real sinh() {
        return new Real(StrictMath.sinh(value));
    }

    @Override
    public Real cosh() {
        return new Real(StrictMath.cosh(value));
    }

    @Override
    public Real tanh() {
        return new Real(StrictMath.tanh(value));
    }

    @Override
    public Real power(double exponent) {
        return new Real(StrictMath.pow(value, exponent));
    }
}
