package dev.workings.expression.evaluation;

import java.util.List;

/** What a declared set is: the elements of a sum, or the interval of an integral. */
public sealed interface Domain {
    /** A finite set, in its order. */
    record FiniteSet(List<Quantity> elements) implements Domain {
        public FiniteSet {
            elements = List.copyOf(elements);
        }
    }

    /** The reals from one bound, which may be −∞, to another, which may be ∞. */
    record RealInterval(double from, double to) implements Domain {}
}
