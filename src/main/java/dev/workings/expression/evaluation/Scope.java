package dev.workings.expression.evaluation;

/** The names at one place of an expression, as they are seen by the page's code for a fragment. */
public interface Scope {
    /**
     * The value of a bound variable or declared symbol, by its TeX.
     *
     * @throws QuantityException if it has none
     */
    Quantity valueOf(String tex);

    /** The number that a name stands for. */
    default double numberOf(String tex) {
        if (valueOf(tex) instanceof Quantity.Scalar scalar) {
            return scalar.toDouble();
        }
        throw new QuantityException(FailureKind.SHAPE, "'%s' is no number".formatted(tex));
    }
}
