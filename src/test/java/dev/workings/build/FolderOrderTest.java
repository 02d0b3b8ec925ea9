package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.site.OutputFile;
import dev.workings.source.ProblemPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A file system may list the files of a folder in any order; of one that lists them backwards comes the same site, or the same problems. */
class FolderOrderTest {
    private static Workshop forwards;
    private static Workshop backwards;

    @BeforeAll
    static void open() {
        forwards = Workshop.open(request(Path.of("unused"), Backwards::forwards));
        backwards = Workshop.open(request(Path.of("unused"), Backwards::of));
    }

    @AfterAll
    static void close() {
        forwards.close();
        backwards.close();
    }

    static Stream<Path> sites() {
        return Stream.of("pages", "problems").flatMap(Sites::in).filter(FolderOrderTest::hasSeveralTexts);
    }

    /** Of one there is only one order. */
    private static boolean hasSeveralTexts(Path site) {
        try (Stream<Path> files = Files.walk(site.resolve("content"))) {
            return files.filter(file -> file.toString().endsWith(".md")).count() > 1;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sites")
    void makesNoDifference(Path site) {
        Path content = site.resolve("content");
        BuildResult one = SiteBuild.run(request(content, Backwards::forwards), forwards);
        BuildResult other = SiteBuild.run(request(content, Backwards::of), backwards);
        assertThat(printed(other)).isEqualTo(printed(one));
        assertThat(texts(other)).isEqualTo(texts(one));
    }

    @Test
    void isReallyAnother() throws IOException {
        Path folder = Path.of("src/test/resources/sites/mistakes");
        assertThat(names(Backwards.of(folder)))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .containsExactlyInAnyOrderElementsOf(names(folder));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static BuildRequest request(Path content, UnaryOperator<Path> order) {
        return new BuildRequest(
                order.apply(content),
                Optional.of(order.apply(Path.of("templates"))),
                CacheSettings.NONE,
                List.of(),
                order.apply(Path.of("src/test/java")),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(8));
    }

    private static List<String> printed(BuildResult result) {
        return result.problems().stream().map(ProblemPrinter::print).toList();
    }

    private static Map<String, String> texts(BuildResult result) {
        return result.files().stream()
                .collect(Collectors.toMap(
                        OutputFile::path, file -> new String(file.bytes(), StandardCharsets.ISO_8859_1)));
    }
}
