package dev.workings.expression;

import java.util.Map;
import java.util.Set;

/** What the lexer knows of TeX's commands. */
final class LexicalTable {
    /** Commands that set space or style and mean nothing. */
    static final Set<String> IGNORED = Set.of(
            "\\,",
            "\\;",
            "\\:",
            "\\!",
            "\\>",
            "\\ ",
            "~",
            "\\quad",
            "\\qquad",
            "\\enspace",
            "\\thinspace",
            "\\medspace",
            "\\thickspace",
            "\\negthinspace",
            "\\displaystyle",
            "\\textstyle",
            "\\scriptstyle",
            "\\scriptscriptstyle",
            "\\limits",
            "\\nolimits",
            "\\mathstrut",
            "\\strut",
            "\\notag",
            "\\nonumber",
            "\\allowbreak",
            "\\nobreak",
            "\\mathopen",
            "\\mathclose",
            "\\mathord",
            "\\mathrel",
            "\\mathbin",
            "\\mathpunct",
            "\\mathinner",
            "\\/");

    /** Commands that mean nothing together with their argument. */
    static final Set<String> IGNORED_WITH_ARGUMENT = Set.of(
            "\\label",
            "\\tag",
            "\\hspace",
            "\\mspace",
            "\\phantom",
            "\\hphantom",
            "\\vphantom",
            "\\color",
            "\\intertext",
            "\\shortintertext");

    /** Commands whose argument stands for itself. */
    static final Set<String> TRANSPARENT = Set.of(
            "\\boxed", "\\underbrace", "\\overbrace", "\\smash", "\\ensuremath", "\\cancel", "\\mathop", "\\underline");

    /** Commands whose second argument stands for itself. */
    static final Set<String> COLOURING = Set.of("\\textcolor", "\\colorbox", "\\htmlClass", "\\htmlId");

    /** Accents and alphabets: one argument, which they make another symbol. */
    static final Set<String> ACCENTS = Set.of(
            "\\hat",
            "\\widehat",
            "\\bar",
            "\\overline",
            "\\tilde",
            "\\widetilde",
            "\\vec",
            "\\dot",
            "\\ddot",
            "\\check",
            "\\breve",
            "\\mathbf",
            "\\mathbb",
            "\\mathcal",
            "\\mathscr",
            "\\mathfrak",
            "\\mathsf",
            "\\mathtt",
            "\\mathit",
            "\\boldsymbol",
            "\\bm",
            "\\overrightarrow",
            "\\substack");

    /** Commands whose argument is a word. */
    static final Set<String> WORDS = Set.of("\\operatorname", "\\mathrm");

    /** Commands whose argument is prose. */
    static final Set<String> PROSE =
            Set.of("\\text", "\\textrm", "\\textnormal", "\\textit", "\\textbf", "\\mbox", "\\textsf", "\\texttt");

    static final Set<String> TWO_ARGUMENTS = Set.of("\\frac", "\\binom");

    static final Set<String> SIZES = Set.of(
            "\\big",
            "\\Big",
            "\\bigg",
            "\\Bigg",
            "\\bigl",
            "\\Bigl",
            "\\biggl",
            "\\Biggl",
            "\\bigr",
            "\\Bigr",
            "\\biggr",
            "\\Biggr",
            "\\bigm",
            "\\Bigm",
            "\\biggm",
            "\\Biggm",
            "\\middle");

    /** Other ways to write the same. */
    static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("\\tfrac", "\\frac"),
            Map.entry("\\dfrac", "\\frac"),
            Map.entry("\\cfrac", "\\frac"),
            Map.entry("\\tbinom", "\\binom"),
            Map.entry("\\dbinom", "\\binom"),
            Map.entry("\\lbrack", "["),
            Map.entry("\\rbrack", "]"),
            Map.entry("\\lbrace", "\\{"),
            Map.entry("\\rbrace", "\\}"),
            Map.entry("\\vert", "|"),
            Map.entry("\\Vert", "\\|"),
            Map.entry("\\lVert", "\\lVert"),
            Map.entry("\\ldots", "\\dots"),
            Map.entry("\\cdots", "\\dots"),
            Map.entry("\\dotsb", "\\dots"),
            Map.entry("\\dotsc", "\\dots"),
            Map.entry("\\dotsm", "\\dots"),
            Map.entry("\\dotsi", "\\dots"),
            Map.entry("…", "\\dots"),
            Map.entry("⋯", "\\dots"),
            Map.entry("\\leq", "\\le"),
            Map.entry("\\leqslant", "\\le"),
            Map.entry("\\geq", "\\ge"),
            Map.entry("\\geqslant", "\\ge"),
            Map.entry("\\neq", "\\ne"),
            Map.entry("\\lt", "<"),
            Map.entry("\\gt", ">"),
            Map.entry("\\ast", "*"),
            Map.entry("\\prime", "'"),
            Map.entry("’", "'"),
            Map.entry("′", "'"),
            Map.entry("\\colon", ":"),
            Map.entry("\\rightarrow", "\\to"),
            Map.entry("\\intercal", "\\top"),
            Map.entry("−", "-"),
            Map.entry("·", "\\cdot"),
            Map.entry("×", "\\times"),
            Map.entry("÷", "\\div"),
            Map.entry("\\centerdot", "\\cdot"));

    /** What stands after {@code \left}, told from the same character without it. */
    static final Map<String, String> LEFT = Map.of("|", "\\lvert", "\\|", "\\lVert");

    /** What stands after {@code \right}. */
    static final Map<String, String> RIGHT = Map.of("|", "\\rvert", "\\|", "\\rVert");

    private LexicalTable() {}
}
