package dev.workings.document;

import dev.workings.source.Span;
import java.util.List;

/**
 * A note below the text.
 *
 * @param number in the order of first use, from 1
 */
public record Footnote(String label, int number, List<Block> blocks, Span span) {
    public Footnote {
        blocks = List.copyOf(blocks);
    }

    public Footnote numbered(int place) {
        return new Footnote(label, place, blocks, span);
    }
}
