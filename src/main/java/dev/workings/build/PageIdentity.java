package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.math.Macros;
import dev.workings.page.ParsedPage;
import dev.workings.settings.Repository;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a page has become, told by what it was made of: its text, the code that its computation reaches, and what it was told of other
 * files. Two pages of one program that are alike in all of it say the same, and nobody needs to read them to know.
 *
 * @param more a file with which the page goes on
 * @param macros those that its formulas may use
 */
record PageIdentity(Optional<SourceFile> more, boolean isCourse, Macros macros, Optional<Repository> repository) {
    /** Empty for a page of which something is withheld, or with a computation whose code is not known. */
    Optional<Key> of(BuiltPage built, CourseClasses classes) {
        ParsedPage page = built.edited().whole().page();
        Optional<SortedMap<String, String>> code =
                page.front().computation().map(SourceText::text).map(classes::version);
        boolean isKnown = code.stream().noneMatch(Map::isEmpty);
        return isKnown && built.edited().isUntouched() ? Optional.of(key(page, built, code)) : Optional.empty();
    }

    private Key key(ParsedPage page, BuiltPage built, Optional<SortedMap<String, String>> code) {
        return Key.of("page", "1")
                .with(page.file().path())
                .with(page.file().text())
                .withAll(more.stream().map(SourceFile::text).toList())
                .with(isCourse)
                .withAll(macros.bodies())
                .with(repository.toString())
                .withAll(code.orElseGet(TreeMap::new))
                .withAll(built.shown().noted().told())
                .build();
    }
}
