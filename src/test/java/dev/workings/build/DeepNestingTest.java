package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Markdown from a stranger may nest as deep as it likes. */
class DeepNestingTest {
    @TempDir
    private Path folder;

    static Stream<String> deep() {
        return Stream.of(
                "> ".repeat(9000) + "x",
                "::: remark\n".repeat(1500) + ":::\n".repeat(1500),
                "*".repeat(90_000) + "x",
                "[".repeat(9000) + "x" + "](y)".repeat(9000));
    }

    @ParameterizedTest
    @MethodSource("deep")
    void aPageThatNestsTooDeeplyIsReportedAndTheOthersAreLookedAt(String markdown) throws IOException {
        Files.writeString(folder.resolve("deep.md"), markdown);
        Files.writeString(folder.resolve("other.md"), "$\\frac$");
        try (Workshop workshop = Workshop.open(Sites.request(folder))) {
            assertThat(SiteBuild.run(Sites.request(folder), workshop).problems())
                    .extracting(problem -> problem.span().file().path())
                    .contains("other.md");
        }
    }
}
