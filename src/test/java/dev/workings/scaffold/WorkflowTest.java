package dev.workings.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workflow of this repository, and that of a new course. */
class WorkflowTest {
    private static final String PINNED = "[\\s#]*(- )?uses: [\\w.-]+/[\\w.-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".github/workflows/site.yml",
                "src/main/resources/dev/workings/scaffold/course/dot-github/workflows/site.yml"
            })
    void runsActionsByTheirDigestsAndMayOnlyReadWhereItDoesNotDeploy(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        assertThat(lines)
                .filteredOn(line -> line.contains("uses:"))
                .isNotEmpty()
                .allMatch(line -> line.matches(PINNED));
        assertThat(String.join("\n", lines)).contains("\npermissions:\n  contents: read\n");
        assertThat(lines).filteredOn(line -> line.contains(": write")).hasSize(2);
    }
}
