package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Footnote;
import dev.workings.document.Inline;
import dev.workings.markdown.math.MathExtension;
import dev.workings.source.Names;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds what an author meant as notation and Markdown shows as text: a formula without its second dollar, a command of LaTeX, a footnote
 * that nobody wrote. Each pattern is narrow, as a false alarm is worse than a slip: prices, shell variables and brackets stay text.
 */
final class SlipLint {
    private static final String MATHEMATICS = "\\\\[A-Za-z]|[A-Za-z](?:[_^(]|\\s*(?:[=<>+]|\\\\[A-Za-z]))";
    private static final Pattern DOLLAR = Pattern.compile("(?<![\\\\$\\w])\\$(?=" + MATHEMATICS + ")");
    private static final Pattern DOLLAR_AND_BLANK =
            Pattern.compile("(?<![\\\\$\\w])\\$(?=[ \\t]+(?:" + MATHEMATICS + ")[^$]*(?<!\\\\)\\$)");
    private static final Pattern COMMAND =
            Pattern.compile("(?<!\\\\)\\\\(?!(?:val|given|ref|eqref|begin|end)\\{)([A-Za-z]+)\\*?(?=\\{)");
    private static final Pattern ENVIRONMENT = Pattern.compile("(?<!\\\\)\\\\begin\\{([A-Za-z]+)\\*?}");
    private static final Pattern FOOTNOTE = Pattern.compile("(?<!\\\\)\\[\\^([\\p{L}\\p{N}]+)]");
    private static final Pattern HEADING = Pattern.compile("\\A(#{2,6}(?=\\p{L})|#(?=\\p{Lu}))");
    private static final Pattern ALERT = Pattern.compile("\\A\\[!(\\p{L}+)]");
    private static final Pattern FENCE = Pattern.compile("\\A(`{3,}|~{3,})");

    /** What a slip in running text has in it; most texts have none of it. */
    private static final List<String> SIGNS = List.of("$", "\\", "[^");

    private static final List<String> OURS = List.of("val", "given", "ref", "eqref");
    private static final List<String> DISPLAY_ATTRIBUTES = List.of("check", "unchecked", "refuted");
    private static final List<String> ALERTS =
            Arrays.stream(Block.Alert.Kind.values()).map(Enum::name).toList();

    /** What stands in Markdown for LaTeX's commands. */
    private static final Map<String, String> MARKDOWN = Map.ofEntries(
            Map.entry("textbf", "**…**"),
            Map.entry("textit", "*…*"),
            Map.entry("emph", "*…*"),
            Map.entry("texttt", "`…`"),
            Map.entry("autoref", "\\ref{…}"),
            Map.entry("cref", "\\ref{…}"),
            Map.entry("cite", "[^1], and below the paragraph [^1]: …"),
            Map.entry("footnote", "[^1], and below the paragraph [^1]: …"),
            Map.entry("href", "[text](address)"),
            Map.entry("url", "<https://…>"),
            Map.entry("section", "## …"),
            Map.entry("subsection", "### …"),
            Map.entry("paragraph", "**…**"),
            Map.entry("includegraphics", "![what one sees](file)"),
            Map.entry("label", "{#name} behind the block's name or the heading"));

    private final List<String> footnotes;
    private final Problems problems;

    private SlipLint(List<String> footnotes, Problems problems) {
        this.footnotes = footnotes;
        this.problems = problems;
    }

    static void check(ParsedPage page, Problems problems) {
        List<String> footnotes =
                page.document().footnotes().stream().map(Footnote::label).toList();
        SlipLint lint = new SlipLint(footnotes, problems);
        page.document().allBlocks().forEach(lint::visit);
        page.document()
                .allInlines()
                .filter(Inline.Text.class::isInstance)
                .forEach(text -> lint.visit((Inline.Text) text));
    }

