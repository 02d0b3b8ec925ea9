package dev.workings.figure;

import dev.workings.html.Element;
import dev.workings.html.Html;
import java.util.ArrayList;
import java.util.List;

/** Text beside the marks: how much room it gets, and how it is placed and broken. */
final class Label {
    /** In the style sheet, too. */
    static final double FONT_SIZE = 14;
    /**
     * The font size that the layout leaves room for: the style sheet's on a narrow screen, where the whole image is scaled down,
     * and enough at the natural size for a page font a quarter wider than the one measured.
     */
    static final double ROOMY_SIZE = 18;

    private static final double DIGIT_HEIGHT = 0.75;
    private static final String ELLIPSIS = "…";
    private static final double DESCENT = 0.25;
    private static final double LINE_HEIGHT = 1.15;

    private Label() {}

    static double roomyWidth(double ems) {
        return ems * ROOMY_SIZE;
    }

    /** In pixels, from the top of the first line. */
    static double height(int lines) {
        return ROOMY_SIZE * (DIGIT_HEIGHT + (lines - 1) * LINE_HEIGHT + DESCENT);
    }

    /** The width of the widest of some texts, in pixels. */
    static double widest(List<String> texts, TickFont font) {
        return texts.stream()
                .mapToDouble(text -> roomyWidth(font.width(text)))
                .max()
                .orElse(0);
    }

    /** A text that is too long, cut and ended with an ellipsis. */
    static String shortened(String text, double width, TickFont font) {
        if (roomyWidth(font.width(text)) <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && roomyWidth(font.width(text.substring(0, length) + ELLIPSIS)) > width) {
            length = text.offsetByCodePoints(length, -1);
        }
        return text.substring(0, length).stripTrailing() + ELLIPSIS;
    }

    /** The words of a text in lines no wider than allowed, unless one word alone is. */
    static List<String> wrapped(String text, double width, TickFont font) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && roomyWidth(font.width(longer)) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Vertical places are in ems, so that they hold for every font size. */
    static Html beside(double x, double y, Tick tick) {
        return at(x, y, 0.35).with(tick.label());
    }

    static Html under(double x, double y, Tick tick) {
        return at(x, y, DIGIT_HEIGHT).with(tick.label());
    }

    static Html under(double x, double y, int line, String text) {
        return at(x, y, DIGIT_HEIGHT + line * LINE_HEIGHT).with(text);
    }

    /** Text that rises to its end under a place. */
    static Html slanted(double x, double y, String text) {
        return at(x, y, 0.5)
                .attribute("transform", "rotate(-45 " + Pixels.text(x) + " " + Pixels.text(y) + ")")
                .with(text);
    }

    static Html group(String anchor, List<Html> texts) {
        return Element.of("g", "tick")
                .attribute("fill", "currentColor")
                .attribute("font-size", Pixels.text(FONT_SIZE))
                .attribute("text-anchor", anchor)
                .with(Html.join(texts));
    }

    private static Element at(double x, double y, double down) {
        return Element.of("text")
                .attribute("x", Pixels.text(x))
                .attribute("y", Pixels.text(y))
                .attribute("dy", Pixels.text(down) + "em");
    }
}
