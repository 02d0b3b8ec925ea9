package dev.workings.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFormatTest {
    @ParameterizedTest(name = "{1} as {0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''   | 0.25        | 0.250
            ''   | 1234.5      | 1230
            ''   | 12345.6     | 12\u202f300
            ''   | 0.000012345 | 1.23 × 10⁻⁵
            ''   | 12345678    | 1.23 × 10⁷
            ''   | -0.5        | −0.500
            ''   | 0           | 0
            ''   | 0.99999     | 1.00
            2    | 3.14159     | 3.1
            1    | 0.96        | 1
            2f   | 3.14159     | 3.14
            2f   | 2.675       | 2.68
            0f   | 2.5         | 2
            2e   | 0.000031415 | 3.14 × 10⁻⁵
            1e   | 9.96        | 1.0 × 10¹
            1e   | 0           | 0.0
            1%   | 0.12345     | 12.3\u202f%
            i    | 1234567.5   | 1\u202f234\u202f568
            """)
    void aNumberIsShownWithTheDigitsAskedFor(String format, double number, String text) {
        assertThat(NumberFormat.parse(format).format(Value.of(number)).text()).isEqualTo(text);
    }

    @Test
    void aCountHasAllItsDigits() {
        assertThat(NumberFormat.DEFAULT.format(Value.of(1234567)).text()).isEqualTo("1\u202f234\u202f567");
    }

    @Test
    void unitAndUncertaintyFollow() {
        Value time = Value.of(2.5).withUncertainty(0.11).withUnit("ms");
        assertThat(NumberFormat.parse("2").format(time).text()).isEqualTo("(2.5 ± 0.2)\u00a0ms");
        assertThat(NumberFormat.parse("2").format(time).tex()).isEqualTo("{(2.5 \\pm 0.2)\\,\\text{ms}}");
    }

    @Test
    void anUncertaintyIsOnTheScaleOfItsNumber() {
        Value small = Value.of(3.2e-5).withUncertainty(1e-6);
        assertThat(NumberFormat.parse("1e").format(small).text()).isEqualTo("(3.2 ± 0.1) × 10⁻⁵");
    }

    @Test
    void mathematicsHasTexAndMachinesHavePlainDigits() {
        Numeral numeral = NumberFormat.parse("2e").format(Value.of(-12345.678));
        assertThat(numeral.tex()).isEqualTo("{-1.23 \\times 10^{4}}");
        assertThat(numeral.plainText()).isEqualTo("-1.23e4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "3x", "-1", "f", "0", "123"})
    void whatIsNoFormatIsRefused(String format) {
        assertThatThrownBy(() -> NumberFormat.parse(format))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + format + "' is no number format: write 3");
    }

    @Property
    void significantDigitsAreWithinHalfAUnitOfTheLastOne(
            @ForAll double number, @ForAll @IntRange(min = 1, max = 15) int digits) {
        Numeral numeral = new NumberFormat(NumberFormat.Kind.SIGNIFICANT, digits).format(Value.of(number));
        double shown = Double.parseDouble(numeral.plainText());
        assertThat(Math.abs(shown - number)).isLessThanOrEqualTo(Math.abs(number) * 5.001 * Math.pow(10, -digits));
    }

    @Test
    void theLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(NumberFormat.parse("2f").format(Value.of(1234.5)).text()).isEqualTo("1234.50");
        } finally {
            Locale.setDefault(before);
        }
    }
}
