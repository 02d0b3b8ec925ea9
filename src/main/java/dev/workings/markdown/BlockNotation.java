package dev.workings.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Block;
import dev.workings.source.Problems;
import java.util.List;

/** A flexmark block of a notation of ours, which knows what it becomes. */
public abstract class BlockNotation extends com.vladsch.flexmark.util.ast.Block {
    /**
     * @param children the blocks inside, already converted
     * @return usually one block
     */
    public abstract List<Block> toBlocks(Origin origin, List<Block> children, Problems problems);

    @Override
    public BasedSequence[] getSegments() {
        return Node.EMPTY_SEGMENTS;
    }
}
