package dev.workings.markdown.div;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Attributes;
import dev.workings.document.Block;
import dev.workings.markdown.BlockNotation;
import dev.workings.markdown.Origin;
import dev.workings.markdown.attributes.AttributeParser;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A div as flexmark sees it. */
final class DivNode extends BlockNotation {
    BasedSequence opening = BasedSequence.NULL;
    BasedSequence name = BasedSequence.NULL;
    BasedSequence attributes = BasedSequence.NULL;
    boolean closed;
    boolean stray;

    @Override
    public List<Block> toBlocks(Origin origin, List<Block> children, Problems problems) {
        Span place = origin.span(opening);
        if (stray) {
            problems.report(
                    place, "this ':::' opens no block and there is none to close", "write '::: name', or remove it");
            return children;
        }
        if (!closed) {
            problems.report(place, "this block is not closed", "close it with a line of ':::'" + closedLast(children));
        }
        return List.of(div(origin, children, place, problems));
    }

    /** The block that is not closed may be one inside, which took the fence of this one. */
    private static String closedLast(List<Block> children) {
        return children.stream()
                .filter(Block.Div.class::isInstance)
                .map(block -> (Block.Div) block)
                .reduce((before, last) -> last)
                .map(last -> "; the last one in it closes '%s' of line %d"
                        .formatted(last.name(), last.opening().position().line()))
                .orElse("");
    }

    private Block div(Origin origin, List<Block> children, Span place, Problems problems) {
        Attributes parsed =
                attributes.isEmpty() ? Attributes.NONE : AttributeParser.parse(origin.text(attributes), problems);
        if (!name.isEmpty()) {
            return new Block.Div(origin.text(name), parsed, children, place, origin.span(getChars()));
        }
        if (parsed.classes().isEmpty()) {
            problems.report(place, "this block has no name", "write ::: name, or ::: {.name}");
            return new Block.Div(SourceText.standIn("", place), parsed, children, place, origin.span(getChars()));
        }
        List<SourceText> classes = new ArrayList<>(parsed.classes());
        SourceText first = classes.remove(0);
        Attributes rest = new Attributes(parsed.id(), classes, parsed.entries());
        return new Block.Div(first, rest, children, place, origin.span(getChars()));
    }
}
