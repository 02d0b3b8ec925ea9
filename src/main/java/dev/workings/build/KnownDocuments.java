package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.StyleRule;
import dev.workings.page.Page;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What documents are made of, told before they are laid out: a page, what surrounds it, and the templates. The style rules of a document
 * are remembered under that, so that the site's style sheet can be made without it.
 */
final class KnownDocuments {
    /** Knows none. */
    static final KnownDocuments NONE = new KnownDocuments(Cache.NONE, () -> "");

    private static final String FORMAT = "1";

    private final Cache cache;
    private final Supplier<String> engine;
    private final Function<String, Optional<Key>> identities;

    /** @param engine what else a document depends on; asked for with each of them */
    KnownDocuments(Cache cache, Supplier<String> engine) {
        this(cache, engine, path -> Optional.empty());
    }

    private KnownDocuments(Cache cache, Supplier<String> engine, Function<String, Optional<Key>> identities) {
        this.cache = cache;
        this.engine = engine;
        this.identities = identities;
    }

    /**
     * The same for pages that are known by what they were made of.
     *
     * @param identities by path
     */
    KnownDocuments with(Function<String, Optional<Key>> identities) {
        return new KnownDocuments(cache, engine, identities);
    }

    /**
     * What a document is made of; empty if that is not known of its page.
     *
     * @param layout the version of its templates
     * @param around all that the templates are told beside the body of the page
     */
    Optional<Key> made(Page page, String layout, Supplier<Record> around) {
        if (cache == Cache.NONE) {
            return Optional.empty();
        }
        return identities
                .apply(page.path())
                .map(identity -> Key.of("document", FORMAT)
                        .with(engine.get())
                        .with(layout)
                        .with(identity.hex())
                        .with(page.checks().toString())
                        .with(around.get().toString())
                        .build());
    }

    Optional<Set<StyleRule>> rules(Key made) {
        return cache.get(of(made)).map(bytes -> read(new String(bytes, StandardCharsets.UTF_8)));
    }

    void put(Key made, Set<StyleRule> rules) {
        cache.put(of(made), written(rules).getBytes(StandardCharsets.UTF_8));
    }

    private static Key of(Key made) {
        return Key.of("rules", FORMAT).with(made.hex()).build();
    }

    /** A line for each: a name has no blank, and no declaration a line break. */
    private static String written(Set<StyleRule> rules) {
        return rules.stream()
                .sorted()
                .map(rule -> rule.name() + " " + rule.declarations())
                .collect(Collectors.joining("\n"));
    }

    private static Set<StyleRule> read(String text) {
        return text.lines().map(KnownDocuments::rule).collect(Collectors.toSet());
    }

    private static StyleRule rule(String line) {
        int blank = line.indexOf(' ');
        return new StyleRule(line.substring(0, blank), line.substring(blank + 1));
    }
}
