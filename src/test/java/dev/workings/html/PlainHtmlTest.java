package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula in plain text says what it says on the page. */
class PlainHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mfrac><mn>1</mn><mn>2</mn></mfrac>                                    | 1/2",
                "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>   | (a + b)/c",
                "<msup><mi>x</mi><mn>2</mn></msup>                                      | x²",
                "<msup><mi>e</mi><mrow><mi>i</mi><mi>π</mi></mrow></msup>               | e^(iπ)",
                "<msup><mn>2</mn><mrow><mi>n</mi><mo>−</mo><mn>1</mn></mrow></msup>     | 2ⁿ⁻¹",
                "<msup><mi>f</mi><mo>′</mo></msup>                                      | f′",
                "<msub><mi>σ</mi><mi>max</mi></msub>                                    | σ_max",
                "<msub><mi>x</mi><mn>10</mn></msub>                                     | x₁₀",
                "<msubsup><mo>∑</mo><mrow><mi>t</mi><mo>=</mo><mn>1</mn></mrow><mi>T</mi></msubsup>| ∑_(t = 1)^T",
                "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>                          | √(x + 1)",
                "<msqrt><mn>2</mn></msqrt>                                              | √2",
                "<mi>a</mi><mo>≤</mo><mo>-</mo><mi>b</mi>                               | a ≤ −b",
                "<mi>f</mi><mo>⁡</mo><mo>(</mo><mi>x</mi><mo>,</mo><mi>y</mi><mo>)</mo> | f(x, y)",
                "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr><mtr><mtd></mtd><mtd><mo>=</mo><mi>c</mi></mtd></mtr></mtable>| a = b = c",
                "<mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable>| a; b",
            })
    void aFormulaStandsOnOneLine(String mathml, String text) {
        Html html = Html.trusted(
                "If <math><semantics><mrow>" + mathml + "</mrow><annotation>TeX</annotation></semantics></math> then");
        assertThat(PlainHtml.text(html)).isEqualTo("If " + text + " then");
    }
}
