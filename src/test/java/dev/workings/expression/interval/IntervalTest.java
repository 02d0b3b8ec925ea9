package dev.workings.expression.interval;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.dfp.DfpField;
import org.junit.jupiter.api.Test;

/** Every exact result lies in the interval. */
class IntervalTest {
    private static final DfpField DIGITS = new DfpField(60);

    @Provide
    Arbitrary<Double> number() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-30, 30),
                Arbitraries.doubles().between(-30, 30).map(x -> x * 1e-9),
                Arbitraries.doubles().between(-30, 30).map(x -> x * 1e100),
                Arbitraries.of(0.0, -0.0, 1.0, -1.0, 0.5, 0.25, 1e-300, Double.MIN_VALUE, 3.0));
    }

    @Property
    void sumsAndProductsHoldTheExactOnes(@ForAll("number") double a, @ForAll("number") double b) {
        BigDecimal x = new BigDecimal(a);
        BigDecimal y = new BigDecimal(b);
        assertHolds(Interval.point(a).plus(Interval.point(b)), x.add(y));
        assertHolds(Interval.point(a).minus(Interval.point(b)), x.subtract(y));
        assertHolds(Interval.point(a).times(Interval.point(b)), x.multiply(y));
    }

    @Property
    void quotientsHoldTheExactOnes(@ForAll("number") double a, @ForAll("number") double b) {
        Assume.that(b != 0 && Double.isFinite(a / b));
        Interval quotient = Interval.point(a).dividedBy(Interval.point(b));
        BigDecimal divisor = new BigDecimal(b).abs();
        BigDecimal dividend = b < 0 ? new BigDecimal(a).negate() : new BigDecimal(a);
        assertThat(new BigDecimal(quotient.low()).multiply(divisor)).isLessThanOrEqualTo(dividend);
        assertThat(new BigDecimal(quotient.high()).multiply(divisor)).isGreaterThanOrEqualTo(dividend);
        assertThat(quotient.width()).isLessThanOrEqualTo(2 * Math.ulp(quotient.high()) + Double.MIN_VALUE);
    }

    @Property
    void rootsHoldTheExactOnes(@ForAll("number") double a) {
        Assume.that(a >= 0);
        assertHolds(Interval.point(a).sqrt(), new BigDecimal(a).sqrt(new MathContext(60)));
    }

    private static void assertHolds(Interval interval, BigDecimal exact) {
        if (Double.isFinite(interval.low())) {
            assertThat(new BigDecimal(interval.low())).isLessThanOrEqualTo(exact);
        }
        if (Double.isFinite(interval.high())) {
            assertThat(new BigDecimal(interval.high())).isGreaterThanOrEqualTo(exact);
        }
    }

    @Property
    void functionsHoldTheValuesOfSixtyDigits(@ForAll("number") double a) {
        Assume.that(a == 0 || Math.abs(a) > 1e-12 && Math.abs(a) < 300);
        Map<UnaryOperator<Interval>, UnaryOperator<Dfp>> functions = Map.of(
                Interval::exp, Dfp::exp,
                Interval::tanh, Dfp::tanh,
                Interval::sinh, Dfp::sinh,
                Interval::cosh, Dfp::cosh);
        Dfp exact = DIGITS.newDfp(a);
        functions.forEach((interval, digits) -> {
            Interval found = interval.apply(Interval.point(a));
            Dfp value = digits.apply(exact);
            assertThat(DIGITS.newDfp(found.low()).greaterThan(value)).isFalse();
            assertThat(DIGITS.newDfp(found.high()).lessThan(value)).isFalse();
        });
    }

    @Property
    void aFunctionOfAPointLiesInThatOfTheInterval(
            @ForAll("number") double a, @ForAll("number") double b, @ForAll("number") double c) {
        List<Double> sorted = List.of(a, b, c).stream().sorted().toList();
        Interval whole = Interval.of(sorted.get(0), sorted.get(2));
        assertInside(whole, sorted.get(1), Interval::abs, Math::abs);
        assertInside(whole, sorted.get(1), Interval::tanh, StrictMath::tanh);
        assertInside(whole, sorted.get(1), Interval::cosh, StrictMath::cosh);
        assertInside(whole, sorted.get(1), x -> x.power(2), x -> x * x);
        assertInside(whole, sorted.get(1), x -> x.power(3), x -> x * x * x);
    }

    private static void assertInside(
            Interval whole, double point, UnaryOperator<Interval> interval, DoubleUnaryOperator function) {
        assertThat(interval.apply(whole).contains(function.applyAsDouble(point)))
                .isTrue();
    }

    @Test
    void exactResultsStayExact() {
        assertThat(Interval.point(0.5).times(Interval.point(0.5))).isEqualTo(Interval.point(0.25));
        assertThat(Interval.ONE.dividedBy(Interval.point(4))).isEqualTo(Interval.point(0.25));
        assertThat(Interval.point(0).exp()).isEqualTo(Interval.ONE);
        assertThat(Interval.point(2.25).sqrt()).isEqualTo(Interval.point(1.5));
    }

    @Test
    void aThirdIsBetweenTwoNeighbours() {
        Interval third = Interval.ONE.dividedBy(Interval.point(3));

        assertThat(third.high()).isEqualTo(Math.nextUp(third.low()));
    }
}
