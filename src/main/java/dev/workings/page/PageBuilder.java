package dev.workings.page;

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
        Html text = setter.text();
        setter.lint();
        Html relations = setter.relations();
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
}
