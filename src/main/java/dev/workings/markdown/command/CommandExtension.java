package dev.workings.markdown.command;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.workings.document.Inline;
import dev.workings.markdown.InlineNotation;
import dev.workings.markdown.InlineNotationParser;
import dev.workings.markdown.Origin;
import dev.workings.source.Problems;
import dev.workings.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code \val[format]{name}}, {@code \given{number}}, {@code \ref{label}} and {@code \eqref{label}} in running text. */
public final class CommandExtension implements Parser.ParserExtension {
    private static final Pattern VALUE = Pattern.compile("\\\\val(?:\\[([^\\]\\n]*)])?\\{([^{}\\n]*)}");
    private static final Pattern UNFINISHED = Pattern.compile("\\\\(?:val(?=[\\[{])|(?:eq)?ref(?=\\{)|given(?=\\{))");
    private static final Pattern GIVEN = Pattern.compile("\\\\given\\{([^{}\\n]*)}");
    private static final Pattern REFERENCE = Pattern.compile("\\\\(eq)?ref\\{([^{}\\n]*)}");

    private CommandExtension() {}

    public static CommandExtension create() {
        return new CommandExtension();
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserExtensionFactory(new Factory());
    }

    private static final class Factory extends InlineNotationParser.Factory {
        @Override
        public CharSequence getCharacters() {
            return "\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new CommandParser();
        }
    }

    private static final class CommandParser extends InlineNotationParser {
        @Override
        public boolean parse(LightInlineParser parser) {
            BasedSequence input = parser.getInput();
            int start = parser.getIndex();
            Matcher value = VALUE.matcher(input).region(start, input.length());
            if (value.lookingAt()) {
                BasedSequence format = value.start(1) < 0
                        ? input.subSequence(value.start(2), value.start(2))
                        : input.subSequence(value.start(1), value.end(1));
                append(
                        parser,
                        new ValueNode(
                                input.subSequence(start, value.end()),
                                input.subSequence(value.start(2), value.end(2)),
                                format));
                return true;
            }
            Matcher reference = REFERENCE.matcher(input).region(start, input.length());
            if (reference.lookingAt()) {
                append(
                        parser,
                        new ReferenceNode(
                                input.subSequence(start, reference.end()),
                                input.subSequence(reference.start(2), reference.end(2)),
                                reference.group(1) != null));
                return true;
            }
            Matcher given = GIVEN.matcher(input).region(start, input.length());
            if (given.lookingAt()) {
                append(parser, new GivenNode(input.subSequence(start, given.end()), given.group(1)));
                return true;
            }
            Matcher unfinished = UNFINISHED.matcher(input).region(start, input.length());
            if (unfinished.lookingAt()) {
                append(parser, new UnfinishedNode(input.subSequence(start, unfinished.end())));
                return true;
            }
            return false;
        }
    }

    private static final class ValueNode extends InlineNotation {
        private final BasedSequence name;
        private final BasedSequence format;

        ValueNode(BasedSequence chars, BasedSequence name, BasedSequence format) {
            super(chars);
            this.name = name;
            this.format = format;
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            return new Inline.ValueUse(origin.text(name), origin.text(format), origin.span(getChars()));
        }
    }

    private static final class GivenNode extends InlineNotation {
        private final String number;

        GivenNode(BasedSequence chars, String number) {
            super(chars);
            this.number = number;
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            return new Inline.Given(number, origin.span(getChars()));
        }
    }

    /** A command whose braces do not close: reported, and shown as it is. */
    private static final class UnfinishedNode extends InlineNotation {
        UnfinishedNode(BasedSequence chars) {
            super(chars);
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            Span place = origin.span(getChars());
            problems.report(
                    place,
                    "'%s' has no name in braces".formatted(getChars()),
                    "write %s{name}, on one line".formatted(getChars()));
            return new Inline.Text(getChars().toString(), place);
        }
    }

    private static final class ReferenceNode extends InlineNotation {
        private final BasedSequence label;
        private final boolean parenthesized;

        ReferenceNode(BasedSequence chars, BasedSequence label, boolean parenthesized) {
            super(chars);
            this.label = label;
            this.parenthesized = parenthesized;
        }

        @Override
        public Inline toInline(Origin origin, Problems problems) {
            return new Inline.Reference(origin.text(label), parenthesized, origin.span(getChars()));
        }
    }
}
