package dev.workings.expression.evaluation;

import dev.workings.expression.evaluation.Quantity.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** A probability law, under which expectations are taken. */
public sealed interface Law {
    /** A value with its probability. */
    record Outcome(Quantity value, Scalar probability) {}

    /** Finitely many values; of several variables at once the value is their {@link Quantity.Parts}. */
    record Finite(List<Outcome> outcomes) implements Law {
        public Finite {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * A density on an interval, integrated by quadrature in doubles.
     *
     * @param from may be −∞
     * @param to may be ∞
     */
    record Density(double from, double to, DoubleUnaryOperator density) implements Law {
        public Density {
            Objects.requireNonNull(density);
        }
    }

    /** The law that gives each of the values the same probability. */
    static Law uniform(List<? extends Quantity> values) {
        Scalar share = Quantity.ratio(1, values.size());
        return new Finite(
                values.stream().map(value -> new Outcome(value, share)).toList());
    }
}
