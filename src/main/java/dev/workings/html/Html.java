package dev.workings.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * A piece of HTML that is safe to put into a page as it is. Plain text becomes one only by {@link #text}, which escapes it;
 * markup only by {@link #trusted}, whose callers vouch for it.
 *
 * <p>A page is put together from the inside out, through a dozen levels. So a piece of several parts only keeps them, and is written out
 * when somebody asks for its markup: a rope, as such strings are called.
 */
public final class Html {
    public static final Html EMPTY = new Html("");

    private final int length;
    /** One of the two is empty; which one changes when the parts are written out, and nothing else does. */
    private volatile String markup;

    private volatile List<Html> parts;

    private Html(String markup) {
        this.markup = Objects.requireNonNull(markup);
        this.parts = List.of();
        this.length = markup.length();
    }

    private Html(List<Html> parts) {
        this.markup = "";
        this.parts = parts;
        int sum = 0;
        for (Html part : parts) {
            sum += part.length;
        }
        this.length = sum;
    }

    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** Markup that this program, or a library that it trusts, has made. */
    public static Html trusted(String markup) {
        return new Html(markup);
    }

    /** Such markup in several pieces. */
    public static Html trusted(List<String> pieces) {
        return join(pieces.stream().map(Html::trusted).toList());
    }

    public static Html join(Collection<Html> parts) {
        return new Html(List.copyOf(parts));
    }

    public Html plus(Html next) {
        return new Html(List.of(this, next));
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public String markup() {
        if (!parts.isEmpty()) {
            // In this order: whoever sees no parts must see the markup.
            markup = written();
            parts = List.of();
        }
        return markup;
    }

    private String written() {
        return String.join("", pieces());
    }

    /**
     * The strings whose joint text is the markup: what was put in as one string is one of them, and the same one each time.
     *
     * <p>Not by recursion: a text of many pieces, each put behind the last, is as deep as it is long.
     */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        Deque<Html> unwritten = new ArrayDeque<>();
        unwritten.push(this);
        while (!unwritten.isEmpty()) {
            Html next = unwritten.pop();
            List<Html> inside = next.parts;
            if (inside.isEmpty()) {
                pieces.add(next.markup);
            }
            for (int i = inside.size() - 1; i >= 0; i--) {
                unwritten.push(inside.get(i));
            }
        }
        return pieces;
    }

    /** Escapes text for use in content and in double-quoted attributes. */
    public static String escape(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isPlain(String text) {
        return text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('>') < 0 && text.indexOf('"') < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Html html && length == html.length && markup().equals(html.markup());
    }

    @Override
    public int hashCode() {
        return markup().hashCode();
    }

    @Override
    public String toString() {
        return markup();
    }
}
