package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.site.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code sites/pages} holds content and, in {@code expected}, every file that it becomes but the common assets. */
class GoldenPagesTest {
    private static Workshop workshop;

    static Stream<Path> sites() {
        return Sites.in("pages");
    }

    @BeforeAll
    static void open() {
        workshop = Workshop.open(Sites.request(Path.of("unused")));
    }

    @AfterAll
    static void close() {
        workshop.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sites")
    void becomesTheExpectedPages(Path site) throws IOException {
        BuildResult result = SiteBuild.run(Sites.request(site.resolve("content")), workshop);
        assertThat(result.problems()).isEmpty();
        List<OutputFile> own = result.files().stream()
                .filter(file -> !file.path().startsWith("assets/"))
                .toList();
        assertThat(own).extracting(OutputFile::path).containsAll(expected(site));
        for (OutputFile file : own) {
            String text = new String(file.bytes(), StandardCharsets.UTF_8);
            Golden.assertMatches(text, site.resolve("expected").resolve(file.path()));
        }
    }

    /** So that a file that is no longer made is missed. */
    private static List<String> expected(Path site) throws IOException {
        Path folder = site.resolve("expected");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
