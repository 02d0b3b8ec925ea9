package dev.workings.page;

import dev.workings.document.Inline;
import dev.workings.html.Html;
import dev.workings.html.HtmlFilter;
import dev.workings.html.PlainHtml;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problems;
import java.util.function.UnaryOperator;

/** Makes a page of a parsed one, its outline, and its parts. */
public final class PageBuilder {
    private final MarkdownParser parser;
    private final Problems problems;

    public PageBuilder(MarkdownParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    public Page build(ParsedPage parsed, Outline outline, PageParts parts) {
        ValueReader values = new ValueReader(parts.results(), problems);
        MathSetter math = new MathSetter(parts.macros(), parts.renderers().tex(), values, parts.references(), problems);
        Footnotes footnotes = new Footnotes(parsed.document().footnotes());
        LinkNotes linkNotes = new LinkNotes();
        InlineSetter inlines =
                new InlineSetter(outline, math, values, parts.references(), footnotes, linkNotes, problems);
        LineSetter lines = new LineSetter(text -> parser.parseInline(text, problems), inlines);
        ListingSetter listings = new ListingSetter(
                parsed.front().computation(),
                parts.renderers().sources(),
                parts.renderers().highlighter(),
                problems);
        FloatSetter floats = new FloatSetter(
                parsed.outputPath(),
                parts.results(),
                parts.renderers().plots(),
                listings,
                parts.references(),
                lines,
                inlines,
                problems);
        BlockSetter blocks = new BlockSetter(
                outline,
                inlines,
                math,
                parts.checks(),
                parts.renderers().highlighter(),
                self -> new DivSetter(outline, parsed.strict(), self, lines, floats, problems));

        if (parsed.strict()) {
            LiteralLint.check(parsed, problems);
            SlipLint.check(parsed, problems);
        }
        Html title = inlines.set(parsed.title());
        Html text = blocks.set(parsed.document().blocks());
        Html notes = footnotes.section(blocks);
        UnaryOperator<Html> balanced = holdsRawHtml(parsed) ? HtmlFilter::balance : UnaryOperator.identity();
        return new Page(
                parsed.outputPath(),
                title,
                PlainHtml.text(title).strip(),
                parsed.front().summary().map(lines::plain),
                balanced.apply(text),
                new CheckSetter(math, parsed, parts.repository()).section(parts.checks()),
                balanced.apply(notes).plus(linkNotes.section()),
                outline.contents().stream()
                        .map(entry -> new Page.Heading(
                                entry.level(), entry.id(), PlainHtml.label(inlines.set(entry.title()))))
                        .toList(),
                parts.checks(),
                outline.errata(),
                floats.files());
    }

    private static boolean holdsRawHtml(ParsedPage page) {
        return page.document().allBlocks().anyMatch(dev.workings.document.Block.RawBlock.class::isInstance)
                || page.document().allInlines().anyMatch(Inline.RawInline.class::isInstance);
    }
}
