package csc413.hw4.likelihood;

import dev.workings.compute.number.Smooth;

/** Smooth bijections of the real line, with their inverses and slopes. */
enum Bijection implements Transformation {
    /** z ↦ 2z + 1. */
    AFFINE {
        @Override
        <T extends Smooth<T>> T forward(T z) {
            return z.times(2).plus(1);
        }

        @Override
        double inverse(double z) {
            return (z - 1) / 2;
        }

        @Override
        double slope(double z) {
            return 2;
        }
    },
    /** z ↦ sinh z. */
    SINH {
        @Override
        <T extends Smooth<T>> T forward(T z) {
            return z.sinh();
        }

        @Override
        double inverse(double z) {
            double size = Math.abs(z);
            return Math.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), z);
        }

        @Override
        double slope(double z) {
            return StrictMath.cosh(z);
        }
    };

    abstract <T extends Smooth<T>> T forward(T z);

    abstract double inverse(double z);

    /** The derivative of the forward map. */
    abstract double slope(double z);

    /** The one state that leads to the state above; V_t is minus the logarithm of the slope there. */
    @Override
    public Step down(double above, double noise) {
        double below = inverse(above);
        return new Step(below, -StrictMath.log(Math.abs(slope(below))));
    }

    @Override
    public boolean isStochastic() {
        return false;
    }
}
