package dev.workings.build;

import dev.workings.compute.InParallel;
import dev.workings.html.Html;
import dev.workings.html.Passages;
import dev.workings.page.Page;
import dev.workings.search.SearchPage;
import dev.workings.settings.SiteSettings;
import dev.workings.site.Assignment;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that a reader can search: all with a text of their own. Lists of checks and errata repeat what stands on these. */
final class SearchPages {
    private final ReadingOrder order;
    private final Map<String, Page> pages;
    private final SiteSettings settings;
    private final PageTexts texts;

    SearchPages(ReadingOrder order, Map<String, Page> pages, SiteSettings settings, PageTexts texts) {
        this.order = order;
        this.pages = pages;
        this.settings = settings;
        this.texts = texts;
    }

    List<SearchPage> all(String siteTitle) {
        List<Source> sources = new ArrayList<>();
        sources.add(source(Frames.HOME, siteTitle, settings.description()));
        order.groups().forEach(group -> sources.addAll(sources(group)));
        Set<String> seen = new HashSet<>();
        sources.removeIf(source -> !seen.add(source.path()));
        return InParallel.map(sources, source -> source.cut(texts));
    }

    private List<Source> sources(ReadingOrder.Group group) {
        Stream<Source> top = group.assignment().stream()
                .map(assignment -> source(assignment.path(), group.title(), Optional.of(headings(assignment))));
        return Stream.concat(top, group.entries().stream().map(SearchPages::source))
                .toList();
    }

    private static String headings(Assignment assignment) {
        Stream<String> parts = assignment.settings().parts().stream().map(part -> part.number() + " " + part.title());
        return Stream.concat(assignment.settings().course().map(SourceText::text).stream(), parts)
                .collect(Collectors.joining(" · "));
    }

    /** A page that the layout makes, and an author may introduce. */
    private Source source(String path, String title, Optional<String> about) {
        Optional<Page> introduction = Optional.ofNullable(pages.get(path));
        Optional<String> summary = introduction.flatMap(Page::summary).or(() -> about);
        return new Source(path, "", title, summary, introduction.map(Page::body).orElse(Html.EMPTY));
    }

    private static Source source(ReadingOrder.Entry entry) {
        Page page = entry.page();
        String number = entry.number().map(Object::toString).orElse("");
        return new Source(page.path(), number, Passages.line(page.title()), page.summary(), page.body());
    }

    /** A page before it is cut into passages. */
    private record Source(String path, String number, String title, Optional<String> summary, Html body) {
        SearchPage cut(PageTexts texts) {
            return new SearchPage(path, number, title, texts.passages(path, summary.orElse(""), body));
        }
    }
}
