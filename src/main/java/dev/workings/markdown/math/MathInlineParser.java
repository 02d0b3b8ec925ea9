package dev.workings.markdown.math;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Inline;
import dev.workings.markdown.InlineNotation;
import dev.workings.markdown.InlineNotationParser;
import dev.workings.markdown.Origin;
import dev.workings.source.Problems;
import dev.workings.source.Span;
import java.util.Optional;

/** Formulas in running text. */
final class MathInlineParser extends InlineNotationParser {
    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        Optional<MathSyntax.Found> found = MathSyntax.formulaAt(input, parser.getIndex());
        found.ifPresent(formula -> append(
                parser,
                new MathNode(
                        input.subSequence(formula.start(), formula.end()),
                        input.subSequence(formula.texStart(), formula.texEnd()),
                        formula.display())));
        return found.isPresent() || isUnclosedEnvironment(parser, input) || skipUnclosedDollars(parser, input);
    }

    private boolean isUnclosedEnvironment(LightInlineParser parser, BasedSequence input) {
        int at = parser.getIndex();
        Optional<String> environment = MathSyntax.environment(input, at);
        environment.ifPresent(name -> append(
                parser, new UnclosedNode(input.subSequence(at, at + "\\begin{}".length() + name.length()), name)));
        return environment.isPresent();
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

    static final class Factory extends InlineNotationParser.Factory {
        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new MathInlineParser();
        }
    }

    private static final class UnclosedNode extends InlineNotation {
        private final String environment;

        UnclosedNode(BasedSequence chars, String environment) {
            super(chars);
            this.environment = environment;
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            Span span = origin.span(getChars());
            problems.report(span, "this formula is not closed", "close it with \\end{%s}".formatted(environment));
            return new Inline.Text(getChars().toString(), span);
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
