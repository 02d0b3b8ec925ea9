package csc413.hw4;

/**
 * A number a + bε with ε² = 0. Arithmetic on such numbers carries a function's value in a and its derivative in b: forward-mode
 * automatic differentiation, which needs the rules for +, ×, / and exp only, and no formula for what is built from them.
 *
 * @param value a, the function's value
 * @param slope b, its derivative with respect to the one variable
 */
record Dual(double value, double slope) {
    /** The variable itself, whose derivative is 1. */
    static Dual variable(double value) {
        return new Dual(value, 1);
    }

    Dual plus(double constant) {
        return new Dual(value + constant, slope);
    }

    Dual times(double constant) {
        return new Dual(constant * value, constant * slope);
    }

    Dual dividedBy(Dual other) {
        double numerator = slope * other.value - value * other.slope;
        return new Dual(value / other.value, numerator / (other.value * other.value));
    }

    Dual exp() {
        double power = StrictMath.exp(value);
        return new Dual(power, power * slope);
    }
}
