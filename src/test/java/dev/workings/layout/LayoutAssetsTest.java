package dev.workings.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LayoutAssetsTest {
    private static final List<String> PATHS =
            LayoutAssets.all().stream().map(LayoutAssets.Asset::path).toList();

    @Test
    void everyFileOfTheLayoutIsListed() throws IOException, URISyntaxException {
        Path folder =
                Path.of(LayoutAssets.class.getResource("site.css").toURI()).getParent();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.matches(".*\\.(class|jte)")))
                    .containsExactlyInAnyOrderElementsOf(PATHS);
        }
    }

    @Test
    void theStyleSheetAsksOnlyForFilesThatAreThere() {
        String css = text("site.css");
        assertThat(Pattern.compile("url\\(([^)]*)\\)").matcher(css).results().map(found -> found.group(1)))
                .hasSize(6)
                .isSubsetOf(PATHS);
    }

    @Test
    void theStyleSheetAsksNobodyElse() {
        assertThat(text("site.css")).doesNotContain("http:", "https:", "@import", "data:");
    }

    @Test
    void aStyleSheetIsDeliveredWithoutWhatIsForItsAuthors() {
        assertThat(LayoutAssets.bare("""
                /* The look,
                   in two lines. */
                a { /* here */
                  color:   red;

                  font: 1rem 'A  B', serif;
                }
                """)).isEqualTo("a {\ncolor:   red;\nfont: 1rem 'A  B', serif;\n}\n");
        assertThat(PATHS.stream().filter(path -> path.endsWith(".css")).map(LayoutAssetsTest::text))
                .isNotEmpty()
                .noneMatch(css -> css.contains("/*"));
    }

    @Test
    void everyCustomPropertyThatIsUsedIsDefined() {
        String css = text("site.css");
        List<String> defined = names(css, "(--[a-z-]+):");
        assertThat(names(css, "var\\((--[a-z-]+)")).isNotEmpty().isSubsetOf(defined);
    }

    private static List<String> names(String css, String pattern) {
        return Pattern.compile(pattern)
                .matcher(css)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static String text(String path) {
        return LayoutAssets.all().stream()
                .filter(asset -> asset.path().equals(path))
                .map(asset -> new String(asset.bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
