package dev.workings.markdown.math;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Attributes;
import dev.workings.document.Block;
import dev.workings.document.Inline;
import dev.workings.markdown.BlockNotation;
import dev.workings.markdown.Origin;
import dev.workings.markdown.attributes.AttributeParser;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** The lines of a display, from its opening delimiter to the end of the line that closes it. */
final class MathBlockNode extends BlockNotation {
    boolean complete;

    @Override
    public List<Block> toBlocks(Origin origin, List<Block> children, Problems problems) {
        BasedSequence lines = getContentChars();
        SourceText text = origin.text(lines).strip();
        if (!complete) {
            problems.report(
                    text.locate(0, Math.min(2, text.length())),
                    "this formula is not closed",
                    "close it with %s".formatted(closer(text.text())));
            return List.of();
        }
        return MathSyntax.formulaAt(text.text(), 0)
                .map(found -> display(text, found, problems))
                .orElse(List.of());
    }

    private List<Block> display(SourceText text, MathSyntax.Found found, Problems problems) {
        SourceText behind = text.substring(found.end(), text.length()).strip();
        if (behind.text().startsWith("{") && AttributeParser.closingBrace(behind.text(), 0) < 0) {
            problems.report(
                    behind.locate(),
                    "these braces are not closed",
                    "close each quote and then the brace: {check=\"name\"}");
        }
        boolean hasAttributes = behind.text().startsWith("{") && AttributeParser.closingBrace(behind.text(), 0) > 0;
        int endOfAttributes = hasAttributes ? AttributeParser.closingBrace(behind.text(), 0) + 1 : 0;
        Attributes attributes =
                hasAttributes ? AttributeParser.parse(behind.substring(0, endOfAttributes), problems) : Attributes.NONE;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.DisplayMath(
                text.substring(found.texStart(), found.texEnd()).strip(), attributes, text.locate()));
        SourceText rest = behind.substring(endOfAttributes, behind.length()).strip();
        if (rest.length() > 0) {
            blocks.add(new Block.Paragraph(List.of(new Inline.Text(rest.text(), rest.locate())), rest.locate()));
        }
        return blocks;
    }

    private static String closer(String text) {
        if (text.startsWith("$$")) {
            return "$$";
        }
        return text.startsWith("\\[")
                ? "\\]"
                : MathSyntax.environment(text, 0).map("\\end{%s}"::formatted).orElse("$$");
    }
}
