package dev.workings.document;

import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Optional;

/** A piece of running text. */
public sealed interface Inline {
    Span span();

    <R> R accept(Visitor<R> visitor);

    /** The inlines directly inside this one. */
    default List<Inline> children() {
        return List.of();
    }

    /** What is done with each kind of inline. */
    interface Visitor<R> {
        R text(Text text);

        R softBreak(SoftBreak softBreak);

        R hardBreak(HardBreak hardBreak);

        R emphasis(Emphasis emphasis);

        R strong(Strong strong);

        R strikethrough(Strikethrough strikethrough);

        R code(Code code);

        R link(Link link);

        R image(Image image);

        R math(Math math);

        R value(ValueUse use);

        R reference(Reference reference);

        R given(Given number);

        R footnote(FootnoteReference reference);

        R rawHtml(RawInline html);
    }

    /** Plain characters, with Markdown's escapes and entities already resolved. */
    record Text(String text, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    record SoftBreak(Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.softBreak(this);
        }
    }

    record HardBreak(Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hardBreak(this);
        }
    }

    record Emphasis(List<Inline> children, Span span) implements Inline {
        public Emphasis {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.emphasis(this);
        }
    }

    record Strong(List<Inline> children, Span span) implements Inline {
        public Strong {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strong(this);
        }
    }

    record Strikethrough(List<Inline> children, Span span) implements Inline {
        public Strikethrough {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.strikethrough(this);
        }
    }

    record Code(String text, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** @param target as written; a path is relative to the page's own file */
    record Link(String target, Optional<String> title, List<Inline> children, Span span) implements Inline {
        public Link {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /** @param children the alternative text */
    record Image(String target, Optional<String> title, List<Inline> children, Span span) implements Inline {
        public Image {
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** A formula in running text; with {@code display} one that interrupts it. */
    record Math(SourceText tex, boolean display, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.math(this);
        }
    }

    /** {@code \val[format]{name}}: a number of the page's computation. */
    record ValueUse(SourceText name, SourceText format, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.value(this);
        }
    }

    /** {@code \given{0.25}}: a number that the question gives, and that is therefore typed and not computed. */
    record Given(String text, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }
    }

    /** {@code \ref{label}}, or with {@code parenthesized} {@code \eqref{label}}. */
    record Reference(SourceText label, boolean parenthesized, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }
    }

    /** @param label the name under which the note stands in the document's footnotes */
    record FootnoteReference(String label, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.footnote(this);
        }
    }

    /** One HTML tag or comment as the author wrote it: not yet to be trusted. */
    record RawInline(String html, Span span) implements Inline {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rawHtml(this);
        }
    }
}
