package dev.workings.layout;

import dev.workings.html.Html;
import java.util.Objects;
import java.util.regex.Pattern;

/** A labelled link. Its address is relative to the page or an absolute one for http, https or mail; no other scheme passes. */
public record Link(Html label, String href) {
    private static final Pattern SCHEME = Pattern.compile("^[\\s\\p{Cntrl}]*[^/?#]*:.*", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("^(?i)(https?|mailto):.*", Pattern.DOTALL);

    public Link {
        Objects.requireNonNull(label);
        requireHarmless(href);
    }

    static void requireHarmless(String href) {
        Require.text(href, "address of a link");
        Require.that(
                !SCHEME.matcher(href).matches() || ALLOWED.matcher(href).matches(),
                "A link must be relative or lead to http, https or mailto, not '%s'.",
                href);
    }
}
