package dev.workings.site;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The paths that Workings itself writes to.
 *
 * @param introduced pages on which an author's introduction is shown, if there is one: the first page, an assignment's list
 * @param lists pages made from all others
 * @param files what is no page
 */
public record OwnPaths(Set<String> introduced, Set<String> lists, Set<String> files) {
    private static final String NOT_FOUND = "404.html";

    public OwnPaths {
        introduced = Set.copyOf(introduced);
        lists = Set.copyOf(lists);
        files = Set.copyOf(files);
    }

    public static OwnPaths of(SiteMap map, Set<String> lists, Set<String> files) {
        Set<String> introduced = Stream.concat(
                        Stream.of("index.html"), map.assignments().stream().map(Assignment::path))
                .collect(Collectors.toSet());
        return new OwnPaths(
                introduced, Stream.concat(lists.stream(), Stream.of(NOT_FOUND)).collect(Collectors.toSet()), files);
    }

    /** What a link can lead to. */
    public Set<String> pages() {
        return Stream.concat(introduced.stream(), lists.stream()).collect(Collectors.toSet());
    }

    Stream<String> all() {
        return Stream.of(introduced, lists, files).flatMap(Set::stream);
    }
}
