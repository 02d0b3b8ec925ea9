package dev.workings.expression.evaluation;

import dev.workings.expression.evaluation.Quantity.Matrix;
import dev.workings.expression.evaluation.Quantity.Scalar;
import dev.workings.expression.evaluation.Quantity.Vector;
import java.util.List;

/** Entries of vectors and matrices, counted from 1. */
final class Entries {
    private Entries() {}

    static Quantity of(Quantity base, List<Quantity> indices) {
        if (base instanceof Vector vector && indices.size() == 1) {
            return Quantity.of(vector.entries().get(position(indices.get(0), vector.size())));
        }
        if (base instanceof Matrix matrix && indices.size() == 2) {
            int row = position(indices.get(0), matrix.rows());
            return Quantity.of(matrix.get(row, position(indices.get(1), matrix.columns())));
        }
        throw new QuantityException(
                FailureKind.SHAPE, "%s has no entry with %d indices".formatted(base.description(), indices.size()));
    }

    private static int position(Quantity index, int size) {
        int position =
                index instanceof Scalar scalar ? Arithmetic.wholeNumber(scalar).orElse(0) : 0;
        if (position < 1 || position > size) {
            throw new QuantityException(
                    FailureKind.UNDEFINED, "there is no entry %s among %d".formatted(index.description(), size));
        }
        return position - 1;
    }
}
