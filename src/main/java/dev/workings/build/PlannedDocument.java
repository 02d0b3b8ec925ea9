package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.layout.TemplateException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTML document of the site that is laid out when it is needed.
 *
 * @param path in the site
 * @param made what it is made of, if that is known; asked for before it is laid out
 */
record PlannedDocument(String path, Supplier<Html> layout, Supplier<Optional<Key>> made) {
    /** One of which nothing is known before it is laid out. */
    PlannedDocument(String path, Supplier<Html> layout) {
        this(path, layout, Optional::empty);
    }

    /** The same with every inline style a class of the one generated style sheet. */
    Deferred<ClassedDocument> classedBy(Function<Html, ClassedDocument> classes) {
        return new Deferred<>(() -> classed(classes));
    }

    private ClassedDocument classed(Function<Html, ClassedDocument> classes) {
        try {
            return classes.apply(layout.get());
        } catch (IllegalArgumentException unsafe) {
            throw TemplateException.of(path, unsafe);
        }
    }
}
