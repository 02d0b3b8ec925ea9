package dev.workings.page;

import dev.workings.document.Inline;
import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.function.Function;

/** Sets a line of Markdown that does not stand in the page's text: a title, an axis, a cell of a table. */
final class LineSetter {
    private final Function<SourceText, List<Inline>> parser;
    private final InlineSetter inlines;

    LineSetter(Function<SourceText, List<Inline>> parser, InlineSetter inlines) {
        this.parser = parser;
        this.inlines = inlines;
    }

    Html set(SourceText line) {
        return inlines.set(parser.apply(line));
    }

    /** A line that comes from the computation: its place is where the page asks for it. */
    Html set(String line, SourceText place) {
        return set(SourceText.standIn(line, place.locate()));
    }

    /** The line without markup, for attributes. */
    String plain(SourceText line) {
        return PlainHtml.text(set(line)).strip();
    }
}
