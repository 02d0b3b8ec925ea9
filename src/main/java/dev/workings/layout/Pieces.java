package dev.workings.layout;

import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a template writes, to join it once: nearly all of a page is one long piece, which a growing buffer would copy again and again. */
final class Pieces implements TemplateOutput {
    private final List<String> pieces = new ArrayList<>();

    @Override
    public void writeContent(String text) {
        pieces.add(text);
    }

    @Override
    public void writeContent(String text, int start, int end) {
        pieces.add(text.substring(start, end));
    }

    String joined() {
        return String.join("", pieces);
    }
}
