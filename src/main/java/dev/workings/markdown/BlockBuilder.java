package dev.workings.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Attributes;
import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.markdown.attributes.AttributeParser;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Turns flexmark's blocks into ours. */
final class BlockBuilder {
    private static final Pattern HEADING_ATTRIBUTES = Pattern.compile("(?<=\\s)\\{[#.][^{}]*}\\s*$");
    private static final Pattern ALERT =
            Pattern.compile("\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*", Pattern.CASE_INSENSITIVE);

    private final Origin origin;
    private final InlineBuilder inlines;
    private final MarkdownParser parser;
    private final ExampleBuilder examples;
    private final Problems problems;

    BlockBuilder(Origin origin, InlineBuilder inlines, MarkdownParser parser, Problems problems) {
        this.origin = origin;
        this.inlines = inlines;
        this.parser = parser;
        this.examples = new ExampleBuilder(parser, problems);
        this.problems = problems;
    }

    List<Block> children(Node parent) {
        List<Block> blocks = new ArrayList<>();
        parent.getChildren().forEach(child -> blocks.addAll(blocks(child)));
        return blocks;
    }

    private List<Block> blocks(Node node) {
        if (node instanceof BlockNotation notation) {
            return notation.toBlocks(origin, children(node), problems);
        }
        if (node instanceof FootnoteBlock) {
            return List.of();
        }
        Span span = origin.span(node.getChars());
        if (node instanceof Reference reference) {
            return Destination.isSound(reference)
                    ? List.of()
                    : List.of(new Block.Paragraph(parser.parseInline(origin.text(node.getChars()), problems), span));
        }
        if (node instanceof Paragraph) {
            return List.of(new Block.Paragraph(inlines.children(node), span));
        }
        if (node instanceof Heading heading) {
            return List.of(heading(heading, span));
        }
        if (node instanceof BlockQuote) {
            return List.of(quote(node, span));
        }
        if (node instanceof ThematicBreak) {
            return List.of(new Block.ThematicBreak(span));
        }
        if (node instanceof HtmlBlockBase html) {
            return List.of(new Block.RawBlock(html.getContentChars().toString(), span));
        }
        return code(node, span);
    }

    private List<Block> code(Node node, Span span) {
        if (node instanceof FencedCodeBlock code) {
            return List.of(fenced(code, span));
        }
        if (node instanceof IndentedCodeBlock code) {
            String text = code.getContentChars().trimTailBlankLines().toString();
            return List.of(new Block.CodeBlock(SourceText.standIn("", span), withNewline(text), span));
        }
        return list(node, span);
    }

    private List<Block> list(Node node, Span span) {
        if (node instanceof DefinitionList) {
            return List.of(new Block.DefinitionList(entries(node), span));
        }
        if (node instanceof OrderedList list) {
            return List.of(new Block.OrderedList(list.getStartNumber(), list.isTight(), items(list), span));
        }
        if (node instanceof BulletList list) {
            return List.of(new Block.BulletList(list.isTight(), items(list), span));
        }
        if (node instanceof TableBlock table) {
            return List.of(new TableBuilder(inlines).table(table, span));
        }
        return children(node);
    }

    private List<List<Block>> items(ListBlock list) {
        return StreamSupport.stream(list.getChildren().spliterator(), false)
                .map(this::children)
                .toList();
    }

    private List<Block.DefinitionList.Entry> entries(Node list) {
        List<Block.DefinitionList.Entry> entries = new ArrayList<>();
        List<List<Inline>> terms = new ArrayList<>();
        List<List<Block>> definitions = new ArrayList<>();
        for (Node child : list.getChildren()) {
            if (child instanceof DefinitionTerm && !definitions.isEmpty()) {
                entries.add(new Block.DefinitionList.Entry(terms, definitions));
                terms = new ArrayList<>();
                definitions = new ArrayList<>();
            }
            if (child instanceof DefinitionTerm) {
                child.getChildren().forEach(collect(terms));
            } else if (child instanceof DefinitionItem) {
                definitions.add(children(child));
            }
        }
        entries.add(new Block.DefinitionList.Entry(terms, definitions));
        return entries;
    }

    private java.util.function.Consumer<Node> collect(List<List<Inline>> terms) {
        return paragraph -> terms.add(inlines.children(paragraph));
    }

    private Block heading(Heading heading, Span span) {
        List<Inline> content = inlines.children(heading);
        if (content.isEmpty() || !(content.get(content.size() - 1) instanceof Inline.Text last)) {
            return new Block.Heading(heading.getLevel(), content, Attributes.NONE, span);
        }
        Matcher braces = HEADING_ATTRIBUTES.matcher(last.text());
        if (!braces.find() || !last.span().text().endsWith(braces.group())) {
            return new Block.Heading(heading.getLevel(), content, Attributes.NONE, span);
        }
        int end = last.span().end();
        SourceText written = SourceText.copyOf(
                        last.span().file().span(end - braces.group().length(), end))
                .strip();
        List<Inline> rest = new ArrayList<>(content.subList(0, content.size() - 1));
        String before = last.text().substring(0, braces.start()).stripTrailing();
        if (!before.isEmpty()) {
            rest.add(new Inline.Text(before, last.span()));
        }
        return new Block.Heading(heading.getLevel(), rest, AttributeParser.parse(written, problems), span);
    }

    /** GitHub's alerts are quotes whose first line is a marker such as {@code [!NOTE]}. */
    private Block quote(Node quote, Span span) {
        List<Block> content = children(quote);
        if (content.isEmpty() || !(content.get(0) instanceof Block.Paragraph first)) {
            return new Block.Quote(content, span);
        }
        if (first.inlines().isEmpty() || !(first.inlines().get(0) instanceof Inline.Text marker)) {
            return new Block.Quote(content, span);
        }
        Matcher alert = ALERT.matcher(marker.text());
        boolean alone = first.inlines().size() == 1 || first.inlines().get(1) instanceof Inline.SoftBreak;
        if (!alert.matches() || !alone) {
            return new Block.Quote(content, span);
        }
        List<Block> rest = new ArrayList<>(content.subList(1, content.size()));
        if (first.inlines().size() > 2) {
            rest.add(
                    0,
                    new Block.Paragraph(
                            first.inlines().subList(2, first.inlines().size()), first.span()));
        }
        return new Block.Alert(Block.Alert.Kind.valueOf(alert.group(1).toUpperCase(java.util.Locale.ROOT)), rest, span);
    }

    private Block fenced(FencedCodeBlock code, Span span) {
        SourceText info = origin.text(code.getInfo());
        int end = 0;
        while (end < info.length()
                && !Character.isWhitespace(info.text().charAt(end))
                && info.text().charAt(end) != '{') {
            end++;
        }
        SourceText language = info.substring(0, end);
        if (language.text().equals("math")) {
            SourceText behind = info.substring(end, info.length()).strip();
            Attributes attributes =
                    behind.text().startsWith("{") ? AttributeParser.parse(behind, problems) : Attributes.NONE;
            return new Block.DisplayMath(origin.text(code.getContentChars()).strip(), attributes, span);
        }
        if (language.text().equals(ExampleBuilder.NAME)) {
            SourceText behind = info.substring(end, info.length()).strip();
            return examples.example(origin.text(code.getContentChars()), behind, span);
        }
        return new Block.CodeBlock(language, codeText(code), span);
    }

    private static String codeText(FencedCodeBlock code) {
        StringBuilder text = new StringBuilder();
        for (BasedSequence line : code.getContentLines()) {
            text.append(line.trimEOL()).append('\n');
        }
        return text.toString();
    }

    private static String withNewline(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }
}
