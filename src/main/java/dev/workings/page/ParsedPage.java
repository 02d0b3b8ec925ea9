package dev.workings.page;

import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.document.Inline;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.Formula;
import dev.workings.math.Macros;
import dev.workings.release.Redacted;
import dev.workings.settings.FrontMatter;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A page as it was written: its settings, its title and its text.
 *
 * @param title from the front matter, else the first heading, else the file's name
 * @param document without the heading that became the title
 * @param strict whether it belongs to a course, where what is unknown is a mistake
 * @param survey if its text need not be read, because it is plain and was found to be sound
 */
public record ParsedPage(
        SourceFile file,
        FrontMatter front,
        List<Inline> title,
        Document document,
        boolean strict,
        Optional<Survey> survey) {
    public ParsedPage {
        title = List.copyOf(title);
    }

    private ParsedPage(SourceFile file, FrontMatter front, List<Inline> title, Document document, boolean strict) {
        this(file, front, title, document, strict, Optional.empty());
    }

    /**
     * A page that is not parsed before somebody reads its text.
     *
     * @param front of which a survey can be
     */
    public static ParsedPage surveyed(
            SourceFile file, FrontMatter front, boolean strict, Survey survey, MarkdownParser parser) {
        Document later = Document.later(() -> parse(file, front, strict, parser, new Problems()).document);
        List<Inline> title = parser.parseInline(front.title().orElseThrow(), new Problems());
        return new ParsedPage(file, front, title, later, strict, Optional.of(survey));
    }

    /**
     * @param front of the file
     * @param more a file with which the page goes on
     */
    public static ParsedPage parse(
            SourceFile file,
            FrontMatter front,
            Optional<SourceFile> more,
            boolean strict,
            MarkdownParser parser,
            Problems problems) {
        ParsedPage page = parse(file, front, strict, parser, problems);
        return more.map(next -> page.continuedBy(next, parser, problems)).orElse(page);
    }

    private ParsedPage continuedBy(SourceFile more, MarkdownParser parser, Problems problems) {
        FrontMatter next = FrontMatter.read(more, strict, problems);
        SourceText rest =
                SourceText.copyOf(more.span(next.bodyStart(), more.text().length()));
        FrontMatter all = front.completedBy(next, problems);
        List<Inline> named = front.title().isEmpty() && all.title().isPresent()
                ? parser.parseInline(all.title().get(), problems)
                : title;
        Document whole = Continuation.of(document, parser.parse(rest, problems), problems);
        return new ParsedPage(file, all, named, whole, strict);
    }

    public static ParsedPage parse(SourceFile file, boolean strict, MarkdownParser parser, Problems problems) {
        return parse(file, FrontMatter.read(file, strict, problems), strict, parser, problems);
    }

    private static ParsedPage parse(
            SourceFile file, FrontMatter front, boolean strict, MarkdownParser parser, Problems problems) {
        SourceText body =
                SourceText.copyOf(file.span(front.bodyStart(), file.text().length()));
        Document document = parser.parse(body, problems);
        if (front.title().isPresent()) {
            return new ParsedPage(file, front, parser.parseInline(front.title().get(), problems), document, strict);
        }
        List<Block> blocks = document.blocks();
        if (!blocks.isEmpty() && blocks.get(0) instanceof Block.Heading first && first.level() == 1) {
            Document rest = new Document(blocks.subList(1, blocks.size()), document.footnotes());
            return new ParsedPage(file, front, first.inlines(), rest, strict);
        }
        return new ParsedPage(file, front, List.of(new Inline.Text(nameOf(file), file.start())), document, strict);
    }

    /** The formulas of running text that are as they stand: without values, references and numbers. */
    public Collection<Formula> plainFormulas(Macros macros) {
        return document.allInlines()
                .filter(Inline.Math.class::isInstance)
                .map(Inline.Math.class::cast)
                .filter(math -> !math.display() && MathSetter.isPlain(math.tex()))
                .map(math -> new Formula(math.tex().text(), false, macros, List.of(), Set.of()))
                .toList();
    }

    /** Another text on this page, such as one of its examples. */
    ParsedPage withText(Document other) {
        return new ParsedPage(file, front, title, other, strict);
    }

    /** What an edition shows of it. Where that is not all, the summary could tell the rest. */
    public ParsedPage of(Redacted page) {
        FrontMatter shown = page.document().isWhole() ? front : front.withoutSummary();
        return new ParsedPage(file, shown, title, page.document(), strict);
    }

    public String plainTitle() {
        return PlainText.of(title);
    }

    /** Where the page will stand in the site: the file's path with {@code .html} for {@code .md}. */
    public String outputPath() {
        return outputPath(file);
    }

    /** Where the page of a file will stand. */
    public static String outputPath(SourceFile file) {
        String path = file.path();
        String stem = path.substring(0, path.lastIndexOf('.'));
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        boolean isIndex = name.equals("index") || name.equals("README");
        return (isIndex ? stem.substring(0, stem.length() - name.length()) + "index" : stem) + ".html";
    }

    private static String nameOf(SourceFile file) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        return name.substring(0, name.lastIndexOf('.')).replace('-', ' ').replace('_', ' ');
    }
}
