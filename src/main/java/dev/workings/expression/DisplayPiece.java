package dev.workings.expression;

import java.util.Optional;
import java.util.regex.Pattern;

/** A stretch of a display at its top: a sign, what stands between signs, or what ends a row. */
record DisplayPiece(Kind kind, Optional<Sign> sign, int start, int end) {
    /** What a stretch is. */
    enum Kind {
        CONTENT,
        SIGN,
        /** A row ends, and with it the formula. */
        ROW,
        /** A row ends and the formula goes on, as in {@code multline}. */
        JOINED_ROW,
        /** An equation beside the one before begins. */
        COLUMN,
        ARROW,
        /** Space that may separate formulas, or a comma. */
        GAP,
        PROSE
    }

    private static final Pattern SEPARATING =
            Pattern.compile("\\\\\\w+\\{\\s*(?:and|or|so|hence|thus|then|therefore|i\\.e\\.|that is)?\\s*[,:]?\\s*}");
    private static final Pattern OPERATION =
            Pattern.compile("^\\s*(?:\\{\\})?\\s*(?:[+\\-*/]|\\\\cdot\\b|\\\\times\\b).*", Pattern.DOTALL);

    static DisplayPiece of(Kind kind, int start, int end) {
        return new DisplayPiece(kind, Optional.empty(), start, end);
    }

    /** Whether this prose stands between formulas, like "and". */
    boolean separates(String text) {
        return SEPARATING.matcher(text.substring(start, end)).matches();
    }

    /** Whether this content must go on from something before it. */
    boolean beginsWithOperation(String text) {
        return OPERATION.matcher(text.substring(start, end)).matches();
    }
}
