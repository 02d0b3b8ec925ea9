package dev.workings.math;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A formula as KaTeX is to set it: labels already turned into tags, references into links, values into digits.
 *
 * @param display on its own line rather than in running text
 * @param macros the definitions it may use
 * @param tags the text of each {@code \tag} of the rows of an aligned display, from the top, such as {@code (3)}: KaTeX leaves
 *     them out of the MathML, and the renderer puts them back
 * @param trusted the ids that {@code \htmlId} and the addresses that {@code \href} may use in it: only those that the build made
 * @param source the author's own TeX, which is what a reader who copies the formula gets
 */
public record Formula(
        String tex, boolean display, Macros macros, List<String> tags, Set<String> trusted, String source) {
    public Formula {
        Objects.requireNonNull(tex);
        Objects.requireNonNull(macros);
        tags = List.copyOf(tags);
        trusted = Set.copyOf(trusted);
        Objects.requireNonNull(source);
    }

    /** A formula whose TeX is as the author wrote it. */
    public Formula(String tex, boolean display, Macros macros, List<String> tags, Set<String> trusted) {
        this(tex, display, macros, tags, trusted, tex);
    }

    public static Formula inline(String tex) {
        return new Formula(tex, false, Macros.NONE, List.of(), Set.of());
    }

    public static Formula display(String tex) {
        return new Formula(tex, true, Macros.NONE, List.of(), Set.of());
    }

    /** Of its TeX alone, whose hash the string keeps; formulas of the same TeX and other macros are rare. */
    @Override
    public int hashCode() {
        return tex.hashCode();
    }

    public Formula withMacros(Macros others) {
        return new Formula(tex, display, others, tags, trusted, source);
    }
}
