package dev.workings.layout;

import dev.workings.html.Html;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The content of a document, written out before its head is, so that the head loads only what the document needs. */
public final class Rendered implements Content {
    private static final List<String> MATHEMATICS =
            List.of("class=\"katex", "class=\"proof", "class=\"alert", "class=\"footnote-back");

    private final Frame frame;
    private final Html markup;

    private Rendered(Frame frame, Html markup) {
        this.frame = frame;
        this.markup = markup;
    }

    public static Rendered of(Frame frame, Content content) {
        Pieces output = new Pieces();
        content.writeTo(new OwaspHtmlTemplateOutput(output));
        return new Rendered(frame, output.written());
    }

    /** Whether it needs KaTeX's style sheet: for formulas, or for the signs of proofs, alerts and footnotes, which are in its faces. */
    public boolean hasMathematics() {
        return MATHEMATICS.stream().anyMatch(this::contains);
    }

    public boolean hasPlots() {
        return contains("class=\"plot");
    }

    /** Styles that the build makes classes of; a text that only looks like one costs a small file. */
    public boolean hasStyles() {
        return contains(" style=\"");
    }

    private boolean contains(String mark) {
        return markup.pieces().stream().anyMatch(piece -> piece.contains(mark))
                || labels().anyMatch(label -> label.contains(mark));
    }

    /** What the frame itself shows of titles, which can be mathematics. */
    private Stream<String> labels() {
        Stream<Link> links = Stream.concat(
                frame.breadcrumbs().stream(),
                Stream.of(frame.previous(), frame.next()).flatMap(Optional::stream));
        return Stream.concat(
                links.map(link -> link.label().markup()),
                frame.contents().stream().map(entry -> entry.label().markup()));
    }

    @Override
    public void writeTo(TemplateOutput output) {
        markup.pieces().forEach(output::writeContent);
    }

    @Override
    public boolean isEmptyContent() {
        return markup.isEmpty();
    }
}
