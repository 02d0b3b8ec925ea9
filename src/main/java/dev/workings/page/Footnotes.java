package dev.workings.page;

import dev.workings.document.Footnote;
import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a page's footnotes, and the links to and from them. On a wide screen the style sheet puts each note into the margin
 * beside its first reference, below the note before it; for that, both have names as anchors.
 */
final class Footnotes {
    private final List<Footnote> notes;
    private final boolean inMargin;
    private final Map<String, Integer> uses = new HashMap<>();

    private Footnotes(List<Footnote> notes, boolean inMargin) {
        this.notes = notes;
        this.inMargin = inMargin;
    }

    /** The notes of a page. */
    static Footnotes ofPage(List<Footnote> notes) {
        return new Footnotes(notes, true);
    }

    /** The notes of an example on a page: they stay below it, and are no landmark among the page's. */
    static Footnotes ofExample(List<Footnote> notes) {
        return new Footnotes(notes, false);
    }

    Html reference(String label) {
        int number = number(label);
        int use = uses.merge(label, 1, Integer::sum);
        String id = "footnote-reference-" + number + (use == 1 ? "" : "-" + use);
        Html link = Element.of("a")
                .attribute("href", "#footnote-" + number)
                .attribute("id", id)
                .attribute("aria-label", "Footnote " + number)
                .attribute(
                        "style",
                        inMargin && use == 1 ? Optional.of("anchor-name:--reference-" + number) : Optional.empty())
                .with(Integer.toString(number));
        return Element.of("sup", "footnote-reference").with(link);
    }

    /** The notes below the text. */
    Html section(BlockSetter blocks) {
        if (notes.isEmpty()) {
            return Html.EMPTY;
        }
        List<Html> items = notes.stream()
                .map(note -> item(note.number(), blocks.set(note.blocks())))
                .toList();
        // A group and no landmark: a print edition has one for each question, and landmarks of one name cannot be told
        // apart.
        return Element.of("div", "footnotes")
                .attribute("role", inMargin ? Optional.of("group") : Optional.empty())
                .attribute("aria-label", inMargin ? Optional.of("Footnotes") : Optional.empty())
                .with(Element.of("ol").with(Html.join(items)))
                .plus(Html.text("\n"));
    }

    private Html item(int number, Html content) {
        Html back = Element.of("a", "footnote-back")
                .attribute("href", "#footnote-reference-" + number)
                .attribute("aria-label", "Back to the text")
                .with("↩");
        return Element.of("li")
                .attribute("id", "footnote-" + number)
                .attribute("value", followsItsNumber(number) ? Optional.empty() : Optional.of(Integer.toString(number)))
                .attribute(
                        "style",
                        inMargin
                                ? Optional.of("position-anchor:--reference-%d;anchor-name:--note-%d;--above:--note-%d"
                                        .formatted(number, number, before(number)))
                                : Optional.empty())
                .with(withLast(content, back));
    }

    /** The link back stands at the end of the last paragraph, if the note ends with one. */
    private static Html withLast(Html content, Html back) {
        String markup = content.markup();
        return markup.endsWith("</p>\n")
                ? Html.trusted(markup.substring(0, markup.length() - 5) + " " + back.markup() + "</p>\n")
                : content.plus(back);
    }

    /** The number of the note above it; 0 for the first. */
    private int before(int number) {
        return notes.stream()
                .mapToInt(Footnote::number)
                .filter(other -> other < number)
                .max()
                .orElse(0);
    }

    /** Whether the list would number it so; where the note before it is withheld, it would not. */
    private boolean followsItsNumber(int number) {
        return before(number) == number - 1;
    }

    private int number(String label) {
        return notes.stream()
                .filter(note -> note.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no footnote " + label))
                .number();
    }
}
