package dev.workings.figure;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AxisScaleTest {
    private static final Axis LINEAR = Axis.linear("x");

    @Property
    void allDataLieOnTheAxis(
            @ForAll @DoubleRange(min = -1e300, max = 1e300) double one,
            @ForAll @DoubleRange(min = -1e300, max = 1e300) double other) {
        AxisScale scale = AxisScale.fit(LINEAR, new Extent(one, one).with(other), 0.05);
        assertThat(scale.fraction(one)).isBetween(0.0, 1.0);
        assertThat(scale.fraction(other)).isBetween(0.0, 1.0);
    }

    @Property
    void greaterValuesLieFurtherOn(
            @ForAll @DoubleRange(min = 1, max = 9) double mantissa,
            @ForAll @IntRange(min = -300, max = 298) int exponent,
            @ForAll @DoubleRange(min = 1.01, max = 10) double factor) {
        double one = mantissa * Double.parseDouble("1e" + exponent);
        double other = one * factor;
        AxisScale scale = AxisScale.fit(Axis.logarithmic("x"), new Extent(one, other), 0.05);
        assertThat(scale.fraction(one)).isLessThan(scale.fraction(other));
    }

    @Test
    void aConstantIsInTheMiddle() {
        assertThat(AxisScale.fit(LINEAR, new Extent(4, 4), 0.05)).isEqualTo(new AxisScale(false, 2, 6));
        assertThat(AxisScale.fit(LINEAR, new Extent(0, 0), 0.05)).isEqualTo(new AxisScale(false, -1, 1));
    }

    @Test
    void differencesThatAreRoundingAreNotMagnified() {
        assertThat(AxisScale.fit(LINEAR, new Extent(1, 1 + 1e-15), 0.05).high()).isGreaterThan(1.4);
    }

    @Test
    void paddingDoesNotCrossZero() {
        assertThat(AxisScale.fit(LINEAR, new Extent(0.01, 10), 0.05).low()).isZero();
    }

    @Test
    void declaredEndsAreKept() {
        assertThat(AxisScale.fit(LINEAR.from(0.3).to(7.1), new Extent(-5, 90), 0.05))
                .isEqualTo(new AxisScale(false, 0.3, 7.1));
    }

    @Test
    void extremeDataOverflowNowhere() {
        assertThat(AxisScale.fit(LINEAR.from(0).to(1e-280), new Extent(0, 1e300), 0.05)
                        .fraction(1e300))
                .isEqualTo(1e6);
    }
}
