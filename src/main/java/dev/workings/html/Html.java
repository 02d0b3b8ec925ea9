package dev.workings.html;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A piece of HTML that is safe to put into a page as it is. Plain text becomes one only by {@link #text}, which escapes it;
 * markup only by {@link #trusted}, whose callers vouch for it.
 */
public record Html(String markup) {
    public static final Html EMPTY = new Html("");

    public Html {
        Objects.requireNonNull(markup);
    }

    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** Markup that this program, or a library that it trusts, has made. */
    public static Html trusted(String markup) {
        return new Html(markup);
    }

    public static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    public Html plus(Html next) {
        return new Html(markup + next.markup);
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    /** Escapes text for use in content and in double-quoted attributes. */
    public static String escape(String text) {
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

    @Override
    public String toString() {
        return markup;
    }
}
