package dev.workings.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The start tag that begins at a place of a document: where it ends, and where its class and its styles stand. In a browser the
 * first of several attributes of one name counts.
 */
final class StartTag {
    private final String document;
    private final int nameEnd;
    private int at;
    private final List<Attribute> styles = new ArrayList<>(1);
    private Optional<Attribute> cssClass = Optional.empty();

    /**
     * An attribute's place.
     *
     * @param start of its name
     * @param valueStart of its value, behind a quotation mark
     * @param end behind all of it
     */
    record Attribute(int start, int valueStart, int valueEnd, int end) {
        String value(String document) {
            return document.substring(valueStart, valueEnd);
        }
    }

    private StartTag(String document, int nameStart) {
        this.document = document;
        this.nameEnd = nameEnd(nameStart + 1);
        this.at = nameEnd;
        readAttributes();
    }

    /** @param open the place of the {@code <}; the end of an end tag can be found so, too */
    static StartTag at(String document, int open) {
        return new StartTag(document, open + 1);
    }

    /**
     * Behind the {@code >} of a start tag that plainly has no style, as most have none; -1 for any that needs a closer look: one whose
     * attributes are not all written {@code name="value"}, or whose content is no markup.
     *
     * @param open the place of the {@code <}
     */
    static int endIfPlain(String document, int open) {
        if (document.regionMatches(true, open + 1, "st", 0, 2) || document.regionMatches(true, open + 1, "sc", 0, 2)) {
            return -1;
        }
        for (int at = open + 1; at < document.length(); at++) {
            char c = document.charAt(at);
            if (c == '>') {
                return at + 1;
            }
            if (c == '=') {
                at = endIfPlainValue(document, at);
            }
            if (c == '"' || c == '\'' || at < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The closing quotation mark of the value behind an equals sign. */
    private static int endIfPlainValue(String document, int equals) {
        boolean isStyle = document.regionMatches(true, equals - 5, "style", 0, 5);
        boolean isPlain = document.startsWith("=\"", equals) && Character.isLetter(document.charAt(equals - 1));
        return isStyle || !isPlain ? -1 : document.indexOf('"', equals + 2);
    }

    List<Attribute> styles() {
        return styles;
    }

    Optional<Attribute> cssClass() {
        return cssClass;
    }

    int nameEnd() {
        return nameEnd;
    }

    /** Behind the {@code >}. */
    int end() {
        return at;
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < document.length() && !isSpace(end) && !isClose(end)) {
            end++;
        }
        return end;
    }

    private void readAttributes() {
        while (at < document.length() && document.charAt(at) != '>') {
            if (isSpace(at) || document.charAt(at) == '/') {
                at++;
            } else {
                readAttribute();
            }
        }
        at = Math.min(at + 1, document.length());
    }

    private void readAttribute() {
        int start = at;
        at++; // A name may even begin with an equals sign.
        while (at < document.length() && !isSpace(at) && !isClose(at) && document.charAt(at) != '=') {
            at++;
        }
        int end = at;
        skipSpace();
        if (at < document.length() && document.charAt(at) == '=') {
            at++;
            skipSpace();
            readValue(start, end);
        } else {
            at = end;
        }
    }

    private void readValue(int start, int nameEnd) {
        char quote = at < document.length() ? document.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int valueStart = quoted ? at + 1 : at;
        int valueEnd = quoted ? quoteEnd(quote, valueStart) : unquotedEnd(valueStart);
        at = quoted ? Math.min(valueEnd + 1, document.length()) : valueEnd;
        keep(start, nameEnd, new Attribute(start, valueStart, valueEnd, at));
    }

    private void keep(int start, int nameEnd, Attribute attribute) {
        if (nameEnd - start != 5) {
            return;
        }
        String name = document.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        if (name.equals("style")) {
            styles.add(attribute);
        } else if (name.equals("class") && cssClass.isEmpty()) {
            cssClass = Optional.of(attribute);
        }
    }

    private int quoteEnd(char quote, int from) {
        int end = document.indexOf(quote, from);
        return end < 0 ? document.length() : end;
    }

    private int unquotedEnd(int from) {
        int end = from;
        while (end < document.length() && !isSpace(end) && document.charAt(end) != '>') {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (at < document.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isSpace(int place) {
        char c = document.charAt(place);
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private boolean isClose(int place) {
        char c = document.charAt(place);
        return c == '>' || c == '/';
    }
}
