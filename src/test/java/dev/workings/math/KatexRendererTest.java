package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.math.TexRenderer.Outcome;
import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexRenderer.Typeset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KatexRendererTest {
    private static final KatexRenderer KATEX = KatexRenderer.create();

    @AfterAll
    static void close() {
        KATEX.close();
    }

    @Test
    void aFormulaBecomesHtmlAndMathMl() {
        assertThat(markup(Formula.inline("x^2")))
                .startsWith("<span class=\"katex\"><span class=\"katex-mathml\"><math")
                .contains("<msup><mi>x</mi><mn>2</mn></msup>")
                .contains("<span class=\"katex-html\" aria-hidden=\"true\">");
    }

    @Test
    void aDisplayIsMarkedAsOne() {
        assertThat(markup(Formula.display("x"))).startsWith("<span class=\"katex-display\">");
    }

    @Test
    void macrosAreExpandedAlsoInsideOneAnother() {
        Macros macros = new Macros(Map.of("\\R", "\\mathbb{R}", "\\Rn", "\\R^{#1}"));
        assertThat(markup(Formula.inline("\\Rn{n}").withMacros(macros))).contains("double-struck", "<mi>n</mi>");
    }

    @Test
    void aDefinitionInOneFormulaDoesNotReachTheNext() {
        assertThat(markup(Formula.inline("\\gdef\\leak{x}\\leak"))).contains("<mi>x</mi>");
        assertThat(rejected(Formula.inline("\\leak")).message()).isEqualTo("unknown command '\\leak'");
    }

    @Test
    void aMacroDoesNotChangeWhatKatexOwnCommandsMean() {
        Macros macros = new Macros(Map.of("\\langle", "\\text{changed}"));
        assertThat(markup(Formula.inline("\\bra{x}").withMacros(macros))).doesNotContain("changed");
        assertThat(markup(Formula.inline("\\langle x").withMacros(macros))).contains("changed");
    }

    @Test
    void theAnnotationHoldsTheAuthorsOwnTex() {
        Formula formula = new Formula(
                "\\htmlId{eq-1}{x} < 1", true, Macros.NONE, List.of(), Set.of("eq-1"), "x < 1 \\label{eq:a\"b}");
        assertThat(markup(formula))
                .contains("<annotation encoding=\"application/x-tex\">x &lt; 1 \\label{eq:a&quot;b}</annotation>")
                .contains("id=\"eq-1\"")
                .doesNotContain("htmlId");
    }

    @Test
    void theRowsOfAnAlignedDisplayGetTheirTagsInTheMathMl() {
        String tex = "\\begin{align*} a &= b \\tag{1} \\\\ c &= d \\\\ e &= f \\tag{<2>} \\end{align*}";
        assertThat(markup(tagged(tex, "(1)", "(<2>)")))
                .containsSubsequence("<mtext>(1)</mtext></mtd></mtr>", "<mtext>(&lt;2&gt;)</mtext></mtd></mtr>")
                .doesNotContainPattern("mml-eqn-num\"></mtd>");
    }

    @Test
    void theRowsOfAGatheredDisplayGetTheirTagsInTheMathMl() {
        String tex = "\\begin{gather*} a \\\\ b \\tag{A} \\end{gather*}";
        assertThat(markup(tagged(tex, "(A)"))).containsOnlyOnce("<mtext>(A)</mtext>");
    }

    @Test
    void theTagOfAWholeDisplayIsThereAlready() {
        assertThat(markup(tagged("a = b \\tag{3}"))).containsOnlyOnce("<mtext>(3)</mtext>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\sigma_{\\max} | <msub><mi>σ</mi><mi>max</mi></msub>",
                "\\sigma_{\\max}^2 | <msubsup><mi>σ</mi><mi>max</mi><mn>2</mn></msubsup>",
                "\\frac{\\sin}{2} | <mfrac><mi>sin</mi><mn>2</mn></mfrac>",
                "x^{\\max a} | <msup><mi>x</mi><mrow><mi>max</mi><mo>\u2061</mo>"
            })
    void anOperatorAloneInAScriptIsOneArgumentInTheMathMl(String tex, String mathMl) {
        assertThat(markup(Formula.inline(tex))).contains(mathMl);
    }

    @Test
    void rowsWithoutTagsGetNone() {
        assertThat(markup(tagged("\\begin{align*} a &= b \\\\ c &= d \\end{align*}")))
                .doesNotContain("mml-eqn-num");
    }

    @Test
    void anUndefinedCommandIsBlamedAloneWithTheNearestOne() {
        Rejected rejected = rejected(Formula.inline("1 + \\fracc {1}{2}"));
        assertThat(rejected)
                .isEqualTo(new Rejected("unknown command '\\fracc'", 4, 10, Optional.of("did you mean '\\frac'?")));
    }

    @Test
    void theSitesOwnMacrosAreSuggestedToo() {
        Formula formula = Formula.inline("\\expectatoin").withMacros(new Macros(Map.of("\\expectation", "E")));
        assertThat(rejected(formula).remedy()).contains("did you mean '\\expectation'?");
    }

    @Test
    void aShortCommandIsNotTakenForOneThatOnlyLooksLikeIt() {
        assertThat(rejected(Formula.inline("\\ce{x}")).remedy().orElse("")).contains("\\newcommand");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + \\frac{1}{2           | {2
            \\frac{a}{b_{c} + d       | {b
            \\left( \\left[ x \\right]  | \\left(
            """)
    void whatIsNotClosedIsBlamedWhereItOpens(String tex, String blamed) {
        assertThat(tex.substring(rejected(Formula.inline(tex)).start())).startsWith(blamed);
    }

    @Test
    void anArgumentThatIsMissingIsNoBraceThatIsOpen() {
        assertThat(rejected(Formula.inline("\\frac{a}")).message())
                .isEqualTo("an argument is missing where the formula ends");
    }

    @Test
    void aFormulaThatRunsIntoTheNextOneIsBlamedFromItsBeginning() {
        assertThat(rejected(Formula.inline("x = 3 and $y")))
                .extracting(Rejected::message, Rejected::start, Rejected::end)
                .containsExactly("this formula is not closed before the next '$'", 0, 10);
    }

    @Test
    void aPerCentSignHidesNothingUnnoticedButACommentIsOne() {
        assertThat(rejected(Formula.inline("25%")).message()).isEqualTo("'%' hides the rest of this formula");
        assertThat(KATEX.render(Formula.display("x % a comment"))).isInstanceOf(TexRenderer.Typeset.class);
    }

    @Test
    void anUnknownEnvironmentIsSuggestedToo() {
        assertThat(rejected(Formula.display("\\begin{alinged}a\\end{alinged}")).remedy())
                .contains("did you mean 'aligned'?");
    }

    @Test
    void everyEnvironmentThatIsSuggestedExists() {
        assertThat(KatexCommands.ENVIRONMENTS)
                .allSatisfy(name -> assertThat(
                                KATEX.render(Formula.display("\\begin{" + name + "}")) instanceof Rejected no
                                        ? no.message()
                                        : "")
                        .doesNotContain("unknown environment"));
    }

    @Test
    void placesAreCountedInUtf16Units() {
        assertThat(rejected(Formula.inline("\\text{😀} \\oops")))
                .extracting(Rejected::start, Rejected::end)
                .containsExactly(10, 15);
    }

    @Test
    void aMistakeInAMacroBlamesTheWholeFormulaAndNamesTheMacro() {
        Formula formula = Formula.inline("x + \\outer{y}")
                .withMacros(new Macros(Map.of("\\outer", "\\inner{#1}", "\\inner", "\\oops{#1}")));
        assertThat(rejected(formula))
                .extracting(Rejected::message, Rejected::start, Rejected::end)
                .containsExactly("unknown command '\\oops', in the macro '\\inner'", 0, 13);
    }

    @Test
    void aMistakeInTheArgumentOfAMacroIsBlamedItself() {
        Formula formula = Formula.inline("\\twice{\\oops}").withMacros(new Macros(Map.of("\\twice", "#1#1")));
        assertThat(rejected(formula)).extracting(Rejected::start, Rejected::end).containsExactly(7, 12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a \\tag{1}                          | \\tag
            x + \\begin{align} a \\end{align}    | \\begin{align}
            1 \\newcommand\\frac{x}              | \\newcommand
            2 \\hline x                         | \\hline
            2 \\edef\\x{\\wrong} 3              | \\wrong
            """)
    void aMistakeWithoutAPlaceIsLookedForByItsCommand(String tex, String blamed) {
        Rejected rejected = rejected(Formula.inline(tex));
        assertThat(tex.substring(rejected.start(), rejected.end())).isEqualTo(blamed);
    }

    @Test
    void aMistakeThatMayBeInTwoPlacesBlamesTheWholeFormula() {
        assertThat(rejected(Formula.display("a \\tag{1} \\tag{2}")))
                .isEqualTo(new Rejected("more than one '\\tag'", 0, 17));
    }

    @Test
    void trustedIdsAndAddressesAreAllowed() {
        Formula formula =
                new Formula("\\htmlId{eq-a}{\\href{#eq-b}{x}}", false, Macros.NONE, List.of(), Set.of("eq-a", "#eq-b"));
        assertThat(markup(formula)).contains("id=\"eq-a\"", "href=\"#eq-b\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\htmlId{other}{x}                    | \\htmlId
            \\href{https://evil.example}{x}       | \\href
            \\href{javascript:alert(1)}{x}        | \\href
            \\href{JaVaScRiPt&colon;alert(1)}{x}  | \\href
            \\href{&#106;avascript:alert(1)}{x}   | \\href
            \\href{1:x}{x}                        | \\href
            \\href{ #mine}{x}                     | \\href
            \\url{https://evil.example}           | \\url
            \\url{1:x}                            | \\url
            \\html@mathml{\\url{1:x}}{y}             | \\url
            \\includegraphics{https://e.example/p.png} | \\includegraphics
            \\htmlClass{big}{x}                   | \\htmlClass
            \\htmlStyle{position:fixed}{x}        | \\htmlStyle
            \\htmlData{a=b}{x}                    | \\htmlData
            """)
    void hostileCommandsAreRefused(String tex, String command) {
        Formula formula = new Formula("a + " + tex, false, Macros.NONE, List.of(), Set.of("mine", "#mine"));
        Rejected rejected = rejected(formula);
        assertThat(rejected.message()).isEqualTo("the command '" + command + "' is not allowed in mathematics");
        assertThat(formula.tex().substring(rejected.start(), rejected.end())).startsWith(command);
    }

    @Test
    void anIdIsNotTrustedAsAnAddressOfAnotherKind() {
        Formula formula = new Formula("\\htmlClass{mine}{x}", false, Macros.NONE, List.of(), Set.of("mine"));
        assertThat(rejected(formula).message()).isEqualTo("the command '\\htmlClass' is not allowed in mathematics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\text{<script>alert(1)</script>}",
                "\\text{\"><img src=x onerror=alert(1)>}",
                "</annotation><script>",
                "\\text{refused-by-workings}"
            })
    void markupInAFormulaStaysText(String tex) {
        assertThat(markup(Formula.inline(tex))).doesNotContain("<script", "<img");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\def\\a{\\a\\a}\\a",
                "\\def\\a{\\a}\\a",
                "\\def\\a{\\b}\\def\\b{\\a}\\a",
            })
    void aMacroThatStandsForItselfIsNoticed(String tex) {
        assertThat(rejected(Formula.inline(tex)))
                .isEqualTo(new Rejected("too many macros to expand: does one stand for itself?", 0, tex.length()));
    }

    @Test
    void aMacroBombIsDefused() {
        StringBuilder bomb = new StringBuilder("\\def\\a{xxxxxxxxxx}");
        for (char c = 'b'; c < 'm'; c++) {
            bomb.append("\\def\\")
                    .append(c)
                    .append("{")
                    .append(("\\" + (char) (c - 1)).repeat(10))
                    .append("}");
        }
        assertThat(rejected(Formula.inline(bomb + "\\l")).message())
                .isEqualTo("too many macros to expand: does one stand for itself?");
    }

    @Test
    void aMacroThatDoublesItsArgumentIsDefused() {
        assertThat(rejected(Formula.inline("\\newcommand\\a[1]{\\a{#1#1}}\\a{x}"))
                        .message())
                .isEqualTo("the formula is nested too deeply, or its macros expand to too much");
    }

    @Test
    void aMegabyteIsTooLong() {
        assertThat(rejected(Formula.inline("x+".repeat(500_000))))
                .isEqualTo(new Rejected(
                        "the formula is 1,000,000 characters long; KaTeX is given 20,000 at most", 0, 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\\sqrt{", "\\left(", "x^{", "\\begin{matrix}"})
    void whatIsNestedThousandfoldIsRefusedAndTheNextFormulaIsSet(String opening) {
        assertThat(rejected(Formula.inline(opening.repeat(KatexRenderer.LONGEST / opening.length()))))
                .isNotNull();
        assertThat(KATEX.render(Formula.inline("x"))).isInstanceOf(Typeset.class);
    }

    @Test
    void deepNestingIsNamed() {
        assertThat(rejected(Formula.inline("{".repeat(KatexRenderer.LONGEST))).message())
                .isEqualTo("the formula is nested too deeply, or its macros expand to too much");
    }

    @Test
    void aFormulaThatTakesTooLongIsStopped() {
        try (KatexRenderer hasty = KatexRenderer.withLimit(Duration.ofMillis(1))) {
            assertThat(hasty.render(Formula.inline("\\frac{x}{y}".repeat(1_000))))
                    .isInstanceOfSatisfying(
                            Rejected.class,
                            rejected -> assertThat(rejected.message())
                                    .isEqualTo("the formula takes too long: KaTeX was stopped after 0.001 seconds"));
        }
    }

    @Test
    void severalThreadsGetWhatOneWouldGet() {
        List<Formula> formulas = IntStream.range(0, 30)
                .mapToObj(i -> Formula.inline("x_{" + i + "}"))
                .toList();
        List<Outcome> together = formulas.parallelStream().map(KATEX::render).toList();
        assertThat(together)
                .containsExactlyElementsOf(formulas.stream().map(KATEX::render).toList());
    }

    private static Formula tagged(String tex, String... tags) {
        return new Formula(tex, true, Macros.NONE, List.of(tags), Set.of());
    }

    private static String markup(Formula formula) {
        Outcome outcome = KATEX.render(formula);
        assertThat(outcome).isInstanceOf(Typeset.class);
        return ((Typeset) outcome).html().markup();
    }

    private static Rejected rejected(Formula formula) {
        Outcome outcome = KATEX.render(formula);
        assertThat(outcome).isInstanceOf(Rejected.class);
        return (Rejected) outcome;
    }
}
