package dev.workings.page;

import dev.workings.check.CheckedDisplay;
import dev.workings.compute.Numeral;
import dev.workings.html.Html;
import dev.workings.math.Display;
import dev.workings.math.Formula;
import dev.workings.math.Macros;
import dev.workings.math.TexEdits;
import dev.workings.math.TexRenderer;
import dev.workings.math.TexScanner;
import dev.workings.math.TexScanner.Token;
import dev.workings.source.Problem;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sets the formulas of a page, after values, references and numbers have been put into their TeX. */
final class MathSetter {
    private static final String DEFAULT_REMEDY = "correct the TeX; katex.org/docs/supported lists what KaTeX can set";

    private static final List<String> OURS = List.of("\\val", "\\given", "\\ref", "\\eqref");

    private final Macros macros;
    private final TexRenderer renderer;
    private final ValueReader values;
    private final References references;
    private final Problems problems;

    MathSetter(Macros macros, TexRenderer renderer, ValueReader values, References references, Problems problems) {
        this.macros = macros;
        this.renderer = renderer;
        this.values = values;
        this.references = references;
        this.problems = problems;
    }

    /** Whether KaTeX gets it as the author wrote it. */
    static boolean isPlain(SourceText tex) {
        return OURS.stream().noneMatch(tex.text()::contains);
    }

    Html inline(SourceText tex) {
        return set(tex, tex, false, List.of(), List.of());
    }

    /** @param checked the signs of the display that are to be marked */
    Html display(Outline.Numbered numbered, Optional<CheckedDisplay> checked) {
        List<Display.Mark> marks = checked.stream()
                .flatMap(display -> display.relations().stream())
                .filter(relation -> relation.verdict().isEvaluated())
                .map(relation -> new Display.Mark(
                        relation.start(), relation.end(), relation.id(), CheckSetter.finding(relation)))
                .toList();
        List<Display.Number> numbers =
                numbered.numbers().stream().flatMap(Optional::stream).toList();
        SourceText tagged = numbered.display().withNumbers(numbered.numbers(), marks);
        return set(tagged, numbered.display().tex(), true, numbers, marks);
    }

    private Html set(
            SourceText tagged,
            SourceText source,
            boolean display,
            List<Display.Number> numbers,
            List<Display.Mark> marks) {
        Set<String> trusted = new HashSet<>();
        numbers.stream().flatMap(number -> number.id().stream()).forEach(id -> trusted.addAll(List.of(id, "#" + id)));
        marks.forEach(mark -> trusted.addAll(List.of(mark.id(), "#" + mark.target())));
        SourceText tex = resolved(tagged, trusted);
        List<String> tags =
                numbers.stream().map(number -> "(" + number.text() + ")").toList();
        Formula formula = new Formula(tex.text(), display, macros, tags, trusted, source.text());
        TexRenderer.Outcome outcome = renderer.render(formula);
        if (outcome instanceof TexRenderer.Rejected rejected) {
            problems.report(new Problem(
                    tex.locate(rejected.start(), rejected.end()),
                    rejected.message(),
                    rejected.remedy().orElse(DEFAULT_REMEDY)));
            return Html.text(source.text());
        }
        return ((TexRenderer.Typeset) outcome).html();
    }

    /** {@code \val} becomes digits, {@code \given} its number, and {@code \ref} and {@code \eqref} become links. */
    private SourceText resolved(SourceText tex, Set<String> trusted) {
        if (isPlain(tex)) {
            return tex;
        }
        TexEdits edits = new TexEdits(tex);
        List<Token> tokens = TexScanner.scan(tex.text());
        for (Token token : tokens) {
            switch (token.text()) {
                case "\\val" -> value(tex, token, edits);
                case "\\given" -> given(tex, token, edits);
                case "\\ref" -> reference(tex, token, false, edits, trusted);
                case "\\eqref" -> reference(tex, token, true, edits, trusted);
                default -> {}
            }
        }
        return edits.apply();
    }

    private void value(SourceText tex, Token command, TexEdits edits) {
        int at = command.end();
        int closing =
                at < tex.length() && tex.text().charAt(at) == '[' ? tex.text().indexOf(']', at) : -1;
        SourceText format = closing < 0 ? tex.substring(at, at) : tex.substring(at + 1, closing);
        int open = closing < 0 ? at : closing + 1;
        argument(tex, command, open).ifPresent(name -> {
            String digits = values.numeral(name, format).map(Numeral::tex).orElse("{?}");
            edits.replace(command.start(), TexScanner.endOfGroup(tex.text(), open), digits);
        });
    }

    private void given(SourceText tex, Token command, TexEdits edits) {
        argument(tex, command, command.end())
                .ifPresent(number -> edits.replace(
                        command.start(), TexScanner.endOfGroup(tex.text(), command.end()), "{" + number + "}"));
    }

    private void reference(SourceText tex, Token command, boolean parenthesized, TexEdits edits, Set<String> trusted) {
        argument(tex, command, command.end()).ifPresent(label -> {
            String link = references
                    .label(label)
                    .map(target -> link(target, parenthesized, trusted))
                    .orElse("{?}");
            edits.replace(command.start(), TexScanner.endOfGroup(tex.text(), command.end()), link);
        });
    }

    private static String link(References.Target target, boolean parenthesized, Set<String> trusted) {
        String shown = parenthesized ? "(" + target.number() + ")" : target.number();
        String page = target.page().map(name -> " of " + name).orElse("");
        if (target.withheld().isPresent()) {
            String reason = NoticeSetter.plainReason(target.withheld().get());
            return "\\text{" + shown + page + reason.replace('\u2212', '-') + "}";
        }
        trusted.add(target.href());
        return "\\href{" + target.href() + "}{\\text{" + shown + page + "}}";
    }

    private Optional<SourceText> argument(SourceText tex, Token command, int open) {
        boolean opens = open < tex.length() && tex.text().charAt(open) == '{';
        int end = opens ? TexScanner.endOfGroup(tex.text(), open) : -1;
        if (end < 0) {
            problems.report(
                    tex.locate(command.start(), command.end()),
                    "'%s' has no name in braces".formatted(command.text()),
                    "write %s{name}".formatted(command.text()));
            return Optional.empty();
        }
        return Optional.of(tex.substring(open + 1, end - 1));
    }
}
