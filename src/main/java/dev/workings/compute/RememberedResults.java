package dev.workings.compute;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.cache.RecordFormat;
import dev.workings.figure.Plot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What computations found in earlier builds: all but their checks, which are code. */
public final class RememberedResults {
    private static final RecordFormat<Kept> FORMAT = new RecordFormat<>(Kept.class);

    private final Cache cache;
    private final Supplier<String> engine;

    /** @param engine what every computation depends on beside its own classes; asked for with each of them */
    public RememberedResults(Cache cache, Supplier<String> engine) {
        this.cache = cache;
        this.engine = engine;
    }

    private record Kept(
            Map<String, Value> values, Map<String, Table> tables, Map<String, Plot> plots, List<String> checks) {}

    /**
     * @param results without checks
     * @param checks the names of those that there were
     */
    public record Known(Results results, Set<String> checks) {}

    /** @param classes digests of all classes that it reaches, by name */
    public Key key(String className, Map<String, String> classes, Seed seed) {
        return Key.of("computation", FORMAT.version())
                .with(engine.get())
                .with(className)
                .withAll(classes)
                .with(Long.toString(seed.value()))
                .build();
    }

    public Optional<Known> get(Key key) {
        return cache.get(key)
                .flatMap(FORMAT::read)
                .map(kept -> new Known(
                        new Results(kept.values, kept.tables, kept.plots, Map.of()), Set.copyOf(kept.checks)));
    }

    public void foresee(Collection<Key> keys) {
        cache.prepare(keys);
    }

    public void put(Key key, Results results) {
        Kept kept = new Kept(
                results.values(),
                results.tables(),
                results.plots(),
                List.copyOf(results.checks().keySet()));
        cache.put(key, FORMAT.write(kept));
    }
}
