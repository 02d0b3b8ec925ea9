package dev.workings.page;

import dev.workings.check.CheckReport;
import dev.workings.check.CheckedDisplay;
import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Sets the blocks of a page. */
final class BlockSetter implements Block.Visitor<Html> {
    private static final Html NEWLINE = Html.text("\n");

    private final Outline outline;
    private final InlineSetter inlines;
    private final MathSetter math;
    private final CheckReport checks;
    private final CounterexampleSetter counterexamples;
    private final CodeSetter code;
    private final ExampleSetter examples;
    private final DivSetter divs;

    /** @param divs made from this setter, since divs hold blocks and blocks hold divs */
    BlockSetter(
            Outline outline,
            InlineSetter inlines,
            MathSetter math,
            CheckReport checks,
            CodeSetter code,
            ExampleSetter examples,
            Function<BlockSetter, DivSetter> divs) {
        this.outline = outline;
        this.inlines = inlines;
        this.math = math;
        this.checks = checks;
        this.counterexamples = new CounterexampleSetter(math);
        this.code = code;
        this.examples = examples;
        this.divs = divs.apply(this);
    }

    /** The first div of a kind, of those that were set. */
    Optional<Html> first(DivKind kind) {
        return divs.first(kind);
    }

    Html set(List<Block> blocks) {
        return Html.join(
                blocks.stream().map(block -> block.accept(this).plus(NEWLINE)).toList());
    }

    @Override
    public Html paragraph(Block.Paragraph paragraph) {
        return Element.of("p").with(inlines.set(paragraph.inlines()));
    }

    @Override
    public Html heading(Block.Heading heading) {
        String id = outline.blocks().get(heading.span()).id();
        return Element.of("h" + Math.max(2, heading.level()))
                .attribute("id", id)
                .with(inlines.set(heading.inlines()).plus(Html.text(" ")).plus(anchor(id)));
    }

    /** The link of a part of the page to itself. */
    static Html anchor(String id) {
        return Element.of("a", "anchor")
                .attribute("href", "#" + id)
                .attribute("aria-label", "Link to this section")
                .with("#");
    }

    @Override
    public Html quote(Block.Quote quote) {
        return Element.of("blockquote").with(NEWLINE.plus(set(quote.blocks())));
    }

    @Override
    public Html alert(Block.Alert alert) {
        String kind = alert.kind().name().toLowerCase(Locale.ROOT);
        String title = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        Html heading = Element.of("p", "alert-title").with(title);
        return Element.of("div", "alert " + kind)
                .attribute("role", "note")
                .attribute("aria-label", title)
                .with(heading.plus(NEWLINE).plus(set(alert.blocks())));
    }

    @Override
    public Html bulletList(Block.BulletList list) {
        return Element.of("ul").with(items(list.items(), list.tight()));
    }

    @Override
    public Html orderedList(Block.OrderedList list) {
        Element element = Element.of("ol");
        return (list.first() == 1 ? element : element.attribute("start", Integer.toString(list.first())))
                .with(items(list.items(), list.tight()));
    }

    private Html items(List<List<Block>> items, boolean tight) {
        List<Html> set = items.stream()
                .map(item -> Element.of("li").with(tight ? tight(item) : NEWLINE.plus(set(item))))
                .map(item -> item.plus(NEWLINE))
                .toList();
        return NEWLINE.plus(Html.join(set));
    }

    /** In a tight list, a paragraph is its text. */
    private Html tight(List<Block> blocks) {
        List<Html> set = IntStream.range(0, blocks.size())
                .mapToObj(i -> tight(blocks.get(i)).plus(i + 1 < blocks.size() ? NEWLINE : Html.EMPTY))
                .toList();
        return Html.join(set);
    }

    private Html tight(Block block) {
        return block instanceof Block.Paragraph paragraph ? inlines.set(paragraph.inlines()) : block.accept(this);
    }

