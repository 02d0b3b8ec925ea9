package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.script.GraalJs;
import dev.workings.script.Script;
import dev.workings.script.ScriptLibrary;
import dev.workings.script.ScriptValue;
import dev.workings.site.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found on a small site, by the scripts that run in a reader's browser. */
class SiteSearchTest {
    private static ScriptLibrary scripts;
    private static String data;

    @BeforeAll
    static void build() {
        try (Workshop workshop = Workshop.open(Sites.request(Path.of("unused")))) {
            BuildResult result =
                    SiteBuild.run(Sites.request(Path.of("src/test/resources/sites/search/content")), workshop);
            assertThat(result.problems()).isEmpty();
            data = result.files().stream()
                    .filter(file -> file.path().equals("assets/search/data.js"))
                    .map(OutputFile::bytes)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> resources = List.of("minisearch.js", "ranking.js", "search-calls.js");
        scripts = GraalJs.open(
                new Script( // V8 has no data for NFKD here; a browser has.
                        "search",
                        resources.stream()
                                .map(name -> "dev/workings/search/" + name)
                                .toList(),
                        Duration.ofSeconds(60)));
    }

    @AfterAll
    static void close() {
        scripts.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // Numbers of questions: whole, begun, without the last point.
                "1.1                 | hw/1-1.html",
                "1.2                 | hw/1-2-a.html",
                "1.2.a               | hw/1-2-a.html",
                "1.2a                | hw/1-2-a.html",
                "1.1 hint            | hw/1-1.html#hint",
                // Words: begun, in other forms, misspelt, with and without diacritics and hyphens.
                "gira                | hw/1-1.html#tab:sizes",
                "vanishing           | notes.html",
                "gradients           | hw/1-1.html#a-second-bound",
                "jacobain            | hw/1-1.html#hint",
                "renyi               | hw/1-2-a.html",
                "Rényi               | hw/1-2-a.html",
                "Cauchy-Schwarz      | hw/1-1.html#a-first-bound",
                "schwarz             | hw/1-1.html#a-first-bound",
                "pre-activation      | hw/1-1.html#hint",
                "preactivation       | hw/1-1.html#hint",
                "Jensen's inequality | hw/1-2-a.html#statement",
                "do not              | hw/1-1.html#lem:own",
                // TeX commands and operators, with the backslash and without.
                "\\nabla             | hw/1-1.html#a-first-bound",
                "nabla               | hw/1-1.html#a-first-bound",
                "\\softmax           | hw/1-1.html#statement",
                "\\KL                | hw/1-2-a.html#statement",
                "kl                  | hw/1-2-a.html#statement",
                "\\operatorname{softmax} | hw/1-1.html",
                "\\fr                | hw/1-1.html#statement",
                // Titles before text; all words before any.
                "softmax             | hw/1-1.html",
                "slope               | hw/1-1.html",
                "divergence          | hw/1-2-a.html",
                "slopes vanish       | hw/1-1.html#lem:own",
                "divergence distance | hw/1-2-a.html#pitfall",
                "zebra unheard       | hw/1-1.html#a-first-bound",
                // What stands beside the text: code, notes, what is behind the beginning; parts of an assignment.
                "zebra               | hw/1-1.html#a-first-bound",
                "softmaxslope        | notes.html",
                "ostriches           | notes.html",
                "homework distances  | hw/index.html",
                "place               | index.html",
            })
    void isFoundFirst(String query, String place) {
        assertThat(found(query)).first().isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"unheard", "\\unheard", "9.9.9", "?!", "''"})
    void nothingElseIsFound(String query) {
        assertThat(found(query)).isEmpty();
    }

    @Test
    void aPassageIsNotFoundForTheTitleOfItsPage() {
        assertThat(found("1.1")).contains("hw/1-2-a.html#pitfall").doesNotContain("hw/1-1.html#statement");
    }

    @Test
    void aCommonWordIsNotRequired() {
        assertThat(found("the zebra")).first().isEqualTo("hw/1-1.html#a-first-bound");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Kœnigs’s,        koenigs",
        "Pre–Activation,  pre activation preactivation",
        "don’t,           dont",
        "\\Delta,         \\Delta",
        "x²,              x2",
        "3.1a 1.3.2 3.1.b, 3.1.a 1.3.2 3.1.b",
        "STRASSE straße,  strasse strasse",
        "İ I ı,           i i i"
    })
    void aTextHasTheTerms(String text, String terms) {
        assertThat(scripts.call("terms", text).list())
                .extracting(ScriptValue::text)
                .isEqualTo(Arrays.asList(terms.split(" ")));
    }

    private static List<String> found(String query) {
        return scripts.call("found", data, query).list().stream()
                .map(ScriptValue::text)
                .toList();
    }
}
