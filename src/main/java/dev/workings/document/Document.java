package dev.workings.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A parsed page: its blocks, and the footnotes that they refer to. One of which enough is known may be parsed when it is first read. */
public final class Document {
    private record Content(List<Block> blocks, List<Footnote> footnotes) {}

    private final Supplier<Document> parser;
    private Optional<Content> content;

    public Document(List<Block> blocks, List<Footnote> footnotes) {
        this.parser = () -> this;
        this.content = Optional.of(new Content(List.copyOf(blocks), List.copyOf(footnotes)));
    }

    private Document(Supplier<Document> parser) {
        this.parser = parser;
        this.content = Optional.empty();
    }

    /** @param parser is asked once, by whoever reads first */
    public static Document later(Supplier<Document> parser) {
        return new Document(parser);
    }

    private synchronized Content content() {
        if (content.isEmpty()) {
            content = Optional.of(parser.get().content());
        }
        return content.get();
    }

    public List<Block> blocks() {
        return content().blocks;
    }

    /** In the order of their numbers. */
    public List<Footnote> footnotes() {
        return content().footnotes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document document && content().equals(document.content());
    }

    @Override
    public int hashCode() {
        return content().hashCode();
    }

    @Override
    public String toString() {
        return content().toString();
    }

    /** Every block, outer before inner, in reading order, the footnotes' last. */
    public Stream<Block> allBlocks() {
        return Stream.concat(blocks().stream(), footnotes().stream().flatMap(note -> note.blocks().stream()))
                .mapMulti(Document::withDescendants);
    }

    /** Every inline of every block, outer before inner, in reading order. */
    public Stream<Inline> allInlines() {
        return allBlocks()
                .mapMulti((block, found) -> block.inlines().forEach(inline -> withDescendants(inline, found)));
    }

    /** Every block that its page shows, in reading order: its own, and those of its examples. */
    public Stream<Block> shownBlocks() {
        return allBlocks()
                .flatMap(block -> Stream.concat(
                        Stream.of(block),
                        block instanceof Block.Example example
                                ? example.document().shownBlocks()
                                : Stream.empty()));
    }

    /** Whether nothing of it is withheld. */
    public boolean isWhole() {
        return allBlocks().noneMatch(Block.Withheld.class::isInstance);
    }

    private static void withDescendants(Block block, Consumer<Block> found) {
        found.accept(block);
        block.blocks().forEach(inner -> withDescendants(inner, found));
    }

    private static void withDescendants(Inline inline, Consumer<Inline> found) {
        found.accept(inline);
        inline.children().forEach(inner -> withDescendants(inner, found));
    }
}