    private void visit(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            beginning(paragraph).ifPresent(this::heading);
        } else if (block instanceof Block.Quote quote && !quote.blocks().isEmpty()) {
            beginning(quote.blocks().get(0)).ifPresent(this::alert);
        } else if (block instanceof Block.CodeBlock code) {
            code(code);
        } else if (block instanceof Block.DisplayMath display) {
            attributes(display);
        }
    }

    private static Optional<SourceText> beginning(Block block) {
        return block.inlines().stream()
                .limit(1)
                .filter(Inline.Text.class::isInstance)
                .map(text -> SourceText.copyOf(text.span()))
                .findFirst();
    }

    private void visit(Inline.Text inline) {
        String text = inline.span().text();
        if (SIGNS.stream().anyMatch(text::contains)) {
            look(inline);
        }
    }

    private void look(Inline.Text inline) {
        SourceText text = SourceText.copyOf(inline.span());
        if (!formulas(text)) {
            commands(text);
            footnotes(text);
        }
    }

    /** Whether there are any: then their commands are not blamed too. */
    private boolean formulas(SourceText text) {
        List<MatchResult> unclosed = find(DOLLAR, text);
        unclosed.forEach(found -> problems.report(
                place(text, found),
                "this formula is not closed",
                "close it with $, without a blank before that; or write \\$ for a dollar sign"));
        List<MatchResult> spaced = find(DOLLAR_AND_BLANK, text);
        spaced.forEach(found -> problems.report(
                place(text, found),
                "a blank stands behind this '$', and so it begins no formula",
                "write $…$ without blanks at its ends"));
        return !unclosed.isEmpty() || !spaced.isEmpty();
    }

    private void commands(SourceText text) {
        find(COMMAND, text)
                .forEach(found -> problems.report(
                        place(text, found), "'%s' is no command in text".formatted(found.group()), remedy(found)));
        find(ENVIRONMENT, text).stream()
                .filter(found -> !MathExtension.environments().contains(found.group(1)))
                .forEach(found -> problems.report(
                        place(text, found),
                        "'%s' begins nothing in text".formatted(found.group()),
                        Names.nearest(found.group(1), MathExtension.environments())
                                .map("did you mean '\\begin{%s}'?"::formatted)
                                .orElse("begin a block with '::: name', and each item of a list with '- '")));
    }

    private static String remedy(MatchResult command) {
        String name = command.group(1);
        return Optional.ofNullable(MARKDOWN.get(name))
                .map("write %s"::formatted)
                .or(() -> Names.nearest(name, OURS).map("did you mean '\\%s'?"::formatted))
                .orElse("put mathematics between dollars; text has \\val, \\given, \\ref and \\eqref");
    }

    private void footnotes(SourceText text) {
        find(FOOTNOTE, text)
                .forEach(found -> problems.report(
                        place(text, found),
                        "there is no footnote '%s'".formatted(found.group(1)),
                        Names.nearest(found.group(1), footnotes)
                                .map("did you mean '[^%s]'?"::formatted)
                                .orElse("write it on a line of its own, '[^%s]: …'; or [\\^ for a bracket that is none"
                                        .formatted(found.group(1)))));
    }

    private void heading(SourceText text) {
        find(HEADING, text)
                .forEach(found -> problems.report(
                        place(text, found),
                        "a heading needs a blank behind '%s'".formatted(found.group()),
                        "write '%s …'".formatted(found.group())));
    }

    private void alert(SourceText text) {
        find(ALERT, text).forEach(found -> {
            boolean known = ALERTS.contains(found.group(1).toUpperCase(Locale.ROOT));
            problems.report(
                    place(text, found),
                    known ? "an alert has no title of its own" : "unknown alert '%s'".formatted(found.group(1)),
                    known ? "begin its text on the next line" : Names.suggest(found.group(1), ALERTS));
        });
    }

    /** CommonMark closes code at the end of the page, and what stands below it is lost. */
    private void code(Block.CodeBlock code) {
        SourceText text = SourceText.copyOf(code.span());
        find(FENCE, text).stream()
                .filter(fence -> text.text().lines().count() < 2
                        || !text.text().stripTrailing().endsWith(fence.group()))
                .forEach(fence -> problems.report(
                        place(text, fence),
                        "this code is not closed",
                        "close it with a line of %s".formatted(fence.group())));
    }

    private void attributes(Block.DisplayMath display) {
        display.attributes().entries().values().stream()
                .map(entry -> entry.key())
                .filter(key -> !DISPLAY_ATTRIBUTES.contains(key.text()))
                .forEach(key -> problems.report(
                        key.locate(),
                        "a display has no attribute '%s'".formatted(key),
                        Names.suggest(key.text(), DISPLAY_ATTRIBUTES)));
    }

    private static List<MatchResult> find(Pattern pattern, SourceText text) {
        return pattern.matcher(text.text()).results().toList();
    }

    private static Span place(SourceText text, MatchResult found) {
        return text.locate(found.start(), found.end());
    }
}
