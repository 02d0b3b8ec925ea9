package guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide says that no build can check. */
class GuideTest {
    private static final Path PAGES = Path.of("content/guide");
    private static final Path CODE = Path.of("src/main/java");

    @Test
    void theFirstComputationIsTheOneThatRuns() throws IOException {
        Matcher fence = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL).matcher(read(PAGES.resolve("start.md")));
        assertThat(fence.find()).isTrue();
        assertThat(fence.group(1).replace("package algebra.hw1;", "package guide;"))
                .isEqualTo(read(CODE.resolve("guide/OddNumbers.java")));
    }

    @Test
    void theDesignNamesThePackagesInTheirOrder() throws IOException {
        String map = read(CODE.resolve("dev/workings/package-info.java"));
        String design = read(PAGES.resolve("design.md"));
        assertThat(names("^\\| `(\\w+)` \\|", design)).isEqualTo(names("<tr><td>\\{@code (\\w+)}</td>", map));
    }

    private static List<String> names(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
