package dev.workings.build;

import dev.workings.html.ClassedDocument;
import dev.workings.layout.TemplateException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An HTML document of the site that is laid out when it is needed.
 *
 * @param path in the site
 */
record PlannedDocument(String path, Supplier<String> layout) {
    /** The same with every inline style a class of the one generated style sheet. */
    Supplier<ClassedDocument> classedBy(Function<String, ClassedDocument> classes) {
        return new Deferred<>(() -> classed(classes));
    }

    private ClassedDocument classed(Function<String, ClassedDocument> classes) {
        try {
            return classes.apply(layout.get());
        } catch (IllegalArgumentException unsafe) {
            throw TemplateException.of(path, unsafe);
        }
    }
}
