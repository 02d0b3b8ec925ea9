package dev.workings.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Inline;
import dev.workings.source.Problems;

/** A flexmark node of a notation of ours in running text, which knows what it becomes. */
public abstract class InlineNotation extends Node {
    protected InlineNotation(BasedSequence chars) {
        super(chars);
    }

    public abstract Inline toInline(Origin origin, Problems problems);

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
