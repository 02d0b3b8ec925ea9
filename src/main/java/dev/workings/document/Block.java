package dev.workings.document;

import dev.workings.source.Problem;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;

/** A piece of a page that stands on lines of its own. */
public sealed interface Block {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** The blocks directly inside this one, in reading order. */
    default List<Block> blocks() {
        return List.of();
    }

    /** The running text directly inside this one, in reading order. */
    default List<Inline> inlines() {
        return List.of();
    }

    /** What is done with each kind of block. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R heading(Heading heading);

        R quote(Quote quote);

        R alert(Alert alert);

        R bulletList(BulletList list);

        R orderedList(OrderedList list);

        R definitionList(DefinitionList list);

        R code(CodeBlock code);

        R example(Example example);

        R refused(RefusedExample example);

        R table(MarkdownTable table);

        R math(DisplayMath math);

        R div(Div div);

        R rawHtml(RawBlock html);

        R thematicBreak(ThematicBreak rule);

        R withheld(Withheld withheld);
    }

    record Paragraph(List<Inline> inlines, Span span) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * @param level 1 to 6
     * @param attributes {@code {#id}} behind the heading's text
     */
    record Heading(int level, List<Inline> inlines, Attributes attributes, Span span) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    record Quote(List<Block> blocks, Span span) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /** GitHub's {@code > [!NOTE]}. */
    record Alert(Kind kind, List<Block> blocks, Span span) implements Block {
        /** How urgent it is. */
        public enum Kind {
            NOTE,
            TIP,
            IMPORTANT,
            WARNING,
            CAUTION
        }

        public Alert {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.alert(this);
        }
    }

    /**
     * @param tight whether paragraphs of an item are set without space between them
     * @param items the blocks of each item
     */
    record BulletList(boolean tight, List<List<Block>> items, Span span) implements Block {
        public BulletList {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Block> blocks() {
            return items.stream().flatMap(List::stream).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bulletList(this);
        }
    }

    record OrderedList(int first, boolean tight, List<List<Block>> items, Span span) implements Block {
        public OrderedList {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Block> blocks() {
            return items.stream().flatMap(List::stream).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orderedList(this);
        }
    }

    record DefinitionList(List<Entry> entries, Span span) implements Block {
        /** Terms and what they mean. */
        public record Entry(List<List<Inline>> terms, List<List<Block>> definitions) {
            public Entry {
                terms = terms.stream().map(List::copyOf).toList();
                definitions = definitions.stream().map(List::copyOf).toList();
            }
        }

        public DefinitionList {
            entries = List.copyOf(entries);
        }

        @Override
        public List<Block> blocks() {
            return entries.stream()
                    .flatMap(entry -> entry.definitions().stream())
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public List<Inline> inlines() {
            return entries.stream()
                    .flatMap(entry -> entry.terms().stream())
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.definitionList(this);
        }
    }

    /** @param language as written behind the fence, empty for none */
    record CodeBlock(SourceText language, String text, Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /**
     * An example of the notation, to be shown beside what it becomes. It is a document of its own and no part of the one around it:
     * its blocks are not among this block's.
     *
     * @param markdown as the author wrote it
     */
    record Example(SourceText markdown, Document document, Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.example(this);
        }
    }

    /**
     * An example of what is a mistake, to be shown beside what its author is told. It is a file of its own, so that none of its
     * problems is one of the page.
     *
     * @param problems those that parsing found
     */
    record RefusedExample(SourceText markdown, Document document, List<Problem> problems, Span span) implements Block {
        public RefusedExample {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    record MarkdownTable(List<Alignment> columns, List<List<Cell>> head, List<List<Cell>> body, Span span)
            implements Block {
        /** Where the text of a column stands. */
        public enum Alignment {
            NONE,
            LEFT,
            CENTER,
            RIGHT
        }

        /** @param columns how many columns it takes up */
        public record Cell(List<Inline> inlines, int columns) {
            public Cell {
                inlines = List.copyOf(inlines);
            }
        }

        public MarkdownTable {
            columns = List.copyOf(columns);
            head = head.stream().map(List::copyOf).toList();
            body = body.stream().map(List::copyOf).toList();
        }

        @Override
        public List<Inline> inlines() {
            return java.util.stream.Stream.concat(head.stream(), body.stream())
                    .flatMap(List::stream)
                    .flatMap(cell -> cell.inlines().stream())
                    .toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }
    }

    /** A formula on lines of its own: {@code $$…$$}, {@code \[…\]}, a bare environment, or a {@code math} fence. */
    record DisplayMath(SourceText tex, Attributes attributes, Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.math(this);
        }
    }

    /**
     * {@code ::: name} … {@code :::}
     *
     * @param opening the line that opens it, for problems that concern the block
     */
    record Div(SourceText name, Attributes attributes, List<Block> blocks, Span opening, Span span) implements Block {
        public Div {
            blocks = List.copyOf(blocks);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.div(this);
        }
    }

    /** Lines of HTML as the author wrote them: not yet to be trusted. */
    record RawBlock(String html, Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rawHtml(this);
        }
    }

    /**
     * What stands in the place of blocks that readers of this edition do not get, or do not get yet. Of these it knows the names alone.
     *
     * @param parts the divs among them, in their order; other blocks have no name
     */
    record Withheld(List<Part> parts, Availability availability, Span span) implements Block {
        /** @param opening of the div, by which its number and id are known */
        public record Part(String name, Span opening) {}

        public Withheld {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.withheld(this);
        }
    }

    record ThematicBreak(Span span) implements Block {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.thematicBreak(this);
        }
    }
}
