package dev.workings.markdown.div;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens and closes divs as Pandoc does: a fence with a name or attributes opens, a bare fence closes the innermost open div.
 *
 * <p>flexmark asks the outer containers first whether a line continues them, so a div has to find out for itself that a bare
 * fence means one further in, or is a line of code. The line of the closing fence is still taken, as a blank one, and the div ends
 * with the next: flexmark can end only the innermost block at once.
 */
final class DivParser extends AbstractBlockParser {
    private static final Pattern OPENING =
            Pattern.compile(":{3,}[ \\t]*([^\\s:{][^{]*?)?[ \\t]*(\\{.*})?[ \\t]*:*[ \\t]*");
    private static final Pattern CLOSING = Pattern.compile(":{3,}[ \\t]*");

    private final DivNode block = new DivNode();

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(ParserState state, BlockParser parser, Block child) {
        return true;
    }

    @Override
    public boolean isPropagatingLastBlankLine(BlockParser lastMatched) {
        return false;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (block.closed) {
            return BlockContinue.none();
        }
        if (isClosingFence(state) && isInnermost(state)) {
            block.closed = true;
            return BlockContinue.atIndex(state.getLine().length());
        }
        return BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setCharsFromContent();
        removeBlankLines();
    }

    private static boolean isClosingFence(ParserState state) {
        BasedSequence line = state.getLine();
        int at = state.getNextNonSpaceIndex();
        return state.getIndent() < 4
                && CLOSING.matcher(line.subSequence(at, line.length()).trimEnd())
                        .matches();
    }

    private boolean isInnermost(ParserState state) {
        List<BlockParser> active = state.getActiveBlockParsers();
        for (BlockParser inner : active.subList(active.indexOf(this) + 1, active.size())) {
            if (inner.getBlock() instanceof BlockQuote
                    || inner.getBlock() instanceof ListItem && state.getIndent() == 0) {
                return true;
            }
            if (inner.isRawText()
                    || inner.getBlock() instanceof FencedCodeBlock
                    || inner instanceof DivParser div && !div.block.closed) {
                return false;
            }
        }
        return true;
    }

    static final class Factory implements CustomBlockParserFactory {
        @Override
        public BlockParserFactory apply(DataHolder options) {
            return new Starter(options);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class Starter extends AbstractBlockParserFactory {
        private Starter(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            BasedSequence line = state.getLine();
            BasedSequence fence =
                    line.subSequence(Math.min(at, line.length()), line.length()).trimEnd();
            if (state.getIndent() >= 4 || !fence.startsWith(":::")) {
                return BlockStart.none();
            }
            DivParser parser = new DivParser();
            parser.block.opening = fence;
            Matcher opening = OPENING.matcher(fence);
            if (CLOSING.matcher(fence).matches() || !opening.matches()) {
                parser.block.closed = true;
                parser.block.stray = true;
            } else {
                parser.block.name = group(fence, opening, 1);
                parser.block.attributes = group(fence, opening, 2);
            }
            return BlockStart.of(parser).atIndex(line.length());
        }

        private static BasedSequence group(BasedSequence fence, Matcher matcher, int group) {
            return matcher.start(group) < 0
                    ? fence.subSequence(fence.length(), fence.length())
                    : fence.subSequence(matcher.start(group), matcher.end(group));
        }
    }
}
