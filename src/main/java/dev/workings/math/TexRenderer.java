package dev.workings.math;

import dev.workings.html.Html;

/** Sets formulas; safe to use from several threads. */
public interface TexRenderer {
    Outcome render(Formula formula);

    /** What became of a formula. */
    sealed interface Outcome {}

    /** HTML and, for assistive technology and copying, MathML. */
    record Typeset(Html html) implements Outcome {}

    /**
     * The formula cannot be set.
     *
     * @param message what is wrong, without KaTeX's own account of the place
     * @param start the first UTF-16 unit of the formula's TeX that is to blame
     * @param end past the last one; 0 to the formula's length if the mistake is inside a macro or has no place
     */
    record Rejected(String message, int start, int end) implements Outcome {}
}
