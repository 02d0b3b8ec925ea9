package csc413.hw4.gradients;

import dev.workings.compute.route.Jacobian;
import java.util.function.DoubleUnaryOperator;
import org.ejml.simple.SimpleMatrix;

/**
 * The network xₜ₊₁ = tanh(W xₜ), run forwards; it knows nothing of derivatives.
 *
 * @param weights W, square
 */
record RecurrentNetwork(SimpleMatrix weights) {
    private static final double STEP = 1e-3;

    SimpleMatrix next(SimpleMatrix state) {
        return each(weights.mult(state), StrictMath::tanh);
    }

    /** A column whose entries are the function's values at the entries of another. */
    static SimpleMatrix each(SimpleMatrix column, DoubleUnaryOperator function) {
        SimpleMatrix values = column.copy();
        for (int i = 0; i < column.getNumRows(); i++) {
            values.set(i, 0, function.applyAsDouble(column.get(i, 0)));
        }
        return values;
    }

    /** xₙ, reached from x₁ in n − 1 steps. */
    SimpleMatrix state(SimpleMatrix first, int n) {
        SimpleMatrix state = first;
        for (int t = 1; t < n; t++) {
            state = next(state);
        }
        return state;
    }

    /** ∂xₙ/∂x₁ from differences of outputs, with an error of the order of the fourth power of the step. */
    SimpleMatrix differences(SimpleMatrix first, int n) {
        return new SimpleMatrix(Jacobian.byFourthOrderDifferences(
                x -> state(new SimpleMatrix(x), n).getDDRM().getData(),
                STEP,
                first.getDDRM().getData()));
    }
}
