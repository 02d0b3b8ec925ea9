package dev.workings.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The workflows of this repository, and those of a new course. */
class WorkflowTest {
    private static final Path OURS = Path.of(".github/workflows");
    private static final Path OF_A_COURSE =
            Path.of("src/main/resources/dev/workings/scaffold/course/dot-github/workflows");
    private static final Pattern USED = Pattern.compile("(?m)^[\\s#]*(?:- )?uses: (.*)$");
    private static final String PINNED = "[\\w.-]+/[\\w.-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+";
    private static final Pattern WRITING = Pattern.compile("(?m)^ *([\\w-]+): write");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> ours = Files.list(OURS);
                Stream<Path> ofACourse = Files.list(OF_A_COURSE)) {
            return Stream.concat(ours, ofACourse).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void runsActionsByTheirDigests(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(used(text)).isNotEmpty().allMatch(action -> action.matches(PINNED));
        assertThat(text.split("\\buses:", -1)).hasSize(used(text).size() + 1);
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mayOnlyReadWhereItDoesNotDeploy(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text)
                .contains("\npermissions:\n  contents: read\n")
                .doesNotContain("write-all", "pull_request_target", "secrets.");
        assertThat(WRITING.matcher(text).results().map(found -> found.group(1))).containsExactly("pages", "id-token");
        assertThat(text.substring(0, text.indexOf("\n  deploy:"))).doesNotContain(": write");
    }

    /** So that whoever raises one raises both. */
    @Test
    void aNewCourseRunsTheActionsOfThisRepository() throws IOException {
        Map<String, String> ours = byName(OURS.resolve("site.yml"));
        Map<String, String> its = byName(OF_A_COURSE.resolve("site.yml"));
        its.keySet().retainAll(ours.keySet());
        assertThat(its).hasSize(ours.size()).isEqualTo(ours);
    }

    private static Map<String, String> byName(Path file) throws IOException {
        return Set.copyOf(used(Files.readString(file))).stream()
                .collect(Collectors.toMap(action -> action.replaceFirst("@.*", ""), action -> action));
    }

    private static List<String> used(String text) {
        return USED.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
