package dev.workings.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {
    private static final Repository REPOSITORY = new Repository("https://example.org/me/course/");

    @Test
    void aLineOfMarkdownIsShownAsItWasWritten() {
        SourceFile file = SourceFile.of("page.md", "content/page.md", "a\nb");
        assertThat(REPOSITORY.line(file, 2))
                .contains("https://example.org/me/course/blob/HEAD/content/page.md?plain=1#L2");
    }

    @Test
    void aFileOfWindowsHasAnAddressWithSlashes() {
        assertThat(REPOSITORY.file(SourceFile.of("page.md", "content\\page.md", "")))
                .contains("https://example.org/me/course/blob/HEAD/content/page.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tmp/content/page.md", "../content/page.md", "C:\\content\\page.md"})
    void aFileOutsideOfTheWorkingDirectoryHasNone(String location) {
        assertThat(REPOSITORY.file(SourceFile.of("page.md", location, ""))).isEmpty();
    }

    @Test
    void anIssueIsOpenedWithItsTitleAndText() {
        assertThat(REPOSITORY.newIssue("In “1 & 2”", "Page: a#b\n"))
                .isEqualTo("https://example.org/me/course/issues/new?title=In%20%E2%80%9C1%20%26%202%E2%80%9D"
                        + "&body=Page%3A%20a%23b%0A");
    }

    @Test
    void anIssueOnGitLabIsOpenedAsGitLabHasIt() {
        assertThat(new Repository("https://gitlab.com/me/course").newIssue("a", "b"))
                .isEqualTo("https://gitlab.com/me/course/-/issues/new?issue%5Btitle%5D=a&issue%5Bdescription%5D=b");
    }
}
