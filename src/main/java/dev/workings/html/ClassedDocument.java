package dev.workings.html;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document whose inline styles have become classes, which a strict Content-Security-Policy allows.
 *
 * @param text the whole document, without a style attribute
 * @param rules what its generated classes stand for
 */
public record ClassedDocument(String text, Set<StyleRule> rules) {
    public ClassedDocument {
        rules = Set.copyOf(rules);
    }

    /** @throws IllegalArgumentException if a style cannot stand in a style sheet */
    public static ClassedDocument of(String document) {
        return new Scan(document).result();
    }

    /** One walk from tag to tag: what looks like an attribute in text, code or a comment is none. */
    private static final class Scan {
        private final String document;
        private final StringBuilder out;
        private final Set<StyleRule> rules = new LinkedHashSet<>();
        private final Map<String, String> namesByStyle = new HashMap<>();
        private int copied;

        Scan(String document) {
            this.document = document;
            this.out = new StringBuilder(document.length());
        }

        ClassedDocument result() {
            for (int open = document.indexOf('<'); open >= 0; ) {
                open = document.indexOf('<', behind(open));
            }
            return new ClassedDocument(
                    out.append(document, copied, document.length()).toString(), rules);
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
            String names = namesByStyle.computeIfAbsent(style.value(document), this::names);
            String before = tag.cssClass()
                    .map(cssClass -> cssClass.value(document))
                    .orElse("")
                    .strip();
            String both = before.isEmpty() || names.isEmpty() ? before + names : before + " " + names;
            StartTag.Attribute place = tag.cssClass().orElse(style);
            Stream.concat(tag.styles().stream(), tag.cssClass().stream())
                    .sorted(Comparator.comparingInt(StartTag.Attribute::start))
                    .forEach(attribute -> put(attribute, attribute == place ? both : ""));
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
            if (!classes.isEmpty()) {
                char quote = classes.indexOf('"') < 0 ? '"' : '\'';
                out.append("class=").append(quote).append(classes).append(quote);
            }
            copied = attribute.end();
        }

        private String names(String style) {
            List<StyleRule> found = StyleRule.of(style);
            rules.addAll(found);
            return found.stream().map(StyleRule::name).collect(Collectors.joining(" "));
        }

        private static boolean isLetter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
    }
}
