package csc413.hw4.gradients;

import dev.workings.compute.Draw;
import java.util.random.RandomGenerator;
import org.ejml.simple.SimpleMatrix;

/** Kinds of random square matrices, drawn with a given largest singular value. */
enum WeightEnsemble {
    /** A multiple of an orthogonal matrix: all singular values are equal. */
    ORTHOGONAL("orthogonal") {
        @Override
        SimpleMatrix shape(SimpleMatrix gaussian) {
            var decomposition = gaussian.svd();
            return decomposition.getU().mult(decomposition.getV().transpose());
        }
    },
    /** Independent normal entries. */
    GAUSSIAN("Gaussian") {
        @Override
        SimpleMatrix shape(SimpleMatrix gaussian) {
            return gaussian;
        }
    },
    /** Normal entries above the diagonal and 0 elsewhere: every eigenvalue is 0, whatever the singular values are. */
    NILPOTENT("nilpotent") {
        @Override
        SimpleMatrix shape(SimpleMatrix gaussian) {
            SimpleMatrix above = gaussian.copy();
            for (int row = 0; row < above.getNumRows(); row++) {
                for (int column = 0; column <= row; column++) {
                    above.set(row, column, 0);
                }
            }
            return above;
        }
    };

    private final String label;

    WeightEnsemble(String label) {
        this.label = label;
    }

    abstract SimpleMatrix shape(SimpleMatrix gaussian);

    String label() {
        return label;
    }

    /** A matrix of this kind whose largest singular value is {@code largest}. */
    SimpleMatrix draw(int dimension, double largest, RandomGenerator random) {
        SimpleMatrix shape = shape(gaussian(dimension, dimension, random));
        return shape.scale(largest / RecurrentJacobian.largestSingularValue(shape));
    }

    static SimpleMatrix gaussian(int rows, int columns, RandomGenerator random) {
        SimpleMatrix matrix = new SimpleMatrix(rows, columns);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix.set(row, column, Draw.normal(random));
            }
        }
        return matrix;
    }
}
