package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.page.Page;
import java.util.Optional;
import java.util.function.Supplier;

/** What documents are made of, told before they are laid out: a page, what surrounds it, and the templates. */
final class KnownDocuments {
    /** Knows none. */
    static final KnownDocuments NONE = new KnownDocuments(Cache.NONE, () -> "");

    private final Cache cache;
    private final Supplier<String> engine;

    /** @param engine what else a document depends on; asked for with each of them */
    KnownDocuments(Cache cache, Supplier<String> engine) {
        this.cache = cache;
        this.engine = engine;
    }

    /**
     * What the document of a page is made of; empty if that is not known of the page.
     *
     * @param identity what the page has become, if that is known
     * @param layout the version of its templates
     * @param around all that the templates are told beside what the page says
     */
    Optional<Key> made(Supplier<Optional<Key>> identity, Page page, String layout, Supplier<Record> around) {
        return cache == Cache.NONE
                ? Optional.empty()
                : identity.get()
                        .map(known -> Key.of("document", "2")
                                .with(engine.get())
                                .with(layout)
                                .with(known)
                                .with(page.checks().toString())
                                .with(around.get().toString())
                                .build());
    }

    /**
     * What a document is made of that shows the text of no page.
     *
     * @param view all that the templates are told, but for what they are always told
     */
    Optional<Key> made(String layout, Supplier<Record> view) {
        return cache == Cache.NONE
                ? Optional.empty()
                : Optional.of(Key.of("own document", "1")
                        .with(engine.get())
                        .with(layout)
                        .with(view.get().toString())
                        .build());
    }

    /** What a file is made of that the program brings along. */
    Optional<Key> ofProgram(String path) {
        return cache == Cache.NONE
                ? Optional.empty()
                : Optional.of(Key.of("part", "1").with(engine.get()).with(path).build());
    }
}
