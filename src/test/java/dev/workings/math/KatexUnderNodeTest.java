package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexRenderer.Typeset;
import dev.workings.script.GraalJs;
import dev.workings.script.Script;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formula by formula, our KaTeX does, on each engine, what KaTeX does under Node; {@code make-expected.mjs} beside the data asked it. */
@ParameterizedClass
@MethodSource("engines")
class KatexUnderNodeTest {
    private static final KatexRenderer FAST = KatexRenderer.create();
    private static final KatexRenderer ANYWHERE =
            new KatexRenderer(GraalJs.open(new Script("KaTeX", KatexRenderer.SCRIPTS, Duration.ofSeconds(30))));
    private static final List<JsonNode> EXPECTED = expected();

    private final KatexRenderer katex;

    KatexUnderNodeTest(KatexRenderer katex) {
        this.katex = katex;
    }

    static Stream<Named<KatexRenderer>> engines() {
        return Stream.of(Named.of("the engine of this machine", FAST), Named.of("GraalJS", ANYWHERE));
    }

    @AfterAll
    static void close() {
        FAST.close();
        ANYWHERE.close();
    }

    static Stream<Named<JsonNode>> formulas() {
        return EXPECTED.stream().filter(line -> line.has("html")).map(KatexUnderNodeTest::named);
    }

    static Stream<Named<JsonNode>> mistakes() {
        return EXPECTED.stream().filter(line -> line.has("error")).map(KatexUnderNodeTest::named);
    }

    /** But for what is mended on purpose, and the width that a wide display carries for paper. */
    @ParameterizedTest
    @MethodSource("formulas")
    void aFormulaIsSetAsUnderNode(JsonNode line) {
        assertThat(katex.render(formula(line)))
                .isInstanceOfSatisfying(
                        Typeset.class,
                        typeset -> assertThat(typeset.html().markup().replaceFirst(" data-width=\"\\d+\"", ""))
                                .isEqualTo(SoundMathMl.of(KatexOutput.withOneLink(
                                        ScriptArguments.repair(line.get("html").asText())))));
    }

    /** What is open is blamed where it opens: before the place at which KaTeX noticed. */
    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFoundAsUnderNode(JsonNode line) {
        Formula formula = formula(line);
        assertThat(katex.render(formula)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.message()).isIn(sentences(line.get("error").asText()));
            if (line.has("start") && isOpen(rejected)) {
                assertThat(rejected.start()).isLessThan(line.get("start").asInt());
            } else if (line.has("start")) {
                assertThat(rejected.start()).isEqualTo(line.get("start").asInt());
                assertThat(rejected.end()).isEqualTo(endWithoutBlanks(line));
            }
        });
    }

    /** What KaTeX says in one way of two mistakes, we say in two. */
    private static List<String> sentences(String raw) {
        String sentence = KatexMessage.of(raw).sentence();
        if (raw.startsWith("Can't use function '$'")) {
            return List.of(sentence, "this formula is not closed before the next '$'");
        }
        return raw.startsWith("Unexpected end of input in a macro argument, expected '}'")
                ? List.of(sentence, KatexMessage.MISSING_ARGUMENT.sentence())
                : List.of(sentence);
    }

    private static boolean isOpen(Rejected rejected) {
        return rejected.message().contains("is not closed")
                || rejected.message().endsWith("has no '\\right'");
    }

    @Test
    void theFormulasAreManyAndOfManyKinds() {
        assertThat(formulas()).hasSizeGreaterThanOrEqualTo(320);
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(EXPECTED.stream().map(line -> line.get("group").asText()).distinct())
                .hasSizeGreaterThanOrEqualTo(25);
    }

    private static int endWithoutBlanks(JsonNode line) {
        String blamed = line.get("tex").asText().substring(0, line.get("end").asInt());
        return Math.max(line.get("start").asInt(), blamed.stripTrailing().length());
    }

    private static Formula formula(JsonNode line) {
        Map<String, String> macros = new TreeMap<>();
        line.get("macros")
                .fields()
                .forEachRemaining(
                        macro -> macros.put(macro.getKey(), macro.getValue().asText()));
        Set<String> trusted = new HashSet<>();
        line.get("trusted").forEach(value -> trusted.add(value.asText()));
        return new Formula(
                line.get("tex").asText(), line.get("display").asBoolean(), new Macros(macros), List.of(), trusted);
    }

    private static Named<JsonNode> named(JsonNode line) {
        return Named.of(line.get("group").asText() + ": " + line.get("tex").asText(), line);
    }

    private static List<JsonNode> expected() {
        ObjectMapper mapper = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                KatexUnderNodeTest.class.getResourceAsStream("expected.jsonl"), StandardCharsets.UTF_8))) {
            return mapper.readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
