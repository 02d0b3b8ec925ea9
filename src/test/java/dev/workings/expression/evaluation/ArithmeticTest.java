package dev.workings.expression.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.expression.evaluation.Quantity.Exact;
import dev.workings.expression.evaluation.Quantity.Scalar;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of rational numbers, without any rounding. */
class ArithmeticTest {
    private final Arithmetic numbers = Arithmetic.doubles();

    @Provide
    Arbitrary<Scalar> rational() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(1, 1_000_000))
                .as(Quantity::ratio);
    }

    @Property
    void additionIsAssociative(
            @ForAll("rational") Scalar a, @ForAll("rational") Scalar b, @ForAll("rational") Scalar c) {
        assertThat(numbers.add(numbers.add(a, b), c)).isEqualTo(numbers.add(a, numbers.add(b, c)));
    }

    @Property
    void multiplicationDistributes(
            @ForAll("rational") Scalar a, @ForAll("rational") Scalar b, @ForAll("rational") Scalar c) {
        assertThat(numbers.multiply(a, numbers.add(b, c)))
                .isEqualTo(numbers.add(numbers.multiply(a, b), numbers.multiply(a, c)));
    }

    @Property
    void divisionUndoesMultiplication(@ForAll("rational") Scalar a, @ForAll("rational") Scalar b) {
        Assume.that(b.toDouble() != 0);
        assertThat(numbers.divide(numbers.multiply(a, b), b)).isEqualTo(a);
    }

    @Property
    void subtractionUndoesAddition(@ForAll("rational") Scalar a, @ForAll("rational") Scalar b) {
        assertThat(numbers.subtract(numbers.add(a, b), b)).isEqualTo(a);
    }

    @Property
    void powersAddTheirExponents(@ForAll("rational") Scalar a) {
        Assume.that(a.toDouble() != 0);
        Scalar product = numbers.multiply(numbers.power(a, Quantity.of(5)), numbers.power(a, Quantity.of(-3)));
        assertThat(product).isEqualTo(numbers.power(a, Quantity.of(2))).isInstanceOf(Exact.class);
    }

    @Property
    void comparisonIsThatOfTheDifference(@ForAll("rational") Scalar a, @ForAll("rational") Scalar b) {
        assertThat(numbers.compare(a, b)).isEqualTo(-numbers.compare(b, a));
    }
}
