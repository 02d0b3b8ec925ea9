package dev.workings.markdown.math;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;

/**
 * A formula that begins at the beginning of a line and takes lines until it is closed, whatever they hold.
 *
 * <p>The lines are gathered as they are; where the formula ends is found anew with each line, so that the same rules hold as
 * in running text.
 */
final class MathBlockParser extends AbstractBlockParser {
    private final MathBlockNode block;
    private final BlockContent content = new BlockContent();
    private final StringBuilder gathered = new StringBuilder();
    private final String opener;
    private boolean complete;

    private MathBlockParser(String opener) {
        this.opener = opener;
        this.block = new MathBlockNode();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return complete ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        gathered.append(line);
        // Only a line that holds a closer is worth another look: a formula that is never closed may go on for
        // thousands.
        complete = mayClose(line, opener) && isComplete(gathered, opener);
    }

    /** Only as long as it is open: a complete formula stays flexmark's innermost block until the next line, but takes nothing. */
    @Override
    public boolean isRawText() {
        return !complete;
    }

    @Override
    public boolean isPropagatingLastBlankLine(com.vladsch.flexmark.parser.block.BlockParser lastMatched) {
        return false;
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content.getLines());
        block.setCharsFromContent();
        block.complete = complete;
    }

    private static boolean mayClose(BasedSequence line, String opener) {
        return switch (opener) {
            case "$$" -> line.indexOf("$$") >= 0;
            case "\\[" -> line.indexOf("\\]") >= 0;
            default -> line.indexOf("\\end{" + opener + "}") >= 0;
        };
    }

    private static boolean isComplete(CharSequence text, String opener) {
        int start = indexOfText(text);
        return switch (opener) {
            case "$$" -> MathSyntax.indexOf(text, start + 2, "$$") >= 0;
            case "\\[" -> MathSyntax.indexOf(text, start + 2, "\\]") >= 0;
            default -> MathSyntax.closingEnd(text, start, opener).isPresent();
        };
    }

    private static int indexOfText(CharSequence text) {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
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
            if (state.getIndent() >= 4 || at >= line.length()) {
                return BlockStart.none();
            }
            return opener(line, at)
                    .filter(opener -> !continuesAfter(line, at, opener))
                    .filter(opener -> !isInsideFormula(matched))
                    .map(opener -> BlockStart.of(new MathBlockParser(opener)).atIndex(at))
                    .orElse(BlockStart.none());
        }

        private static Optional<String> opener(BasedSequence line, int at) {
            BasedSequence rest = line.subSequence(at, line.length());
            if (rest.startsWith("$$")) {
                return Optional.of("$$");
            }
            return rest.startsWith("\\[") ? Optional.of("\\[") : MathSyntax.environment(line, at);
        }

        /** A formula that is closed on its first line with more text behind it is part of a paragraph. */
        private static boolean continuesAfter(BasedSequence line, int at, String opener) {
            if (!isComplete(line.subSequence(at, line.length()), opener)) {
                return false;
            }
            return MathSyntax.formulaAt(line, at)
                    .map(found -> line.subSequence(found.end(), line.length()).trim())
                    .map(rest -> !rest.isEmpty() && !(rest.startsWith("{") && rest.endsWith("}")))
                    .orElse(true);
        }

        /** Whether the paragraph so far has opened a {@code $$} that this line closes. */
        private static boolean isInsideFormula(MatchedBlockParser matched) {
            if (!(matched.getBlockParser().getBlock() instanceof Paragraph) || matched.getParagraphContent() == null) {
                return false;
            }
            CharSequence text = matched.getParagraphContent();
            int count = 0;
            for (int at = MathSyntax.indexOf(text, 0, "$$"); at >= 0; at = MathSyntax.indexOf(text, at + 2, "$$")) {
                count++;
            }
            return count % 2 == 1;
        }
    }
}
