package dev.workings.math;

import dev.workings.html.Html;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/** Sets formulas; safe to use from several threads. */
public interface TexRenderer {
    Outcome render(Formula formula);

    /** Is told which formulas it will be asked for, and may begin with them. */
    default void foresee(Collection<Formula> formulas) {}

    /** Gets fast at formulas that were never set before, if that takes practice. */
    default void warmUp() {}

    /** What became of a formula. */
    sealed interface Outcome {}

    /** HTML and, for assistive technology and copying, MathML. */
    record Typeset(Html html) implements Outcome {
        public Typeset {
            Objects.requireNonNull(html);
        }
    }

    /**
     * The formula cannot be set.
     *
     * @param message what is wrong, without KaTeX's own account of the place
     * @param start the first UTF-16 unit of the formula's TeX that is to blame
     * @param end past the last one; 0 to the formula's length if the mistake is inside a macro or has no place
     * @param remedy what the author can write instead, if that is known
     */
    record Rejected(String message, int start, int end, Optional<String> remedy) implements Outcome {
        public Rejected {
            Objects.requireNonNull(message);
            Objects.requireNonNull(remedy);
            if (start < 0 || end < start) {
                throw new IllegalArgumentException("no place from %d to %d".formatted(start, end));
            }
        }

        public Rejected(String message, int start, int end) {
            this(message, start, end, Optional.empty());
        }

        /** The whole formula is to blame, or no part of it is known to be. */
        public static Rejected whole(Formula formula, String message) {
            return new Rejected(message, 0, formula.tex().length());
        }

        public Rejected withRemedy(Optional<String> other) {
            return new Rejected(message, start, end, other);
        }
    }
}
