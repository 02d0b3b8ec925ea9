package dev.workings.page;

import dev.workings.document.Inline;
import java.util.List;
import java.util.stream.Collectors;

/** Running text without its markup, for ids and attributes: mathematics as its TeX, values and references as their names. */
final class PlainText implements Inline.Visitor<String> {
    private static final PlainText INSTANCE = new PlainText();

    private PlainText() {}

    static String of(List<Inline> inlines) {
        return inlines.stream().map(inline -> inline.accept(INSTANCE)).collect(Collectors.joining());
    }

    @Override
    public String text(Inline.Text text) {
        return text.text();
    }

    @Override
    public String softBreak(Inline.SoftBreak softBreak) {
        return " ";
    }

    @Override
    public String hardBreak(Inline.HardBreak hardBreak) {
        return " ";
    }

    @Override
    public String emphasis(Inline.Emphasis emphasis) {
        return of(emphasis.children());
    }

    @Override
    public String strong(Inline.Strong strong) {
        return of(strong.children());
    }

    @Override
    public String strikethrough(Inline.Strikethrough strikethrough) {
        return of(strikethrough.children());
    }

    @Override
    public String code(Inline.Code code) {
        return code.text();
    }

    @Override
    public String link(Inline.Link link) {
        return of(link.children());
    }

    @Override
    public String image(Inline.Image image) {
        return of(image.children());
    }

    @Override
    public String math(Inline.Math math) {
        return math.tex().text();
    }

    @Override
    public String value(Inline.ValueUse use) {
        return use.name().text();
    }

    @Override
    public String reference(Inline.Reference reference) {
        return reference.label().text();
    }

    @Override
    public String given(Inline.Given number) {
        return number.text();
    }

    @Override
    public String footnote(Inline.FootnoteReference reference) {
        return "";
    }

    @Override
    public String rawHtml(Inline.RawInline html) {
        return "";
    }
}
