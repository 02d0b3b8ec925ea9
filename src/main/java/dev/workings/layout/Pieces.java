package dev.workings.layout;

import dev.workings.html.Html;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps what a template writes. Long strings stay as they are: they are nearly all of a page, a growing buffer would copy them again
 * and again, and who has seen one before knows it again.
 */
final class Pieces implements TemplateOutput {
    private static final int LONG = 500;

    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder between = new StringBuilder();

    @Override
    public void writeContent(String text) {
        if (text.length() < LONG) {
            between.append(text);
        } else {
            endBetween();
            pieces.add(text);
        }
    }

    @Override
    public void writeContent(String text, int start, int end) {
        between.append(text, start, end);
    }

    private void endBetween() {
        if (!between.isEmpty()) {
            pieces.add(between.toString());
            between.setLength(0);
        }
    }

    Html written() {
        endBetween();
        return Html.trusted(pieces);
    }
}
