package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.ProblemPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code sites/problems} holds content with mistakes, and in {@code problems.txt} what authors are told, whole. The folders
 * of {@code sites/mistakes} are the list of those that are made most, in the order of the page that explains them.
 */
class GoldenProblemsTest {
    private static Workshop workshop;

    static Stream<Path> sites() {
        return Stream.of("problems", "mistakes").flatMap(Sites::in);
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
    void authorsAreToldWhatIsWrongWhereAndWhatToDo(Path site) throws IOException {
        BuildResult result = SiteBuild.run(Sites.request(site.resolve("content")), workshop);
        String told = result.problems().stream().map(ProblemPrinter::print).collect(Collectors.joining("\n"));
        Golden.assertMatches(told.replace(site + "/content/", ""), site.resolve("problems.txt"));
        assertThat(result.files()).isEmpty();
    }
}
