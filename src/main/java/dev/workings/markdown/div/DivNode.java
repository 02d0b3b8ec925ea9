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
            problems.report(place, "this block is not closed", "close it with a line of ':::'");
        }
        return List.of(div(origin, children, place, problems));
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
