package dev.workings.page;

import dev.workings.compute.Numeral;
import dev.workings.document.Availability;
import dev.workings.document.Inline;
import dev.workings.html.Element;
import dev.workings.html.Html;
import dev.workings.html.PlainHtml;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sets running text. */
final class InlineSetter implements Inline.Visitor<Html> {
    private final Outline outline;
    private final MathSetter math;
    private final ValueReader values;
    private final References references;
    private final PictureSetter pictures;
    private final RawHtmlSetter rawHtml;
    private final Footnotes footnotes;
    private final LinkNotes linkNotes;
    private final Problems problems;

    InlineSetter(
            Outline outline,
            MathSetter math,
            ValueReader values,
            References references,
            Footnotes footnotes,
            LinkNotes linkNotes,
            Problems problems) {
        this.outline = outline;
        this.math = math;
        this.values = values;
        this.references = references;
        this.pictures = new PictureSetter(references);
        this.rawHtml = new RawHtmlSetter(references, problems);
        this.footnotes = footnotes;
        this.linkNotes = linkNotes;
        this.problems = problems;
    }

    Html set(List<Inline> inlines) {
        List<Html> set = new ArrayList<>();
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            Inline next = i + 1 < inlines.size() ? inlines.get(i + 1) : null;
            String mark = inline instanceof Inline.Math math && !math.display() && next instanceof Inline.Text text
                    ? FormulaEnd.punctuation(text.text())
                    : "";
            if (mark.isEmpty()) {
                set.add(inline.accept(this));
            } else {
                Inline.Text text = (Inline.Text) next;
                set.add(FormulaEnd.together(inline.accept(this), mark));
                set.add(Html.text(text.text().substring(mark.length())));
                i++;
            }
        }
        return Html.join(set);
    }

    @Override
    public Html text(Inline.Text text) {
        return Html.text(text.text());
    }

    @Override
    public Html softBreak(Inline.SoftBreak softBreak) {
        return Html.text("\n");
    }

    @Override
    public Html hardBreak(Inline.HardBreak hardBreak) {
        return Html.trusted("<br>\n");
    }

    @Override
    public Html emphasis(Inline.Emphasis emphasis) {
        return Element.of("em").with(set(emphasis.children()));
    }

    @Override
    public Html strong(Inline.Strong strong) {
        return Element.of("strong").with(set(strong.children()));
    }

    @Override
    public Html strikethrough(Inline.Strikethrough strikethrough) {
        return Element.of("del").with(set(strikethrough.children()));
    }

    @Override
    public Html code(Inline.Code code) {
        return Element.of("code").with(code.text());
    }

    @Override
    public Html link(Inline.Link link) {
        Html content = set(link.children());
        Optional<Availability> withheld = references.withheld(link.target());
        if (withheld.isPresent()) {
            return content.plus(NoticeSetter.reason(withheld.get()));
        }
        return references
                .link(link.target(), link.span())
                .map(href -> Element.of("a")
                        .attribute("href", href)
                        .attribute("title", link.title())
                        .with(content)
                        .plus(linkNotes.reference(href, content)))
                .orElse(content);
    }

    @Override
    public Html image(Inline.Image image) {
        String alt = PlainHtml.text(set(image.children())).strip();
        if (alt.isEmpty()) {
            problems.report(
                    image.span(),
                    "this image has no alternative text",
                    "write ![what one sees](%s)".formatted(image.target()));
        }
        return pictures.set(image.target(), image.span(), alt, image.title());
    }

    @Override
    public Html math(Inline.Math formula) {
        if (!formula.display()) {
            return Element.of("span", "math").with(math.inline(formula.tex()));
        }
        Html set = Optional.ofNullable(outline.equations().get(formula.span()))
                .map(numbered -> math.display(numbered, Optional.empty()))
                .orElseGet(() -> math.inline(formula.tex()));
        return Element.of("span", "equation").attribute("tabindex", "0").with(set);
    }

    @Override
    public Html value(Inline.ValueUse use) {
        return values.numeral(use.name(), use.format())
                .map(InlineSetter::numeral)
                .orElse(Html.text("?"));
    }

    static Html numeral(Numeral numeral) {
        return Element.of("data", "value")
                .attribute("value", numeral.plainText())
                .with(numeral.text());
    }

    @Override
    public Html reference(Inline.Reference reference) {
        return references
                .label(reference.label())
                .map(target -> reference(reference, target))
                .orElse(Html.text("?"));
    }

    private Html reference(Inline.Reference reference, References.Target target) {
        Html number = number(reference, target.number());
        Html shown = reference.parenthesized() ? Html.text("(").plus(number).plus(Html.text(")")) : number;
        String page = target.page().map(name -> " of " + name).orElse("");
        if (target.withheld().isPresent()) {
            return Element.of("span", "reference")
                    .with(shown.plus(Html.text(page)))
                    .plus(NoticeSetter.reason(target.withheld().get()));
        }
        return Element.of("a", "reference").attribute("href", target.href()).with(shown.plus(Html.text(page)));
    }

    /** An author's {@code \tag} may hold mathematics, as in {@code \tag{$*$}}. */
    private Html number(Inline.Reference reference, String number) {
        return number.indexOf('$') < 0 && number.indexOf('\\') < 0
                ? Html.text(number)
                : math.inline(SourceText.standIn("\\text{" + number + "}", reference.span()));
    }

    @Override
    public Html given(Inline.Given number) {
        return Html.text(number.text());
    }

    @Override
    public Html footnote(Inline.FootnoteReference reference) {
        return footnotes.reference(reference.label());
    }

    @Override
    public Html rawHtml(Inline.RawInline html) {
        return rawHtml(html.html(), html.span());
    }

    /** Raw HTML in the text or around it. */
    Html rawHtml(String html, Span place) {
        return rawHtml.set(html, place);
    }
}
