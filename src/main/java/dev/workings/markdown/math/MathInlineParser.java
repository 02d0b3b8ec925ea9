package dev.workings.markdown.math;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Inline;
import dev.workings.markdown.InlineNotation;
import dev.workings.markdown.Origin;
import dev.workings.source.Problems;
import java.util.Optional;
import java.util.Set;

/** Formulas in running text. */
final class MathInlineParser implements InlineParserExtension {
    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        Optional<MathSyntax.Found> found = MathSyntax.formulaAt(input, parser.getIndex());
        found.ifPresent(formula -> {
            parser.flushTextNode();
            parser.appendNode(new MathNode(
                    input.subSequence(formula.start(), formula.end()),
                    input.subSequence(formula.texStart(), formula.texEnd()),
                    formula.display()));
            parser.setIndex(formula.end());
        });
        return found.isPresent() || skipUnclosedDollars(parser, input);
    }

    /** {@code $$} that opens nothing is text as a whole; its second dollar must not open a formula. */
    private static boolean skipUnclosedDollars(LightInlineParser parser, BasedSequence input) {
        int at = parser.getIndex();
        if (parser.peek() != '$' || parser.peek(1) != '$') {
            return false;
        }
        parser.appendText(input, at, at + 2);
        parser.setIndex(at + 2);
        return true;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new MathInlineParser();
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

    private static final class MathNode extends InlineNotation {
        private final BasedSequence tex;
        private final boolean display;

        MathNode(BasedSequence chars, BasedSequence tex, boolean display) {
            super(chars);
            this.tex = tex;
            this.display = display;
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            return new Inline.Math(origin.text(tex).strip(), display, origin.span(getChars()));
        }
    }
}
