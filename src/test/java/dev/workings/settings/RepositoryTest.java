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
}
