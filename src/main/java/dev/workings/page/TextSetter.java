package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.document.Inline;
import dev.workings.html.Html;
import dev.workings.html.HtmlFilter;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets a text with all that stands in it: that of a page, or that of an example on it. */
final class TextSetter {
    private final ParsedPage page;
    private final Problems problems;
    private final CheckSetter checks;
    private final PageParts parts;
    private final InlineSetter inlines;
    private final LineSetter lines;
    private final FloatSetter floats;
    private final ExampleSetter examples;
    private final BlockSetter blocks;
    private final Footnotes footnotes;
    private final boolean holdsRawHtml;

    /** @param linkNotes of the page, which are those of its examples too */
    TextSetter(
            ParsedPage page,
            Outline outline,
            PageParts parts,
            Footnotes footnotes,
            LinkNotes linkNotes,
            MarkdownParser parser,
            Problems problems) {
        ValueReader values = new ValueReader(parts.results(), problems);
        MathSetter math = new MathSetter(parts.macros(), parts.renderers().tex(), values, parts.references(), problems);
        this.page = page;
        this.problems = problems;
        this.parts = parts;
        this.checks = new CheckSetter(math, page, parts.repository());
        this.footnotes = footnotes;
        this.holdsRawHtml = holdsRawHtml(page.document());
        this.inlines = new InlineSetter(outline, math, values, parts.references(), footnotes, linkNotes, problems);
        this.lines = new LineSetter(text -> parser.parseInline(text, problems), inlines);
        CodeSetter code = new CodeSetter(parts.renderers().highlighter(), problems);
        ListingSetter listings =
                new ListingSetter(page.front().computation(), parts.renderers().sources(), code, problems);
        this.floats = new FloatSetter(
                page.outputPath(),
                parts.results(),
                parts.renderers().plots(),
                listings,
                parts.references(),
                lines,
                inlines,
                problems);
        this.examples = new ExampleSetter(page, parts, linkNotes, parser, problems);
        this.blocks = new BlockSetter(
                outline,
                inlines,
                math,
                parts.checks(),
                code,
                examples,
                self -> new DivSetter(outline, page.strict(), self, lines, floats, problems));
    }

    Html line(List<Inline> line) {
        return inlines.set(line);
    }

    String plainLine(SourceText line) {
        return lines.plain(line);
    }

    /** Reports what looks like a slip. */
    void lint() {
        if (page.strict()) {
            LiteralLint.check(page, problems);
            SlipLint.check(page, problems);
        }
    }

    Html text() {
        return balanced(blocks.set(page.document().blocks()));
    }

    /** The first block of a kind, of those set so far. */
    Optional<Html> first(DivKind kind) {
        return blocks.first(kind);
    }

    /** The footnotes; to be set behind the text. */
    Html notes() {
        return balanced(footnotes.section(blocks));
    }

    /** What was found for its relation signs. */
    Html relations() {
        return checks.section(parts.checks());
    }

    /** The data of the plots and tables set so far, those of examples too. */
    List<Page.DataFile> files() {
        Map<String, Page.DataFile> files = new LinkedHashMap<>();
        Stream.concat(floats.files().stream(), examples.files().stream())
                .forEach(file -> files.putIfAbsent(file.path(), file));
        return List.copyOf(files.values());
    }

    private Html balanced(Html html) {
        return holdsRawHtml ? HtmlFilter.balance(html) : html;
    }

    private static boolean holdsRawHtml(Document document) {
        return document.allBlocks().anyMatch(Block.RawBlock.class::isInstance)
                || document.allInlines().anyMatch(Inline.RawInline.class::isInstance);
    }
}
