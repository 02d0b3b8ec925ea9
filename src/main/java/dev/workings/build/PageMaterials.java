package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.math.Macros;
import dev.workings.settings.FrontMatter;
import dev.workings.settings.Repository;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page is made of beside its own file: what is known of it before it is built. What it asks of other pages is not.
 *
 * @param more a file with which the page goes on
 * @param macros those that its formulas may use
 */
record PageMaterials(Optional<SourceFile> more, boolean isCourse, Macros macros, Optional<Repository> repository) {
    /** Empty for a page with a computation whose code is not known. */
    Optional<Key> key(SourceFile file, FrontMatter front, CourseClasses classes) {
        SortedMap<String, String> code =
                front.computation().map(SourceText::text).map(classes::version).orElseGet(TreeMap::new);
        if (front.computation().isPresent() && code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Key.of("made", "1")
                .with(file.path())
                .with(file.location())
                .with(file.text())
                .withAll(more.stream().map(SourceFile::text).toList())
                .with(isCourse)
                .withAll(macros.bodies())
                .with(repository.toString())
                .withAll(code)
                .build());
    }
}
