package dev.workings.check;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.cache.RecordFormat;
import dev.workings.check.Judgement.Subject;
import dev.workings.compute.check.Check;
import dev.workings.source.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * The checks of a page's computation. What they found of displays in earlier builds is remembered, and their code is looked for only
 * if a display is not among these: it cannot be kept itself, and so the computation has to be run for it.
 */
public final class Checks {
    public static final Checks NONE = of(Map.of());

    private static final RecordFormat<Judgement> FORMAT = new RecordFormat<>(Judgement.class);
    private static final String VERSION = FORMAT.version();

    private final Set<String> names;
    private final Supplier<Optional<Map<String, Check>>> code;
    private final Optional<Key> computation;
    private final Cache cache;

    /**
     * @param code the checks by name; empty if they cannot be had any more, and that is reported
     * @param computation what all its checks depend on; empty to remember nothing
     */
    public Checks(
            Set<String> names, Supplier<Optional<Map<String, Check>>> code, Optional<Key> computation, Cache cache) {
        this.names = Set.copyOf(names);
        this.code = code;
        this.computation = computation;
        this.cache = cache;
    }

    /** Checks of which nothing is known from before, and nothing will be. */
    public static Checks of(Map<String, Check> checks) {
        return new Checks(checks.keySet(), () -> Optional.of(checks), Optional.empty(), Cache.NONE);
    }

    Set<String> names() {
        return names;
    }

    /**
     * What a display comes to. One that has a problem is judged each time, since its problem names a place.
     *
     * @param judge reports to the problems that it is given
     */
    Judgement judgement(String name, Subject subject, BiFunction<Check, Problems, Judgement> judge, Problems problems) {
        Optional<Key> key = key(name, subject);
        return key.flatMap(cache::get).flatMap(FORMAT::read).orElseGet(() -> {
            Problems own = new Problems();
            Judgement made =
                    code.get().map(checks -> judge.apply(checks.get(name), own)).orElse(Judgement.NONE);
            if (own.isEmpty() && made != Judgement.NONE) {
                key.ifPresent(known -> cache.put(known, FORMAT.write(made)));
            }
            problems.reportAll(own.sorted());
            return made;
        });
    }

    private Optional<Key> key(String name, Subject subject) {
        return computation.map(known -> Key.of("judgement", VERSION)
                .with(known)
                .with(name)
                .with(subject.tex())
                .withAll(subject.macros().usedBy(subject.tex()).bodies())
                .with(subject.claim())
                .build());
    }
}
