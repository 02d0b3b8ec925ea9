package dev.workings.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.check.CheckReport;
import dev.workings.document.Block;
import dev.workings.markdown.MarkdownParser;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain page is known by what others can refer to, and is not parsed before somebody reads its text. */
class SurveyTest {
    private static final String TEXT = """
            ---
            title: "Of $x$ and *more*"
            ---

            ## One {#one}

            $$
            x = 1
            $$ {#eq:one}

            Text with [a link](#one) and a note[^1].

            [^1]: The note.

            ## Two
            """;

    private final MarkdownParser parser = new MarkdownParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\n---\nText, $x^2$, and\n\n- a list\n",
                "---\ntitle: T\norder: 3\nsummary: S\n---\n## Heading {#there}\n\n| a |\n|---|\n| 1 |\n",
                "---\ntitle: T\n---\n> [!NOTE]\n> An alert.\n\n```java\nint x;\n```\n",
            })
    void aPageOfOrdinaryMarkdownIsPlain(String text) {
        assertThat(Survey.isOf(parsed(text), CheckReport.NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# The title is in the text\n",
                "---\ntitle: T\nquestion: 1.1\n---\nText.\n",
                "---\ntitle: T\ncomputation: course.Work\n---\nText.\n",
                "---\ntitle: T\nrelease: 2030-01-01T00:00Z\n---\nText.\n",
                "---\ntitle: T\n---\n::: theorem\nText.\n:::\n",
                "---\ntitle: T\n---\n- ::: {.solution release=\"2030-01-01T00:00Z\"}\n  Text.\n  :::\n",
                "---\ntitle: T\n---\n````example\nText.\n````\n",
            })
    void aPageThatIsNumberedComputedOrWithheldIsNot(String text) {
        assertThat(Survey.isOf(parsed(text), CheckReport.NONE)).isFalse();
    }

    @Test
    void othersSeeTheSameOfASurveyedPage() {
        ParsedPage page = parsed(TEXT);
        Outline outline = Outliner.outline(page, new Problems());
        ParsedPage surveyed = ParsedPage.surveyed(page.file(), page.front(), false, Survey.of(outline), parser);
        Outline known = Outliner.outline(surveyed, new Problems());
        assertThat(surveyed.plainTitle()).isEqualTo(page.plainTitle());
        assertThat(known.ids()).isEqualTo(outline.ids()).contains("one", "two");
        assertThat(known.anchors()).isEqualTo(outline.anchors()).containsKeys("one", "eq:one");
        assertThat(known.errata()).isEqualTo(outline.errata());
        assertThat(known.withheld()).isEqualTo(outline.withheld());
    }

    /** The survey tells of something that does not stand in the text: who believes it has not read the text. */
    @Test
    void isNotParsedBeforeSomebodyReadsIt() {
        ParsedPage page = parsed(TEXT);
        Survey made = new Survey(List.of("elsewhere"), List.of());
        ParsedPage surveyed = ParsedPage.surveyed(page.file(), page.front(), false, made, parser);
        Outline known = Outliner.outline(surveyed, new Problems());
        assertThat(known.ids()).isEqualTo(Set.of("elsewhere"));
        Outline outline = Outliner.outline(page, new Problems());
        assertThat(known.contents()).isEqualTo(outline.contents());
        assertThat(known.equations()).containsOnlyKeys(outline.equations().keySet());
        assertThat(known.blocks()).isEqualTo(outline.blocks());
        assertThat(surveyed.document().allBlocks()).hasAtLeastOneElementOfType(Block.DisplayMath.class);
    }

    private ParsedPage parsed(String text) {
        return ParsedPage.parse(SourceFile.of("page.md", text), false, parser, new Problems());
    }
}
