package dev.workings.expression;

import dev.workings.source.Span;

/** TeX that cannot be read, on its way from deep inside a parser to its front door. */
final class TexException extends RuntimeException {
    private final transient Span place;
    private final String remedy;

    TexException(Span place, String message, String remedy) {
        super(message, null, false, false);
        this.place = place;
        this.remedy = remedy;
    }

    Span place() {
        return place;
    }

    String remedy() {
        return remedy;
    }
}
