package dev.workings.build;

import dev.workings.html.Href;
import dev.workings.html.Html;
import dev.workings.page.Page;
import dev.workings.page.ParsedPage;
import dev.workings.site.Assignment;
import dev.workings.site.QuestionNumber;
import dev.workings.site.SiteMap;
import dev.workings.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pages of a site as the lists at its top show them: by assignment, in the order of their questions, and then all others.
 */
record ReadingOrder(List<Group> groups) {
    ReadingOrder {
        groups = List.copyOf(groups);
    }

    /** @param pages by path; one that could not be built is left out */
    static ReadingOrder of(SiteMap map, Map<String, Page> pages) {
        Stream<Group> assignments = map.assignments().stream().map(assignment -> group(assignment, pages));
        List<Entry> others = map.others()
                .flatMap(page -> entry(Optional.empty(), page, pages))
                .toList();
        return new ReadingOrder(Stream.concat(assignments, Stream.of(new Group(Optional.empty(), others)))
                .toList());
    }

    private static Group group(Assignment assignment, Map<String, Page> pages) {
        List<Entry> entries = assignment.questions().stream()
                .flatMap(question -> entry(Optional.of(question.number()), question.page(), pages))
                .toList();
        return new Group(Optional.of(assignment), entries);
    }

    private static Stream<Entry> entry(Optional<QuestionNumber> number, ParsedPage parsed, Map<String, Page> pages) {
        return Stream.ofNullable(pages.get(parsed.outputPath())).map(page -> new Entry(number, page));
    }

    /** Only these pages, and only the groups that have any. */
    ReadingOrder only(Predicate<Page> wanted) {
        return new ReadingOrder(groups.stream()
                .map(group -> new Group(
                        group.assignment(),
                        group.entries().stream()
                                .filter(entry -> wanted.test(entry.page()))
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList());
    }

    Stream<Page> pages() {
        return groups.stream().flatMap(Group::pages);
    }

    /** @param assignment empty for the pages that belong to none */
    record Group(Optional<Assignment> assignment, List<Entry> entries) {
        Group {
            entries = List.copyOf(entries);
        }

        String title() {
            return assignment
                    .map(one -> one.settings().title().map(SourceText::text).orElse("Assignment"))
                    .orElse("Pages");
        }

        Stream<Page> pages() {
            return entries.stream().map(Entry::page);
        }

        /** What the group is called in an address. */
        String id() {
            return assignment.map(one -> idOf(one.path())).orElse("pages");
        }
    }

    /** @param number empty for a page that is no question */
    record Entry(Optional<QuestionNumber> number, Page page) {
        /** The number and the title. */
        Html label() {
            return number.map(found -> Html.text(found + " ").plus(page.label()))
                    .orElseGet(page::label);
        }
    }

    /** What a page is called in an address: its path without the ending. */
    static String idOf(String path) {
        return Href.of(path.replaceAll("(/index)?\\.html$", ""));
    }
}
