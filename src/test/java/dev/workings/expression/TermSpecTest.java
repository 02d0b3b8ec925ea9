package dev.workings.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.expression.ExpressionParser.Read;
import dev.workings.expression.ExpressionParser.Reading;
import dev.workings.expression.ExpressionParser.Unreadable;
import dev.workings.source.Problem;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manual of terms, {@code terms.md}, is a list of examples; each is a test. */
class TermSpecTest {
    static Stream<TermExample> examples() throws IOException {
        try (InputStream manual = TermSpecTest.class.getResourceAsStream("terms.md")) {
            return TermExample.readAll(new String(manual.readAllBytes(), StandardCharsets.UTF_8)).stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void isReadAsTheManualShows(TermExample example) {
        assertThat(shown(example.vocabulary(), example.tex())).isEqualTo(example.expected());
    }

    @Test
    void thereAreAtLeast150Examples() throws IOException {
        List<TermExample> all = examples().toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
    }

    /** The tree, or the problem's column, the TeX there, the sentence and the remedy. */
    static String shown(Vocabulary vocabulary, String tex) {
        SourceFile file = SourceFile.of("term", tex);
        Reading reading = new ExpressionParser(vocabulary).parse(SourceText.copyOf(file.span(0, tex.length())));
        return reading instanceof Read read ? read.expression().toString() : shown(((Unreadable) reading).problem());
    }

    private static String shown(Problem problem) {
        String place =
                problem.span().position().column() + " «" + problem.span().text() + "»";
        return place + " " + problem.message() + "\n= " + problem.remedy();
    }
}
