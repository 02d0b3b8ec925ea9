package dev.workings.compute.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalTest {
    @Provide
    Arbitrary<Rational> rationals() {
        Arbitrary<Long> parts = Arbitraries.longs().between(-1_000_000_007L, 1_000_000_007L);
        return Combinators.combine(parts, parts.filter(part -> part != 0)).as(Rational::of);
    }

    @Property
    void additionIsCommutativeAndAssociative(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void multiplicationIsCommutativeAndAssociative(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    }

    @Property
    void multiplicationDistributesOverAddition(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    @Property
    void everyNumberHasAnOppositeAndEveryOtherThanZeroAReciprocal(@ForAll("rationals") Rational a) {
        assertThat(a.plus(a.negated())).isEqualTo(Rational.ZERO);
        if (a.signum() != 0) {
            assertThat(a.times(a.reciprocal())).isEqualTo(Rational.ONE);
        }
    }

    @Property
    void subtractionAndDivisionUndoAdditionAndMultiplication(
            @ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        if (b.signum() != 0) {
            assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
        }
    }

    @Property
    void theOrderIsThatOfTheDifference(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }

    @Property
    void aFiniteDoubleIsExactlyAFraction(@ForAll double number) {
        assertThat(Rational.exactly(number).toDouble()).isEqualTo(number == 0 ? 0 : number);
    }

    @Property
    void aPowerIsARepeatedProduct(@ForAll("rationals") Rational a, @ForAll @IntRange(max = 8) int n) {
        Rational product = Rational.ONE;
        for (int i = 0; i < n; i++) {
            product = product.times(a);
        }
        assertThat(a.power(n)).isEqualTo(product);
    }

    @Example
    void fractionsAreInLowestTermsWithAPositiveDenominator() {
        assertThat(Rational.of(6, -8)).hasToString("-3/4");
        assertThat(Rational.of(8, 4)).hasToString("2");
        assertThat(Rational.of(2, 3).power(-3)).hasToString("27/8");
    }

    @Example
    void aTenthAsADoubleIsNoTenth() {
        assertThat(Rational.exactly(0.1))
                .isNotEqualTo(Rational.of(1, 10))
                .isEqualTo(Rational.of(3602879701896397L, 36028797018963968L));
    }

    @Example
    void theNearestDoubleIsFoundForIntegersThatNoDoubleHolds() {
        BigInteger large = BigInteger.TEN.pow(400);
        assertThat(Rational.of(large, large.multiply(BigInteger.valueOf(3))).toDouble())
                .isEqualTo(1.0 / 3);
    }

    @Example
    void zeroDividesNothing() {
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO)).hasMessage("1 is divided by 0");
        assertThatThrownBy(() -> Rational.of(3, 0)).hasMessage("3/0 is no fraction");
    }
}