    @Override
    public Html definitionList(Block.DefinitionList list) {
        List<Html> entries = list.entries().stream().map(this::entry).toList();
        return Element.of("dl").with(NEWLINE.plus(Html.join(entries)));
    }

    private Html entry(Block.DefinitionList.Entry entry) {
        List<Html> terms = entry.terms().stream()
                .map((List<Inline> term) ->
                        Element.of("dt").with(inlines.set(term)).plus(NEWLINE))
                .toList();
        List<Html> definitions = entry.definitions().stream()
                .map((List<Block> definition) -> Element.of("dd")
                        .with(definition.size() == 1 ? tight(definition) : NEWLINE.plus(set(definition)))
                        .plus(NEWLINE))
                .toList();
        return Html.join(terms).plus(Html.join(definitions));
    }

    @Override
    public Html code(Block.CodeBlock block) {
        String language = block.language().text();
        Html text = language.isEmpty()
                ? Html.text(block.text())
                : code.set(block.text(), language, block.language().locate());
        Element element = language.isEmpty() ? Element.of("code") : Element.of("code", "language-" + language);
        return Element.of("pre").attribute("tabindex", "0").with(element.with(text));
    }

    @Override
    public Html example(Block.Example example) {
        return examples.set(example, outline.blocks().get(example.span()));
    }

    @Override
    public Html refused(Block.RefusedExample example) {
        return examples.set(example, outline.blocks().get(example.span()));
    }

    @Override
    public Html table(Block.MarkdownTable table) {
        List<Html> head =
                table.head().stream().map(row -> row(table, row, "th")).toList();
        List<Html> body =
                table.body().stream().map(row -> row(table, row, "td")).toList();
        Html rows = Element.of("thead").with(Html.join(head));
        if (!body.isEmpty()) {
            rows = rows.plus(Element.of("tbody").with(Html.join(body)));
        }
        return scrolling(Element.of("table").with(rows));
    }

    static Html scrolling(Html table) {
        return Element.of("div", "table-scroll").attribute("tabindex", "0").with(table);
    }

    private Html row(Block.MarkdownTable table, List<Block.MarkdownTable.Cell> cells, String element) {
        List<Html> set = IntStream.range(0, cells.size())
                .mapToObj(i -> cell(table, cells.get(i), i, element))
                .toList();
        return Element.of("tr").with(Html.join(set));
    }

    private Html cell(Block.MarkdownTable table, Block.MarkdownTable.Cell cell, int column, String name) {
        Block.MarkdownTable.Alignment alignment =
                column < table.columns().size() ? table.columns().get(column) : Block.MarkdownTable.Alignment.NONE;
        Element element = alignment == Block.MarkdownTable.Alignment.NONE
                ? Element.of(name)
                : Element.of(name, alignment.name().toLowerCase(Locale.ROOT));
        return element.with(inlines.set(cell.inlines()));
    }

    @Override
    public Html math(Block.DisplayMath formula) {
        Optional<CheckedDisplay> checked = checks.of(formula.span());
        return Element.of("div", "equation")
                .attribute("tabindex", "0")
                .with(math.display(outline.equations().get(formula.span()), checked)
                        .plus(Html.join(
                                checked.stream().map(BlockSetter::spoken).toList())))
                .plus(counterexamples.below(checked));
    }

    /** What the tint of the signs says, for readers who do not see it. */
    private static Html spoken(CheckedDisplay checked) {
        CheckReport report = new CheckReport(List.of(checked));
        return Element.of("span", "spoken").with(CheckSetter.summary(report));
    }

    @Override
    public Html div(Block.Div div) {
        return divs.set(div);
    }

    @Override
    public Html rawHtml(Block.RawBlock html) {
        return inlines.rawHtml(html.html(), html.span());
    }

    @Override
    public Html withheld(Block.Withheld withheld) {
        return NoticeSetter.notice(withheld, outline);
    }

    @Override
    public Html thematicBreak(Block.ThematicBreak rule) {
        return Element.of("hr").empty();
    }
}
