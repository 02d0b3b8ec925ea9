package dev.workings.compute.check;

import dev.workings.compute.number.Rational;
import dev.workings.expression.evaluation.Law;
import dev.workings.expression.evaluation.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A probability distribution, under which a page takes expectations and variances. */
public final class Distribution {
    private static final double ROUNDING = 1e-9;

    private final Law law;

    private Distribution(Law law) {
        this.law = law;
    }

    /**
     * Finitely many outcomes with their probabilities, which are doubles or {@link Rational}s and must add up to 1.
     *
     * @param probabilities by outcome: a number, the name of an element of a set, or a {@code List} of these for several variables
     */
    public static Distribution finite(Map<?, ?> probabilities) {
        List<Law.Outcome> outcomes = new ArrayList<>();
        probabilities.forEach((outcome, probability) ->
                outcomes.add(new Law.Outcome(Quantities.of(outcome), (Quantity.Scalar) Quantities.of(probability))));
        double total = outcomes.stream()
                .mapToDouble(outcome -> outcome.probability().toDouble())
                .sum();
        if (!(Math.abs(total - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("the probabilities add up to %s, not to 1".formatted(total));
        }
        return new Distribution(new Law.Finite(outcomes));
    }

    /** The outcomes 1, 2, … with these probabilities. */
    public static Distribution ofIndices(double... probabilities) {
        Map<Object, Object> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            outcomes.put(i + 1, probabilities[i]);
        }
        return finite(outcomes);
    }

    /** The outcomes 1, 2, … with these probabilities. */
    public static Distribution ofIndices(List<Rational> probabilities) {
        Map<Object, Object> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < probabilities.size(); i++) {
            outcomes.put(i + 1, probabilities.get(i));
        }
        return finite(outcomes);
    }

    /** A density on an interval, whose ends may be infinite; expectations are found by quadrature, in doubles. */
    public static Distribution density(double from, double to, DoubleUnaryOperator density) {
        return new Distribution(new Law.Density(from, to, density));
    }

    Law law() {
        return law;
    }
}
