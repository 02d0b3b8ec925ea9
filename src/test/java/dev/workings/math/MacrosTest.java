package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacrosTest {
    private static final Macros MACROS =
            new Macros(Map.of("\\a", "\\b\\c", "\\b", "1", "\\c", "\\a", "\\ab", "2", "\\,", "3", "\\long@name", "4"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x               | ''",
                "\\b             | \\b",
                "\\a             | \\a \\b \\c",
                "\\ab            | \\ab",
                "\\abc           | ''",
                "\\\\ab          | ''",
                "\\b1\\,x\\,     | \\b \\,",
                "\\long@name     | \\long@name",
                "{\\b}_{\\ab}    | \\b \\ab",
                "x\\             | ''",
            })
    void theMacrosThatAFormulaUsesAreThoseThatItNamesDirectlyOrNot(String tex, String used) {
        Set<String> expected = used.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(used.split(" ")));
        assertThat(MACROS.usedBy(tex).bodies().keySet()).isEqualTo(expected);
    }

    @Test
    void theNearerDefinitionWins() {
        Macros nearer = new Macros(Map.of("\\b", "near"));
        assertThat(MACROS.overriddenBy(nearer).bodies())
                .containsEntry("\\b", "near")
                .containsEntry("\\ab", "2");
    }
}
