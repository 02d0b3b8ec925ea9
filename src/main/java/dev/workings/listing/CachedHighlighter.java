package dev.workings.listing;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Remembers what another highlighter marked; what it left plain is not remembered. */
public final class CachedHighlighter implements Highlighter {
    private final Highlighter highlighter;
    private final String version;
    private final Cache cache;

    /** Remembers what highlight.js marked. */
    public CachedHighlighter(HighlightJsHighlighter highlighter, Cache cache) {
        this(highlighter, HighlightJsHighlighter.version(), cache);
    }

    /**
     * Remembers what a highlighter marked.
     *
     * @param version what its output depends on beside the code and its language
     */
    public CachedHighlighter(Highlighter highlighter, String version, Cache cache) {
        this.highlighter = Objects.requireNonNull(highlighter);
        this.version = Objects.requireNonNull(version);
        this.cache = Objects.requireNonNull(cache);
    }

    @Override
    public Outcome highlight(String code, String language) {
        Key key = Key.of("listing", version).with(language).with(code).build();
        return cache.get(key)
                .<Outcome>map(bytes -> new Highlighted(Html.trusted(new String(bytes, StandardCharsets.UTF_8))))
                .orElseGet(() -> highlightAndRemember(code, language, key));
    }

    private Outcome highlightAndRemember(String code, String language, Key key) {
        Outcome outcome = highlighter.highlight(code, language);
        if (outcome instanceof Highlighted highlighted) {
            cache.put(key, highlighted.html().markup().getBytes(StandardCharsets.UTF_8));
        }
        return outcome;
    }
}
