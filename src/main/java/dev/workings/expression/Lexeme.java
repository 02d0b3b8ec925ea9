package dev.workings.expression;

/**
 * A piece of a formula in its normal form.
 *
 * @param text a character, a number, or a command with its backslash
 * @param start where it begins in the term's TeX
 * @param end where it ends
 */
record Lexeme(String text, int start, int end) {
    boolean is(String other) {
        return text.equals(other);
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isLetter() {
        return text.codePointCount(0, text.length()) == 1 && Character.isLetter(text.codePointAt(0));
    }
}
