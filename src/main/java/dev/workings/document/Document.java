package dev.workings.document;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A parsed page: its blocks, and the footnotes that they refer to. */
public record Document(List<Block> blocks, List<Footnote> footnotes) {
    public Document {
        blocks = List.copyOf(blocks);
        footnotes = List.copyOf(footnotes);
    }

    /** Every block, outer before inner, in reading order, the footnotes' last. */
    public Stream<Block> allBlocks() {
        return Stream.concat(blocks.stream(), footnotes.stream().flatMap(note -> note.blocks().stream()))
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
