package dev.workings.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A document whose inline styles have become classes, which a strict Content-Security-Policy allows.
 *
 * @param html the whole document, without a style attribute
 * @param rules what its generated classes stand for
 */
public record ClassedDocument(Html html, Set<StyleRule> rules) {
    public ClassedDocument {
        rules = Set.copyOf(rules);
    }

    public String text() {
        return html.markup();
    }

    /** What makes classed documents of many that have their styles in common. */
    public static Function<Html, ClassedDocument> maker() {
        StyleNames names = new StyleNames();
        return document -> of(document, names);
    }

    /** @throws IllegalArgumentException if a style cannot stand in a style sheet */
    public static ClassedDocument of(Html document) {
        return of(document, new StyleNames());
    }

    private static ClassedDocument of(Html document, StyleNames names) {
        String text = document.markup();
        return part(text, 0, text.length(), names).classed();
    }

    /**
     * A part of a document, made by itself; its parts one after the other are the whole.
     *
     * @param start between two tags, and not in a comment
     * @param end where it ends at the soonest: it goes on to the end of a tag, comment or script
     */
    static Part part(String document, int start, int end, StyleNames names) {
        return new Scan(document, start, names).upTo(end);
    }

    /** @param end where the next part starts */
    record Part(ClassedDocument classed, int end) {}

    /** One walk from tag to tag: what looks like an attribute in text, code or a comment is none. */
    private static final class Scan {
        private static final String CLASS = "class=\"";
        private static final String STYLE = "style=\"";

        private final String document;
        private final StringBuilder out;
        private final Set<StyleRule> rules = new LinkedHashSet<>();
        private final StyleNames names;
        private int copied;

        Scan(String document, int start, StyleNames names) {
            this.document = document;
            this.names = names;
            this.out = new StringBuilder();
            this.copied = start;
        }

        Part upTo(int wanted) {
            int end = wanted;
            for (int open = document.indexOf('<', copied); open >= 0 && open < wanted; ) {
                int behind = behind(open);
                end = Math.max(end, behind);
                open = document.indexOf('<', behind);
            }
            return new Part(
                    new ClassedDocument(
                            Html.trusted(out.append(document, copied, end).toString()), rules),
                    end);
        }

        /** Where to go on after the {@code <} at a place. */
        private int behind(int open) {
            if (document.startsWith("<!--", open)) {
                return end("-->", open + 2);
            }
            char next = open + 1 < document.length() ? document.charAt(open + 1) : ' ';
            if (isLetter(next)) {
                return behindStart(open);
            }
            boolean endTag = next == '/' && open + 2 < document.length() && isLetter(document.charAt(open + 2));
            if (endTag) {
                return StartTag.at(document, open).end();
            }
            return next == '/' || next == '!' || next == '?' ? end(">", open + 2) : open + 1;
        }

        private int behindStart(int open) {
            int spanEnd = behindPlainSpan(open);
            int plainEnd = spanEnd > 0 ? spanEnd : StartTag.endIfPlain(document, open);
            return plainEnd > 0 ? plainEnd : behindLookedAt(open);
        }

        /**
         * Goes behind {@code <span class="…" style="…">} and {@code <span style="…">} as KaTeX writes them, which nearly all styles of a
         * site stand in; -1 for any tag that is not plainly one of these.
         */
        private int behindPlainSpan(int open) {
            if (!document.startsWith("<span ", open)) {
                return -1;
            }
            int first = open + "<span ".length();
            if (document.startsWith(STYLE, first)) {
                return behindPlainStyle(first, first, "");
            }
            int quote = document.startsWith(CLASS, first) ? document.indexOf('"', first + CLASS.length()) : -1;
            boolean isStyled = quote > first + CLASS.length()
                    && !Character.isWhitespace(document.charAt(quote - 1))
                    && document.startsWith(" " + STYLE, quote + 1);
            String before = isStyled ? document.substring(first + CLASS.length(), quote) + " " : "";
            return isStyled && !Character.isWhitespace(before.charAt(0))
                    ? behindPlainStyle(first, quote + 2, before)
                    : -1;
        }

        /**
         * @param start of the attributes
         * @param style where the style begins
         * @param before the other classes, with a space behind them
         */
        private int behindPlainStyle(int start, int style, String before) {
            int from = style + STYLE.length();
            int quote = document.indexOf('"', from);
            if (quote < 0 || !document.startsWith(">", quote + 1)) {
                return -1;
            }
            String classes = names(document.substring(from, quote));
            if (classes.isEmpty() || classes.indexOf('"') >= 0) {
                return -1;
            }
            out.append(document, copied, start)
                    .append(CLASS)
                    .append(before)
                    .append(classes)
                    .append('"');
            copied = quote + 1;
            return quote + 2;
        }

        private int behindLookedAt(int open) {
            StartTag tag = StartTag.at(document, open);
            if (!tag.styles().isEmpty()) {
                replace(tag);
            }
            return isRawText(open, tag)
                    ? end("</" + document.substring(open + 1, tag.nameEnd()), tag.end())
                    : tag.end();
        }

        /** A script's or a style sheet's text is no markup. */
        private boolean isRawText(int open, StartTag tag) {
            int length = tag.nameEnd() - open - 1;
            return length == 5 && document.regionMatches(true, open + 1, "style", 0, length)
                    || length == 6 && document.regionMatches(true, open + 1, "script", 0, length);
        }

        private int end(String mark, int from) {
            for (int at = from; at + mark.length() <= document.length(); at++) {
                if (document.regionMatches(true, at, mark, 0, mark.length())) {
                    return at + mark.length();
                }
            }
            return document.length();
        }

        /** The classes go to the others that the element has, or to where its style stood. */
        private void replace(StartTag tag) {
            StartTag.Attribute style = tag.styles().get(0);
            String own = names(style.value(document));
            String before = tag.cssClass()
                    .map(cssClass -> cssClass.value(document))
                    .orElse("")
                    .strip();
            String both = before.isEmpty() || own.isEmpty() ? before + own : before + " " + own;
            StartTag.Attribute place = tag.cssClass().orElse(style);
            List<StartTag.Attribute> replaced = new ArrayList<>(tag.styles());
            tag.cssClass().ifPresent(replaced::add);
            replaced.sort(Comparator.comparingInt(StartTag.Attribute::start));
            replaced.forEach(attribute -> put(attribute, attribute == place ? both : ""));
        }

        private void put(StartTag.Attribute attribute, String classes) {
            int start = attribute.start();
            while (classes.isEmpty() && Character.isWhitespace(document.charAt(start - 1))) {
                start--;
            }
            out.append(document, copied, Math.max(copied, start));
            if (classes.isEmpty() && document.charAt(start - 1) == '/') {
                out.append(' '); // Lest a slash that meant nothing come to stand before the end and close the element.
            }
            if (classes.isEmpty() && isFollowedAtOnce(attribute)) {
                out.append(' '); // Lest the next attribute run into what stands before.
            }
            if (!classes.isEmpty()) {
                char quote = classes.indexOf('"') < 0 ? '"' : '\'';
                out.append("class=").append(quote).append(classes).append(quote);
            }
            copied = attribute.end();
        }

        private boolean isFollowedAtOnce(StartTag.Attribute attribute) {
            char next = attribute.end() < document.length() ? document.charAt(attribute.end()) : '>';
            return next != '>' && next != '/' && !Character.isWhitespace(next);
        }

        private String names(String style) {
            StyleNames.Named named = names.of(style);
            rules.addAll(named.rules());
            return named.classes();
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
