package dev.workings.build;

import dev.workings.html.ClassedDocument;
import dev.workings.layout.TemplateException;
import java.util.function.Supplier;

/**
 * An HTML document of the site that is laid out when it is needed; then every inline style of it becomes a class of the one generated
 * style sheet.
 *
 * @param path in the site
 */
record PlannedDocument(String path, Supplier<ClassedDocument> document) {
    static PlannedDocument of(String path, Supplier<String> layout) {
        return new PlannedDocument(path, new Deferred<>(() -> classed(path, layout.get())));
    }

    private static ClassedDocument classed(String path, String laidOut) {
        try {
            return ClassedDocument.of(laidOut);
        } catch (IllegalArgumentException unsafe) {
            throw TemplateException.of(path, unsafe);
        }
    }
}
