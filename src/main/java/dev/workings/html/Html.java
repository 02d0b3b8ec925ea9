package dev.workings.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of HTML that is safe to put into a page as it is. Plain text becomes one only by {@link #text}, which escapes it;
 * markup only by {@link #trusted}, whose callers vouch for it.
 *
 * <p>A page is put together from the inside out, through a dozen levels. So a piece of several parts only keeps them, and is written out
 * when somebody asks for its markup: a rope, as such strings are called.
 *
 * <p>A site has thousands of pages, of which few are looked at at a time. So a piece can be packed, and is unpacked whenever somebody asks.
 */
public final class Html {
    public static final Html EMPTY = new Html("");

    /** Whoever packs less saves nothing. */
    private static final int WORTH_PACKING = 2000;
    /** Of {@link String#hashCode}. */
    private static final int HASH_BASE = 31;

    private final int length;
    /** If this is a packed piece, which has neither markup nor parts. */
    private final Optional<Packed> packed;
    /** Whether there is a packed piece in it: then it is not kept when it was written out. */
    private final boolean isLight;
    /** One of the two is empty; which one changes when the parts are written out, and nothing else does. */
    private volatile String markup;

    private volatile List<Html> parts;

    private Html(String markup) {
        this.markup = Objects.requireNonNull(markup);
        this.parts = List.of();
        this.length = markup.length();
        this.packed = Optional.empty();
        this.isLight = false;
    }

    private Html(Packed packed, int length) {
        this.markup = "";
        this.parts = List.of();
        this.length = length;
        this.packed = Optional.of(packed);
        this.isLight = true;
    }

    private Html(List<Html> parts) {
        this.markup = "";
        this.parts = parts;
        int sum = 0;
        boolean light = false;
        for (Html part : parts) {
            sum += part.length;
            light |= part.isLight;
        }
        this.length = sum;
        this.packed = Optional.empty();
        this.isLight = light;
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

    /**
     * A piece that was packed.
     *
     * @param length how many characters it has
     */
    public static Html packed(Packed packed, int length) {
        return new Html(packed, length);
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

    public int length() {
        return length;
    }

    /** What is in a packed piece. */
    public Optional<Packed> packed() {
        return packed;
    }

    /** The same in one piece, packed if it is long. */
    public Html pack() {
        return packed.isPresent() || length < WORTH_PACKING
                ? this
                : new Html(Packed.of(markup().getBytes(StandardCharsets.UTF_8)), length);
    }

    public String markup() {
        if (isLight) {
            return written();
        }
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
     * The strings whose joint text is the markup: what was put in as one string is one of them, and the same one each time unless it is
     * packed.
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
                pieces.add(next.packed.map(Html::unpacked).orElse(next.markup));
            }
            for (int i = inside.size() - 1; i >= 0; i--) {
                unwritten.push(inside.get(i));
            }
        }
        return pieces;
    }

    private static String unpacked(Packed packed) {
        try {
            return new String(packed.bytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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

    /** The hash of the markup. It is a polynomial, so that it can be made of those of the pieces, which strings keep. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (String piece : pieces()) {
            hash = hash * power(HASH_BASE, piece.length()) + piece.hashCode();
        }
        return hash;
    }

    /** As {@code int}s multiply. */
    private static int power(int base, int exponent) {
        int power = 1;
        for (int square = base, left = exponent; left > 0; left >>= 1, square *= square) {
            power *= (left & 1) == 1 ? square : 1;
        }
        return power;
    }

    @Override
    public String toString() {
        return markup();
    }
}
