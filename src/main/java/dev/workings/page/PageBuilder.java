package dev.workings.page;

import dev.workings.compute.Aside;
import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problems;
import java.util.List;

/** Makes a page of a parsed one, its outline, and its parts. */
public final class PageBuilder {
    private final MarkdownParser parser;
    private final Problems problems;

    public PageBuilder(MarkdownParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    public Page build(ParsedPage parsed, Outline outline, PageParts parts) {
        LinkNotes linkNotes = new LinkNotes();
        Footnotes footnotes = Footnotes.ofPage(parsed.document().footnotes());
        TextSetter setter = new TextSetter(parsed, outline, parts, footnotes, linkNotes, parser, problems);
        Html title = setter.line(parsed.title());
        Html text;
        Html relations;
        if (parts.checks().total() == 0) {
            text = setter.text();
            relations = found(setter);
        } else {
            // Beside each other: of one page that was changed, the other cores have nothing to do.
            Aside<Html> found = Aside.start("relations of " + parsed.file().path(), () -> found(setter));
            text = textBeside(found, setter);
            relations = found.get();
        }
        Html notes = setter.notes().plus(linkNotes.section());
        return new Page(
                parsed.outputPath(),
                title,
                PlainHtml.text(title).strip(),
                parsed.front().summary().map(setter::plainLine),
                Html.join(List.of(text, relations, notes)),
                text,
                setter.first(DivKind.STATEMENT),
                setter.first(DivKind.ANSWER),
                relations,
                notes,
                outline.contents().stream()
                        .map(entry -> new Page.Heading(
                                entry.level(), entry.id(), PlainHtml.label(setter.line(entry.title()))))
                        .toList(),
                parts.checks(),
                outline.errata(),
                setter.files());
    }

    private static Html found(TextSetter setter) {
        setter.lint();
        return setter.relations();
    }

    /** Whatever becomes of the text, nothing is left running. */
    private static Html textBeside(Aside<Html> found, TextSetter setter) {
        try {
            return setter.text();
        } finally {
            found.await();
        }
    }
}
