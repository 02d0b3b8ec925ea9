package dev.workings.markdown;

import dev.workings.document.Block;
import dev.workings.document.Document;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an example of a manual, a fence of the name {@value #NAME}. As in the examples of CommonMark's specification, a line that is a
 * point ends the Markdown; behind it stands what a test expects, which is not for readers.
 */
final class ExampleBuilder {
    static final String NAME = "example";

    private static final String REFUSED = "refused";
    private static final String FILE = "page.md";
    private static final Pattern END = Pattern.compile("^\\.$", Pattern.MULTILINE);

    private final MarkdownParser parser;
    private final Problems problems;

    ExampleBuilder(MarkdownParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** @param word what stands behind the name */
    Block example(SourceText content, SourceText word, Span span) {
        SourceText markdown = markdown(content);
        if (word.text().equals(REFUSED)) {
            return refused(markdown, span);
        }
        if (word.length() > 0) {
            problems.report(
                    word.locate(),
                    "an example cannot be '%s'".formatted(word),
                    "write '%s %s' for one that must not build".formatted(NAME, REFUSED));
        }
        return new Block.Example(markdown, parser.parse(markdown, problems), span);
    }

    private Block refused(SourceText markdown, Span span) {
        SourceFile file = SourceFile.of(FILE, markdown.text());
        SourceText alone = SourceText.copyOf(file.span(0, file.text().length()));
        Problems found = new Problems();
        Document document = parser.parse(alone, found);
        return new Block.RefusedExample(alone, document, found.sorted(), span);
    }

    private static SourceText markdown(SourceText content) {
        Matcher end = END.matcher(content.text());
        return end.find() ? content.substring(0, end.start()) : content;
    }
}
