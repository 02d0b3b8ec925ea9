package dev.workings.check;

import java.util.Objects;
import java.util.Optional;

/** What became of one relation sign. */
public sealed interface Verdict {
    /** The word for it in {@code checks.json}. */
    String status();

    /**
     * The relation held on every case.
     *
     * @param cases how many
     * @param margin the smallest slack of an inequality, or the largest error of an equation
     * @param place the case where it was found
     * @param tolerance as declared, and the level of confidence of a simulation
     * @param route the independent routes by which terms of the chain were computed
     * @param given why a term on one of the sign's sides is given by Java code; empty if both were read from the page
     * @param seed from which inputs were drawn, if any were
     */
    record Checked(
            int cases,
            String margin,
            String place,
            String tolerance,
            String route,
            Optional<String> given,
            Optional<String> seed)
            implements Verdict {
        @Override
        public String status() {
            return "checked";
        }
    }

    /**
     * The relation holds for all points of a box, by interval arithmetic.
     *
     * @param box such as {@code z in [-30, 30]}
     * @param boxes how many pieces it was cut into
     */
    record Proved(String box, int boxes, Checked sampled) implements Verdict {
        @Override
        public String status() {
            return "proved";
        }
    }

    /** The relation fails, as an erratum says that it does: the case, and both sides there. */
    record Refuted(String place, String left, String right) implements Verdict {
        @Override
        public String status() {
            return "refuted";
        }
    }

    /** @param reason the author's, or what the relation is if it is no claim: a definition */
    record Unchecked(String reason) implements Verdict {
        public Unchecked {
            Objects.requireNonNull(reason);
        }

        @Override
        public String status() {
            return "unchecked";
        }
    }

    default boolean isEvaluated() {
        return !(this instanceof Unchecked);
    }

    default Optional<Checked> evaluation() {
        if (this instanceof Checked checked) {
            return Optional.of(checked);
        }
        return this instanceof Proved proved ? Optional.of(proved.sampled()) : Optional.empty();
    }
}
