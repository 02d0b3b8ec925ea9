package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.page.Page;
import java.util.Optional;
import java.util.function.Supplier;

/** What documents are made of, told before they are laid out: a page, what surrounds it, and the templates. */
final class KnownDocuments {
    /** Knows none. */
    static final KnownDocuments NONE = new KnownDocuments(Optional.empty());

    private final Optional<Supplier<String>> engine;

    private KnownDocuments(Optional<Supplier<String>> engine) {
        this.engine = engine;
    }

    /** @param engine what else a document depends on; asked for with each of them */
    KnownDocuments(Supplier<String> engine) {
        this(Optional.of(engine));
    }

    /** Begins what anything is made of; empty if nothing is to be known. */
    private Optional<Key.Builder> key(String what) {
        return engine.map(version -> Key.of(what, "1").with(version.get()));
    }

    /**
     * What the document of a page is made of; empty if that is not known of the page.
     *
     * @param identity what the page has become, if that is known
     * @param layout the version of its templates
     * @param around all that the templates are told beside what the page says
     */
    Optional<Key> made(Supplier<Optional<Key>> identity, Page page, String layout, Supplier<Record> around) {
        return key("document of a page")
                .flatMap(key -> identity.get()
                        .map(known -> key.with(layout)
                                .with(known)
                                .with(page.checks().toString())
                                .with(around.get().toString())
                                .build()));
    }

    /**
     * What a document is made of that shows the text of no page.
     *
     * @param view all that the templates are told, but for what they are always told
     */
    Optional<Key> made(String layout, Supplier<Record> view) {
        return key("document")
                .map(key -> key.with(layout).with(view.get().toString()).build());
    }

    /** What a file is made of that the program brings along. */
    Optional<Key> ofProgram(String path) {
        return key("part of the program").map(key -> key.with(path).build());
    }
}
