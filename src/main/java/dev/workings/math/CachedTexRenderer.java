package dev.workings.math;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Remembers what another renderer set, so that each formula is set once and not once a build; if several pages ask for one at the same
 * time, all wait for the same setting of it. Rejections are not remembered: they end a build anyhow, and one that ran out of time
 * may succeed next time.
 *
 * <p>Formulas that are foreseen are set on threads of their own, the longest first, since what takes long is best not left to the end.
 */
public final class CachedTexRenderer implements TexRenderer, AutoCloseable {
    private static final Duration SLOW = Duration.ofSeconds(10);

    private final TexRenderer renderer;
    private final String version;
    private final Cache cache;
    private final Map<Key, CompletableFuture<Outcome>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor ahead;

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
        int size = Runtime.getRuntime().availableProcessors();
        this.ahead = new ThreadPoolExecutor(size, size, 1, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "formulas");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Outcome render(Formula formula) {
        Key key = key(formula);
        return known(key).orElseGet(() -> set(formula, key));
    }

    @Override
    public void foresee(Collection<Formula> formulas) {
        Map<Key, Formula> byKey = new LinkedHashMap<>();
        formulas.forEach(formula -> byKey.putIfAbsent(key(formula), formula));
        cache.prepare(byKey.keySet());
        byKey.forEach((key, formula) -> {
            if (!cache.holds(key) && !ahead.isShutdown()) {
                ahead.execute(new Foreseen(formula, key));
            }
        });
    }

    /**
     * A formula that some page will need. If the page needs it earlier, it is set there; what goes wrong here goes wrong there as well,
     * and is told there.
     */
    private final class Foreseen implements Runnable, Comparable<Foreseen> {
        private final Formula formula;
        private final Key key;

        Foreseen(Formula formula, Key key) {
            this.formula = formula;
            this.key = key;
        }

        @Override
        public void run() {
            if (!cache.holds(key)) {
                long begin = System.nanoTime();
                try {
                    set(formula, key);
                } catch (RuntimeException alsoThere) {
                    return;
                }
                if (System.nanoTime() - begin > SLOW.toNanos()) {
                    ahead.getQueue().clear(); // Whoever is slow does not go ahead: other pages would have to wait.
                }
            }
        }

        @Override
        public int compareTo(Foreseen other) {
            return Integer.compare(other.formula.tex().length(), formula.tex().length());
        }
    }

    private Optional<Outcome> known(Key key) {
        return cache.get(key).map(bytes -> new Typeset(Html.trusted(new String(bytes, StandardCharsets.UTF_8))));
    }

    private Outcome set(Formula formula, Key key) {
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> others = underWay.putIfAbsent(key, mine);
        if (others != null) {
            return others.join();
        }
        try {
            // It may have been set since it was looked for.
            Outcome outcome = cache.holds(key)
                    ? known(key).orElseGet(() -> renderAndRemember(formula, key))
                    : renderAndRemember(formula, key);
            mine.complete(outcome);
            return outcome;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            underWay.remove(key, mine);
        }
    }

    @Override
    public void close() {
        ahead.shutdownNow();
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
