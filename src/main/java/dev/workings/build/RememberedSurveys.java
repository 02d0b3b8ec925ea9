package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.cache.RecordFormat;
import dev.workings.page.Survey;
import java.util.Optional;
import java.util.function.Supplier;

/** What earlier builds found in plain pages that were sound, by what the pages are made of. */
final class RememberedSurveys {
    /** Remembers nothing. */
    static final RememberedSurveys NONE = new RememberedSurveys(Cache.NONE, () -> "");

    private static final RecordFormat<Survey> FORMAT = new RecordFormat<>(Survey.class);

    private final Cache cache;
    private final Supplier<String> engine;

    /** @param engine what else a survey depends on; asked for with each of them */
    RememberedSurveys(Cache cache, Supplier<String> engine) {
        this.cache = cache;
        this.engine = engine;
    }

    boolean remembers() {
        return cache != Cache.NONE;
    }

    Optional<Survey> get(Key made) {
        return cache.get(key(made)).flatMap(FORMAT::read);
    }

    void put(Key made, Survey survey) {
        cache.put(key(made), FORMAT.write(survey));
    }

    private Key key(Key made) {
        return Key.of("survey", FORMAT.version()).with(engine.get()).with(made).build();
    }
}
