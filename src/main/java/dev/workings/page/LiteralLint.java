package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds decimal numbers that were typed where a computed one belongs: in the running text of answers, solutions and captions. A number
 * that the question gives is marked as such, {@code \given{0.25}}.
 */
final class LiteralLint {
    /** A word before a number that makes it the number of something: question 2.1. */
    private static final String NUMBERED =
            "(?i:question|section|chapter|theorem|lemma|proposition|equation|figure|table|part|version)s?[ \u00a0\n]";

    /** One point, and nothing around that would make it a version, a section or an identifier. */
    private static final Pattern DECIMAL =
            Pattern.compile("(?<![\\p{L}\\d.:/-])(?<!" + NUMBERED + ")\\d+\\.\\d+(?![\\d]|\\.\\d)");

    private static final Pattern MARKED = Pattern.compile("\\\\(?:given|val(?:\\[[^\\]]*])?|eqref|ref)\\{[^{}]*}");

    private final Problems problems;

    private LiteralLint(Problems problems) {
        this.problems = problems;
    }

    static void check(ParsedPage page, Problems problems) {
        LiteralLint lint = new LiteralLint(problems);
        page.document().blocks().forEach(block -> lint.visit(block, false));
    }

    private void visit(Block block, boolean isWorked) {
        boolean worked = isWorked || block instanceof Block.Div div && isWorked(div);
        if (worked) {
            block.inlines().forEach(this::visit);
        }
        block.blocks().forEach(inner -> visit(inner, worked));
    }

    private static boolean isWorked(Block.Div div) {
        return DivKind.of(div.name().text())
                .map(kind -> kind == DivKind.ANSWER || kind == DivKind.SOLUTION || kind.shape() == DivKind.Shape.FLOAT)
                .orElse(false);
    }

    private void visit(Inline inline) {
        if (inline instanceof Inline.Text text) {
            if (hasDecimal(text.text())) {
                findDecimals(textOf(text));
            }
        } else if (inline instanceof Inline.Math math && !math.display()) {
            if (hasDecimal(math.tex().text())) {
                findDecimals(math.tex());
            }
        }
        inline.children().forEach(this::visit);
    }

    /** Letter by letter where the text stands as it is in the file; as a whole where Markdown's escapes changed it. */
    private static SourceText textOf(Inline.Text text) {
        return text.span().text().equals(text.text())
                ? SourceText.copyOf(text.span())
                : SourceText.standIn(text.text(), text.span());
    }

    /** Whether there is a point between two digits: most texts have none, and need not be looked at closely. */
    private static boolean hasDecimal(String text) {
        for (int point = text.indexOf('.', 1); point >= 0; point = text.indexOf('.', point + 1)) {
            boolean before = Character.isDigit(text.charAt(point - 1));
            if (before && point + 1 < text.length() && Character.isDigit(text.charAt(point + 1))) {
                return true;
            }
        }
        return false;
    }

    private void findDecimals(SourceText text) {
        String unmarked = MARKED.matcher(text.text())
                .replaceAll(marked -> " ".repeat(marked.group().length()));
        Matcher decimal = DECIMAL.matcher(unmarked);
        while (decimal.find()) {
            problems.report(
                    text.locate(decimal.start(), decimal.end()),
                    "the number %s is typed here, not computed".formatted(decimal.group()),
                    "write \\val{name}, or \\given{%s} if the question gives it".formatted(decimal.group()));
        }
    }
}
