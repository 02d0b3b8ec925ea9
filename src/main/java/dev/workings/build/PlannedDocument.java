package dev.workings.build;

import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.layout.TemplateException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTML document of the site that is laid out when it is needed.
 *
 * @param path in the site
 */
record PlannedDocument(String path, Supplier<Html> layout) {
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
