package dev.workings.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and links that would lead elsewhere, or that not every system can store. */
class HostilePathsTest {
    private static final String TEXT = "# Title\n\nA text.\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            CON.md,          some systems cannot store the name 'CON.md'
            sub/nul.txt,     some systems cannot store the name 'nul.txt'
            Com1/a.md,       some systems cannot store the name 'Com1'
            a.,              some systems cannot store the name 'a.'
            b./a.md,         some systems cannot store the name 'b.'
            a:b.md,          holds the character :
            a"b.txt,         holds the character "
            <b>.md,          holds the character <
            a?b.md,          holds the character ?
            a*b.md,          holds the character *
            a|b.md,          holds the character |
            a\\b.md,         holds the character \\
            """)
    void aNameThatSomeSystemsCannotStoreIsReported(String path, String message) throws IOException {
        write(path.strip().replace("\\\\", "\\"));
        assertThat(problems()).anyMatch(problem -> problem.message().contains(message.replace("\\\\", "\\")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb.md", "a\tb.txt", "a\u007fb.md", "a\u0001.md"})
    void aControlCharacterInANameIsReported(String path) throws IOException {
        write(path);
        assertThat(problems()).anyMatch(problem -> problem.message().contains("holds the character U+00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"it's.md", "a#b.md", "50%.md", "a%2e%2e%2fb.md", "a&b.txt", "é.md", "a b.txt", "$x$.md", "a;b.md"
            })
    void anyOtherNameIsPublished(String path) throws IOException {
        write(path);
        BuildResult result = build();
        assertThat(result.problems()).isEmpty();
        assertThat(result.files()).anyMatch(file -> file.path().equals(path.replaceAll("\\.md$", ".html")));
    }

    @Test
    void theContentFolderItselfMayBeALink() throws IOException {
        write("index.md");
        Path link = Files.createSymbolicLink(folder.resolve("link"), content());
        assertThat(build(link).pages()).isEqualTo(build().pages());
        assertThat(build(link).files()).anyMatch(file -> new String(file.bytes(), UTF_8).contains("A text."));
    }

    @ParameterizedTest
    @CsvSource({
        "A.md, a.md, this page would stand at",
        "A.txt, a.txt, some systems cannot tell this file from 'A.txt'",
        "\u00e9.md, e\u0301.md, this page would stand at",
        "\u00e9.txt, e\u0301.txt, some systems cannot tell this file from",
        "a.md, a.html/b.txt, which is a folder for 'a.html/b.txt'"
    })
    void namesThatSomeSystemsTakeForOneAreReported(String one, String other, String message) throws IOException {
        write(one);
        write(other);
        assertThat(problems()).anyMatch(problem -> problem.message().contains(message));
    }

    @Test
    void whatASymbolicLinkLeadsToIsNeverPublished() throws IOException {
        Path secret = Files.writeString(
                Files.createDirectories(folder.resolve("outside")).resolve("secret.md"), "# Hidden");
        write("index.md");
        for (String name : List.of("a.md", "b.txt", "site.yaml", "macros.tex")) {
            Files.createSymbolicLink(content().resolve(name), secret);
        }
        Files.createSymbolicLink(content().resolve("c"), secret.getParent());
        BuildResult result = build();
        assertThat(result.problems()).isEmpty();
        assertThat(result.files())
                .noneMatch(file -> file.path().startsWith("a.")
                        || file.path().startsWith("b.")
                        || file.path().startsWith("c/"))
                .noneMatch(
                        file -> new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8).contains("Hidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](../outside/secret.md)",
                "[x](/../../etc/passwd)",
                "[x](%2e%2e/outside/secret.md)",
                "![x](../outside/secret.png)",
                "![x](/etc/passwd)",
                "![x](file:///etc/passwd)",
                "::: {.listing file=\"../outside/Secret.java\"}\n:::",
                "::: {.listing class=\"../../outside/Secret\"}\n:::"
            })
    void whatClimbsOutOfTheFolderIsReported(String markdown) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("outside")).resolve("secret.md"), "Hidden");
        Files.writeString(content().resolve("a.md"), "# Title\n\n" + markdown + "\n");
        assertThat(problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.message().contains("Hidden"));
    }

    private Path content() throws IOException {
        return Files.createDirectories(folder.resolve("content"));
    }

    private void write(String path) throws IOException {
        Path file = content().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
    }

    private List<Problem> problems() throws IOException {
        return build().problems();
    }

    private BuildResult build() throws IOException {
        return build(content());
    }

    private static BuildResult build(Path content) {
        try (Workshop workshop = Workshop.open(Sites.request(content))) {
            return SiteBuild.run(Sites.request(content), workshop);
        }
    }
}
