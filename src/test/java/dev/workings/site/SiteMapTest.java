package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.markdown.MarkdownParser;
import dev.workings.page.ParsedPage;
import dev.workings.settings.AssignmentSettings;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteMapTest {
    private final Problems problems = new Problems();

    /** A page is its path, and behind a colon its order; a section its pages, the introduction before a colon. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "b a/y a/x c                          | : a/x a/y b c",
                "index b                              | : b",
                "guide/index guide/b guide/a z        | : z; guide/index: guide/a guide/b",
                "guide/index guide/b:1 guide/c guide/a:2 guide/d:10 | :; guide/index: guide/b guide/a guide/d guide/c",
                "guide/index guide/in/x guide/z:1     | :; guide/index: guide/z guide/in/x",
                "a/index a/b/index a/b/c a/d          | :; a/index: a/d; a/b/index: a/b/c",
                "z:2 y:1 x a/w                        | : y z a/w x",
                "hw/index hw/notes                    | : hw/notes",
            })
    void plainPagesAreReadInTheSectionOfTheirFolder(String pages, String sections) {
        List<ParsedPage> parsed =
                Arrays.stream(pages.split(" ")).map(this::page).toList();
        SiteMap map = SiteMap.of(parsed, List.of(assignment()));
        assertThat(map.sections().stream().map(SiteMapTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(sections);
        assertThat(problems.sorted()).isEmpty();
    }

    private ParsedPage page(String written) {
        String[] parts = written.split(":");
        String order = parts.length > 1 ? "---\norder: " + parts[1] + "\n---\n" : "";
        return ParsedPage.parse(SourceFile.of(parts[0] + ".md", order + "Text."), true, new MarkdownParser(), problems);
    }

    private AssignmentSettings assignment() {
        return AssignmentSettings.read(SourceFile.of("hw/assignment.yaml", "title: Homework\n"), problems);
    }

    private static String shown(Section section) {
        String introduction = section.introduction().map(SiteMapTest::path).orElse("");
        String pages = section.pages().stream().map(page -> " " + path(page)).collect(Collectors.joining());
        return introduction + ":" + pages;
    }

    private static String path(ParsedPage page) {
        return page.outputPath().replace(".html", "");
    }
}
