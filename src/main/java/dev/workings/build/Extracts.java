package dev.workings.build;

import dev.workings.page.Page;
import dev.workings.source.Problems;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What is told of each page elsewhere. An extract is made when it is first asked for, and kept as long as the page says the same. */
final class Extracts {
    private final Map<String, Page> pages;
    private final Step<Extract> step;
    private final PageTexts texts;
    private final Map<String, Extract> known = new ConcurrentHashMap<>();

    /** @param pages by path */
    Extracts(Map<String, Page> pages, Step<Extract> step, PageTexts texts) {
        this.pages = pages;
        this.step = step;
        this.texts = texts;
    }

    Extract of(Page page) {
        return known.computeIfAbsent(page.path(), path -> texts.extract(page, () -> read(page)));
    }

    private Extract read(Page page) {
        Extract.Source source = Extract.Source.of(page);
        return step.take(
                page.path(), Inputs.of("what it says", source), new Problems(), problems -> Extract.of(source));
    }

    /** Nothing for a path at which no author's page stands. */
    Optional<Extract> at(String path) {
        return Optional.ofNullable(pages.get(path)).map(this::of);
    }
}
