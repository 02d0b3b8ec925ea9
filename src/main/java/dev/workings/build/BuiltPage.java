package dev.workings.build;

import dev.workings.site.PageReferences;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that was built.
 *
 * @param shown as this edition shows it
 * @param whole with what is withheld; the same if nothing is
 */
record BuiltPage(Edited edited, Steps.Built shown, Steps.Built whole) {
    /** The files of the content folder that only withheld blocks show. */
    static Set<String> withheldFiles(Collection<BuiltPage> pages, Set<String> privateFiles) {
        Set<String> shown = files(pages, BuiltPage::shown);
        return Stream.concat(files(pages, BuiltPage::whole).stream(), privateFiles.stream())
                .filter(file -> !shown.contains(file))
                .collect(Collectors.toSet());
    }

    private static Set<String> files(Collection<BuiltPage> pages, Function<BuiltPage, Steps.Built> which) {
        return pages.stream()
                .flatMap(page -> which.apply(page).noted().targets().stream()
                        .flatMap(target ->
                                PageReferences.file(page.edited().whole().page(), target).stream()))
                .collect(Collectors.toSet());
    }
}
