package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.html.Relocation;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problem;
import dev.workings.source.ProblemPrinter;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Sets an example of the notation: its Markdown, and beside it what that becomes. An example is a little page of its own, with numbers
 * and names that nothing else on the page knows; there its ids end in {@code @} and the example's own.
 */
final class ExampleSetter {
    private final ParsedPage page;
    private final PageParts parts;
    private final LinkNotes linkNotes;
    private final MarkdownParser parser;
    private final Problems problems;
    private final List<Page.DataFile> files = new ArrayList<>();

    ExampleSetter(ParsedPage page, PageParts parts, LinkNotes linkNotes, MarkdownParser parser, Problems problems) {
        this.page = page;
        this.parts = parts;
        this.linkNotes = linkNotes;
        this.parser = parser;
        this.problems = problems;
    }

    /** The data of the plots and tables set so far. */
    List<Page.DataFile> files() {
        return List.copyOf(files);
    }

    Html set(Block.Example example, Outline.Identity identity) {
        TextSetter setter = setter(example.document(), linkNotes, problems);
        setter.lint();
        Html text = setter.text().plus(setter.notes());
        files.addAll(setter.files());
        return box(identity, example.markdown(), moved(text, identity));
    }

    /** The example is set like any other, and of that only its problems are shown. */
    Html set(Block.RefusedExample example, Outline.Identity identity) {
        Problems found = new Problems();
        found.reportAll(example.problems());
        found.reportAll(parts.checks().refusals().stream()
                .filter(problem ->
                        problem.span().file().equals(example.markdown().locate().file()))
                .toList());
        TextSetter setter = setter(example.document(), new LinkNotes(), found);
        setter.lint();
        setter.text();
        setter.notes();
        if (found.isEmpty()) {
            problems.report(
                    example.span(), "this example has no mistake", "leave out 'refused', or show what is refused");
        }
        return box(identity, example.markdown(), told(found.sorted()));
    }

    private TextSetter setter(Document document, LinkNotes links, Problems found) {
        ParsedPage example = page.withText(document);
        Outline outline = Outliner.outline(example, found);
        References references =
                new ExampleReferences(outline, parts.references().reportingTo(found));
        Footnotes footnotes = Footnotes.ofExample(document.footnotes());
        return new TextSetter(example, outline, parts.withReferences(references), footnotes, links, parser, found);
    }

    /** The ids of relation signs are the page's own, since its table of checks leads to them. */
    private Html moved(Html text, Outline.Identity identity) {
        Set<String> ids = Relocation.ids(text);
        parts.checks().relations().forEach(relation -> ids.remove(relation.id()));
        UnaryOperator<String> id = name -> ids.contains(name) ? name + "@" + identity.id() : name;
        UnaryOperator<String> address = link -> link.startsWith("#") ? "#" + id.apply(link.substring(1)) : link;
        return new Relocation(id, address).of(text);
    }

    private static Html box(Outline.Identity identity, SourceText markdown, Html result) {
        Html link = Element.of("a", "anchor")
                .attribute("href", "#" + identity.id())
                .attribute("aria-label", "Link to this example")
                .with("#");
        Html source = Element.of("div", "live-source").with(code(Element.of("pre"), markdown.text()));
        Html shown = Element.of("div", "live-result").with(Html.text("\n").plus(result));
        return Element.of("div", "live-example")
                .attribute("id", identity.id())
                .attribute("role", "group")
                .attribute("aria-label", "Example " + identity.number().orElseThrow() + " and its result")
                .with(link.plus(source).plus(shown));
    }

    private static Html told(List<Problem> found) {
        String printed = found.stream().map(ProblemPrinter::print).collect(Collectors.joining());
        return code(Element.of("pre", "problem"), printed);
    }

    private static Html code(Element box, String text) {
        return box.attribute("tabindex", "0").with(Element.of("code").with(text));
    }
}
