package dev.workings.markdown.attributes;

import dev.workings.document.Attributes;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads attributes:
 *
 * <pre>
 * attributes = "{" { blank | class | id | entry } "}"
 * class      = "." name
 * id         = "#" name
 * entry      = name "=" ( '"' { any but '"', or '\"' } '"' | { any but blank, "}" } )
 * name       = one or more of letters, digits, "-", "_", ":", ".", "/"
 * </pre>
 */
public final class AttributeParser {
    private final SourceText text;
    private final String chars;
    private final Problems problems;
    private final List<SourceText> classes = new ArrayList<>();
    private final Map<String, Attributes.Entry> entries = new LinkedHashMap<>();
    private Optional<SourceText> id = Optional.empty();
    private int at;

    private AttributeParser(SourceText text, Problems problems) {
        this.text = text;
        this.chars = text.text();
        this.problems = problems;
    }

    /** @param text with its braces, and no blanks around them */
    public static Attributes parse(SourceText text, Problems problems) {
        return new AttributeParser(text, problems).attributes();
    }

    /** The index of the brace that closes the attributes opened at {@code open}, or -1. */
    public static int closingBrace(CharSequence text, int open) {
        boolean quoted = false;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '}' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private Attributes attributes() {
        at = 1;
        int end = chars.length() - 1;
        while (at < end) {
            char c = chars.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '.') {
                name(1).ifPresent(classes::add);
            } else if (c == '#') {
                name(1).ifPresent(this::identify);
            } else {
                entry(end);
            }
        }
        return new Attributes(id, classes, entries);
    }

    private void identify(SourceText name) {
        if (id.isPresent()) {
            problems.report(name.locate(), "a second id '%s'".formatted(name), "keep one of them");
        }
        id = Optional.of(name);
    }

    private void entry(int end) {
        int start = at;
        Optional<SourceText> key = name(0);
        if (key.isEmpty()) {
            return;
        }
        if (at >= end || chars.charAt(at) != '=') {
            problems.report(
                    key.get().locate(),
                    "attribute '%s' has no value".formatted(key.get()),
                    "write %1$s=\"…\", or .%1$s for a class".formatted(key.get()));
            return;
        }
        at++;
        SourceText value = at < end && chars.charAt(at) == '"' ? quoted(end) : bare(end);
        if (entries.putIfAbsent(key.get().text(), new Attributes.Entry(key.get(), value)) != null) {
            problems.report(
                    text.locate(start, at), "attribute '%s' is given twice".formatted(key.get()), "keep one of them");
        }
    }

    private SourceText quoted(int end) {
        int start = ++at;
        SourceText.Builder value = SourceText.builder(text.locate(start, start));
        int from = start;
        while (at < end && chars.charAt(at) != '"') {
            if (chars.charAt(at) == '\\' && at + 1 < end && chars.charAt(at + 1) == '"') {
                value.append(text, from, at);
                from = ++at;
            }
            at++;
        }
        value.append(text, from, at);
        at = Math.min(end, at + 1);
        return value.build();
    }

    private SourceText bare(int end) {
        int start = at;
        while (at < end && !Character.isWhitespace(chars.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private Optional<SourceText> name(int sigil) {
        int start = at + sigil;
        int end = start;
        while (end < chars.length() && isNamePart(chars.charAt(end))) {
            end++;
        }
        if (end == start) {
            problems.report(
                    text.locate(at, at + 1),
                    "'%s' is not expected among attributes".formatted(chars.charAt(at)),
                    "write {.class #id key=\"value\"}");
            at++;
            return Optional.empty();
        }
        at = end;
        return Optional.of(text.substring(start, end));
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || "-_:./".indexOf(c) >= 0;
    }
}
