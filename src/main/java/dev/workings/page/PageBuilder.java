package dev.workings.page;

import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problems;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

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
        // Beside the text, of which neither depends: of one page that was changed, the other cores have nothing to do.
        ForkJoinTask<Html> found = ForkJoinPool.commonPool().submit(() -> {
            setter.lint();
            return setter.relations();
        });
        Html text = textBeside(found, setter);
        Html relations = found.join();
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

    /** Whatever becomes of the text, nothing is left running. */
    private static Html textBeside(ForkJoinTask<Html> found, TextSetter setter) {
        try {
            return setter.text();
        } finally {
            found.quietlyJoin();
        }
    }
}
