package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A false alarm is worse than a slip that nobody tells of. */
class OrdinaryTextTest {
    private static Workshop workshop;

    @TempDir
    private Path content;

    @BeforeAll
    static void open() {
        workshop = Workshop.open(Sites.request(Path.of("unused")));
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs $5, or $6 with a card.",
                "It costs US$ 7 abroad.",
                "It costs 5 $ here and 6 $ there.",
                "Set $HOME and $MY_PATH, or $1 and $@ in a script.",
                "An escaped \\$x = 3 is text.",
                "Write `$x = 3`, `\\textbf{x}` and `[^1]` as code.",
                "A folder C:\\Users\\{name}, or \\\\textbf{x}.",
                "The element a[i][j], the class \\[^abc], a power 2^n and a_b.",
                "#hashtag and #1 in the list.",
                "> [A link in brackets] begins this quote.",
                "A formula $x = 3$, one more: $y$; \\(z = 1\\).",
                "```\n$x = 3\n```",
                "~~~~ text\n```\n~~~~",
                "* In a list\n\n  ```java\n  int x;\n  ```",
                "> ```\n> in a quote\n> ```",
                "    indented\n    code $x = 3",
                "$$\nx = 1 % a comment\n$$",
            })
    void whatOnlyLooksLikeNotationIsText(String markdown) throws IOException {
        Files.writeString(content.resolve("site.yaml"), "title: 'A \\beta, \"quoted\"'\nauthor: \"A caf\\u00e9\"\n");
        Files.writeString(content.resolve("page.md"), "# Page\n\n" + markdown + "\n");
        assertThat(SiteBuild.run(Sites.request(content), workshop).problems()).isEmpty();
    }
}
