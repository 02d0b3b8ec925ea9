package dev.workings.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.math.Macros;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual of chains, {@code chains.md}, is a list of examples; each is a test. */
class ChainSpecTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("^````display\\n(.*?)^\\.\\n(.*?)^````$", Pattern.DOTALL | Pattern.MULTILINE);

    static Stream<Arguments> examples() throws IOException {
        try (InputStream manual = ChainSpecTest.class.getResourceAsStream("chains.md")) {
            String text = new String(manual.readAllBytes(), StandardCharsets.UTF_8);
            return EXAMPLE
                    .matcher(text)
                    .results()
                    .map(found -> Arguments.of(found.group(1), found.group(2)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isCutAsTheManualShows(String display, String expected) {
        assertThat(shown(display)).isEqualTo(expected);
    }

    @Test
    void thereAreAtLeast40Examples() throws IOException {
        assertThat(examples().toList()).hasSizeGreaterThanOrEqualTo(40);
    }

    static String shown(String display) {
        Problems problems = new Problems();
        SourceFile file = SourceFile.of("display", display);
        List<Chain> chains = ChainReader.read(SourceText.copyOf(file.span(0, display.length())), Macros.NONE, problems);
        String problemLines = problems.sorted().stream()
                .map(problem -> "%s «%s» %s\n"
                        .formatted(
                                problem.span().position().column(),
                                problem.span().text(),
                                problem.message()))
                .collect(Collectors.joining());
        return chains.stream().map(ChainSpecTest::shown).collect(Collectors.joining()) + problemLines;
    }

    private static String shown(Chain chain) {
        String rows = chain.relations().stream()
                .map(relation -> String.valueOf(relation.row()))
                .collect(Collectors.joining(" "));
        return rows + ": " + chain.toString().replaceAll("\\s+", " ") + "\n";
    }
}
