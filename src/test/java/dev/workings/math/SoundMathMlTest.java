package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundMathMlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<mi>a</mi><mo>=</mo><mi>b</mi> | <mi>a</mi><mo>=</mo><mi>b</mi>",
                "<mo stretchy='false'>(</mo> | <mo stretchy='false'>(</mo>",
                "<mo><mo>=</mo></mo> | <mrow><mo>=</mo></mrow>",
                "<mo lspace='0em'><mover><mo><mo>=</mo></mo><mtext>1</mtext></mover></mo><mo>+</mo>"
                        + " | <mrow><mover><mrow><mo>=</mo></mrow><mtext>1</mtext></mover></mrow><mo>+</mo>",
                "<mover><mo>→</mo></mover><mopen>x</mopen> | <mover><mo>→</mo></mover><mopen>x</mopen>",
                "<mtd width=\"50%\"></mtd><mtd><mo>=</mo></mtd> | <mtd></mtd><mtd><mo>=</mo></mtd>",
            })
    void anOperatorHoldsTextAloneAndACellHasNoWidth(String written, String mended) {
        assertThat(SoundMathMl.of(written)).isEqualTo(mended);
    }
}
