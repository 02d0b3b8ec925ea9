package dev.workings.math;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Remembers what another renderer set, so that each formula is set once and not once a build. Rejections are not remembered:
 * they end a build anyhow, and one that ran out of time may succeed next time.
 */
public final class CachedTexRenderer implements TexRenderer {
    private final TexRenderer renderer;
    private final String version;
    private final Cache cache;

    /** Remembers what KaTeX set. */
    public CachedTexRenderer(KatexRenderer renderer, Cache cache) {
        this(renderer, KatexRenderer.version(), cache);
    }

    /**
     * Remembers what a renderer set.
     *
     * @param version what its output depends on beside the formula
     */
    public CachedTexRenderer(TexRenderer renderer, String version, Cache cache) {
        this.renderer = Objects.requireNonNull(renderer);
        this.version = Objects.requireNonNull(version);
        this.cache = Objects.requireNonNull(cache);
    }

    @Override
    public Outcome render(Formula formula) {
        Key key = key(formula);
        return cache.get(key)
                .<Outcome>map(bytes -> new Typeset(Html.trusted(new String(bytes, StandardCharsets.UTF_8))))
                .orElseGet(() -> renderAndRemember(formula, key));
    }

    @Override
    public void warmUp() {
        renderer.warmUp();
    }

    private Outcome renderAndRemember(Formula formula, Key key) {
        Outcome outcome = renderer.render(formula);
        if (outcome instanceof Typeset typeset) {
            cache.put(key, typeset.html().markup().getBytes(StandardCharsets.UTF_8));
        }
        return outcome;
    }

    /** Macros that the formula does not use are left out: a new one in a course must not make every formula a stranger. */
    private Key key(Formula formula) {
        return Key.of("formula", version)
                .with(formula.tex())
                .with(formula.display())
                .withAll(formula.macros().usedBy(formula.tex()).bodies())
                .withAll(formula.tags())
                .withAll(formula.trusted())
                .with(formula.source())
                .build();
    }
}
