package dev.workings.document;

import dev.workings.source.Span;
import java.util.List;

/** A note below the text, in the order of its first use. */
public record Footnote(String label, List<Block> blocks, Span span) {
    public Footnote {
        blocks = List.copyOf(blocks);
    }
}
