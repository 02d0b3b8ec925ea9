package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.scratch.Scratch;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {
    /** Open until the program ends, for two engines of tests use this class, and neither knows when the other is done. */
    private static final TickFont FONT = TickFont.load(Scratch.open());

    private static final double ROUNDING = 1e-9;

    @Property
    void linearTicksAreFewAscendingAndInside(
            @ForAll @DoubleRange(min = -9, max = 9) double mantissa,
            @ForAll @DoubleRange(min = 1, max = 9) double length,
            @ForAll @IntRange(min = -7, max = 0) int narrowness,
            @ForAll @IntRange(min = -280, max = 290) int exponent) {
        double unit = Double.parseDouble("1e" + exponent);
        double span = length * Double.parseDouble("1e" + narrowness);
        requireGood(new AxisScale(false, mantissa * unit, (mantissa + span) * unit));
    }

    @Property
    void logarithmicTicksAreFewAscendingAndInside(
            @ForAll @DoubleRange(min = -299, max = 298) double low,
            @ForAll @Scale(4) @DoubleRange(min = 1e-4, max = 600) double decades) {
        Assume.that(low + decades <= 300);
        requireGood(new AxisScale(true, low, low + decades));
    }

    @Property(tries = 200)
    void labelsAlongAnAxisDoNotTouch(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
            @ForAll @DoubleRange(min = 10, max = 1e9) double length) {
        AxisScale scale = new AxisScale(false, low, low + length);
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : Ticks.along(scale, 500, FONT).labelled()) {
            double half = Label.roomyWidth(tick.width(FONT)) / 2;
            double centre = 500 * scale.fraction(tick.value());
            assertThat(half == 0 || centre - half > free).isTrue();
            free = half == 0 ? free : centre + half;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | 1       | 0.0 0.2 0.4 0.6 0.8 1.0
            0      | 7       | 0 1 2 3 4 5 6 7
            -3     | 2       | \u22123 \u22122 \u22121 0 1 2
            0.1    | 0.7     | 0.1 0.2 0.3 0.4 0.5 0.6 0.7
            1e4    | 1.4e4   | 10\u202f000 11\u202f000 12\u202f000 13\u202f000 14\u202f000
            0      | 3e6     | 0 0.5×10^6 1.0×10^6 1.5×10^6 2.0×10^6 2.5×10^6 3.0×10^6
            -4e-5  | 0       | \u22124×10^\u22125 \u22123×10^\u22125 \u22122×10^\u22125 \u22121×10^\u22125 0
            """)
    void linearTicksAreRoundNumbers(double low, double high, String labels) {
        assertThat(labels(new AxisScale(false, low, high))).containsExactly(labels.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0      | 4       | 1 10 100 1000 10\u202f000
            -3     | 0       | 10^\u22123 10^\u22122 10^\u22121 10^0
            -20    | 0       | 10^\u221220 10^\u221215 10^\u221210 10^\u22125 10^0
            0      | 1.5     | 1 2 5 10 20
            -6     | -5      | 1×10^\u22126 2×10^\u22126 5×10^\u22126 1×10^\u22125
            1.5    | 1.8     | 35 40 45 50 55 60
            """)
    void logarithmicTicksArePowersOfTenWhereverThereAreThree(double low, double high, String labels) {
        assertThat(labels(new AxisScale(true, low, high))).containsExactly(labels.split(" "));
    }

    private static List<String> labels(AxisScale scale) {
        return Ticks.of(scale).labelled().stream()
                .map(tick -> tick.exponent().isEmpty() ? tick.text() : tick.text() + "^" + tick.exponent())
                .toList();
    }

    private static void requireGood(AxisScale scale) {
        List<Double> values =
                Ticks.of(scale).labelled().stream().map(Tick::value).toList();
        assertThat(values).hasSizeBetween(3, 10).isSorted().doesNotHaveDuplicates();
        assertThat(values).allMatch(value -> isInside(scale, value));
        assertThat(Ticks.of(scale).minor()).allMatch(value -> isInside(scale, value));
    }

    private static boolean isInside(AxisScale scale, double value) {
        return scale.fraction(value) >= -ROUNDING && scale.fraction(value) <= 1 + ROUNDING;
    }
}
