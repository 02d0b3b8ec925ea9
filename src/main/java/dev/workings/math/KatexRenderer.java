package dev.workings.math;

import dev.workings.html.Html;
import dev.workings.script.Script;
import dev.workings.script.ScriptException;
import dev.workings.script.ScriptLibrary;
import dev.workings.script.ScriptValue;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets formulas with KaTeX.
 *
 * <p>Formulas may come from strangers. KaTeX runs sealed off; it may expand 1,000 macros for a formula, which may be
 * {@value #LONGEST} characters long and take {@value #SECONDS} seconds; nothing is drawn larger than 50 em; and of the commands
 * that reach into the page, {@code \htmlId} and {@code \href} work for {@link Formula#trusted()} and no other does.
 *
 * <p>KaTeX is told only of the {@linkplain Macros#usedBy macros that the formula uses}: the site's {@code \langle} does not change
 * what KaTeX's own {@code \bra} means, and a formula's output depends on nothing that it does not name.
 */
public final class KatexRenderer implements TexRenderer, AutoCloseable {
    /** The version of KaTeX, of its style sheet and of its fonts. */
    public static final String KATEX_VERSION = "0.18.11";

    static final String KATEX = "META-INF/resources/webjars/katex/" + KATEX_VERSION + "/dist/";
    static final String CALLS = "dev/workings/math/katex-calls.js";
    static final List<String> SCRIPTS = List.of(KATEX + "katex.min.js", CALLS);
    private static final int PRACTICE_ROUNDS = 40;
    private static final List<String> PRACTICE = List.of(
            "\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}",
            "\\begin{align} \\left|\\sum_{k=1}^n a_k b_k\\right|^2 &\\le \\sum_k |a_k|^2 \\sum_k |b_k|^2 \\\\ &< \\infty \\end{align}",
            "A = \\begin{pmatrix} \\cos\\theta & -\\sin\\theta \\\\ \\sin\\theta & \\cos\\theta \\end{pmatrix}",
            "\\mathbb{E}_{x \\sim p_\\theta}\\bigl[\\log \\hat{y}(x)\\bigr] \\ge \\underbrace{\\tfrac12 \\|z\\|_2}_{\\text{bound}}");

    static final int LONGEST = 20_000;
    static final int SECONDS = 30;

    private final ScriptLibrary katex;
    private final KatexErrors errors;

    KatexRenderer(ScriptLibrary katex) {
        this.katex = katex;
        this.errors = new KatexErrors(new KatexCommands(katex));
    }

    /** KaTeX, which is loaded when the first formula comes. */
    public static KatexRenderer create() {
        return withLimit(Duration.ofSeconds(SECONDS));
    }

    /** What the output depends on beside the formula, for caches. */
    public static String version() {
        return KatexVersion.text();
    }

    static KatexRenderer withLimit(Duration limit) {
        return new KatexRenderer(new Script("KaTeX", SCRIPTS, limit).open());
    }

    /** Sets some formulas for nobody: an interpreter is slow at what it does for the first time. */
    @Override
    public void warmUp() {
        for (int i = 0; i < PRACTICE_ROUNDS && !Thread.currentThread().isInterrupted(); i++) {
            PRACTICE.forEach(tex -> render(Formula.display(tex)));
        }
    }

    @Override
    public Outcome render(Formula formula) {
        if (formula.tex().length() > LONGEST) {
            return Rejected.whole(formula, tooLong(formula.tex().length()));
        }
        try {
            ScriptValue answer = typeset(formula, formula.macros().usedBy(formula.tex()));
            return answer.member("html")
                    .<Outcome>map(html -> new Typeset(Html.trusted(KatexOutput.finish(html.text(), formula))))
                    .orElseGet(() -> errors.rejection(formula, answer));
        } catch (ScriptException.Stopped e) {
            return Rejected.whole(formula, "the formula takes too long: " + e.getMessage());
        } catch (ScriptException.Thrown e) {
            return Rejected.whole(formula, KatexErrors.breakdown(e));
        }
    }

    @Override
    public void close() {
        katex.close();
    }

    private ScriptValue typeset(Formula formula, Macros used) {
        Map<String, String> bodies = new TreeMap<>(used.bodies());
        return katex.call("typeset", formula.tex(), formula.display(), bodies, List.copyOf(formula.trusted()));
    }

    private static String tooLong(int length) {
        return String.format(
                Locale.ROOT, "the formula is %,d characters long; KaTeX is given %,d at most", length, LONGEST);
    }
}
