package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.site.PageReferences;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page that was built.
 *
 * @param made what it is made of, if that is known and nothing of it is withheld
 * @param shown as this edition shows it
 * @param whole with what is withheld; the same if nothing is
 */
record BuiltPage(Edited edited, Supplier<Optional<Key>> made, Steps.Built shown, Steps.Built whole) {
    /** What it has become: two pages that are made of the same and were told the same say the same, and need not be read to be known. */
    Optional<Key> identity() {
        Map<String, String> told = shown.noted().answers().entrySet().stream()
                .collect(Collectors.toMap(answer -> answer.getKey().toString(), Map.Entry::getValue));
        return made.get()
                .map(key -> Key.of("become", "1").with(key).withAll(told).build());
    }

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
