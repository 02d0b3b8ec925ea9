package dev.workings.compute.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.workings.compute.number.Rational;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final Case EXAMPLE = Case.EMPTY
            .with("x", 0.25)
            .with("n", 3)
            .with("p", Rational.of(1, 3))
            .with("v", new double[] {1, -2e-9})
            .with("W", new double[][] {{0.5, 0}, {0, 2e23}})
            .with("τ", Input.Tuple.of(0, 1));

    @Test
    void aCaseIsPrintedInItsOrderWithTheShortestDecimals() {
        assertThat(EXAMPLE)
                .hasToString("x = 0.25, n = 3, p = 1/3, v = [1, -2e-9], W = [[0.5, 0], [0, 2e23]], τ = [0, 1]");
    }

    @Test
    void eachInputIsReadAsWhatItIs() {
        assertThat(EXAMPLE.number("x")).isEqualTo(0.25);
        assertThat(EXAMPLE.integer("n")).isEqualTo(3);
        assertThat(EXAMPLE.rational("p")).isEqualTo(Rational.of(1, 3));
        assertThat(EXAMPLE.vector("v")).containsExactly(1, -2e-9);
        assertThat(EXAMPLE.matrix("W")).isDeepEqualTo(new double[][] {{0.5, 0}, {0, 2e23}});
        assertThat(EXAMPLE.tuple("τ")).containsExactly(Rational.ZERO, Rational.ONE);
    }

    @Test
    void exactInputsAreReadAsDoublesToo() {
        assertThat(EXAMPLE.number("n")).isEqualTo(3);
        assertThat(EXAMPLE.number("p")).isEqualTo(1.0 / 3);
        assertThat(EXAMPLE.rational("n")).isEqualTo(Rational.of(3));
        assertThat(EXAMPLE.vector("τ")).containsExactly(0, 1);
    }

    @Test
    void anInputIsNotReadAsWhatItIsNot() {
        assertThatThrownBy(() -> EXAMPLE.whole("x")).hasMessage("'x' is not a whole number, it is 0.25");
        assertThatThrownBy(() -> EXAMPLE.matrix("v")).hasMessage("'v' is not a matrix, it is [1, -2e-9]");
        assertThatThrownBy(() -> EXAMPLE.rational("x")).hasMessage("'x' is not an exact number, it is 0.25");
    }

    @Test
    void aMissingInputIsNamedBesideThoseThatThereAre() {
        assertThatThrownBy(() -> Case.EMPTY.with("x", 1.0).with("n", 2).number("y"))
                .hasMessage("there is no input 'y'; the case has 'x', 'n'");
    }

    @Test
    void aNameIsGivenOnce() {
        assertThatThrownBy(() -> EXAMPLE.with("x", 1.0)).hasMessage("the input 'x' is given twice");
    }

    @Test
    void inputsAreFinite() {
        assertThatThrownBy(() -> Case.EMPTY.with("x", Double.NaN))
                .hasMessage("an input must be finite, and this is NaN");
    }

    @Test
    void changingAnArrayThatWasGivenOrReadDoesNotChangeTheCase() {
        double[] given = {1, 2};
        Case inputs = Case.EMPTY.with("v", given);
        given[0] = 9;
        inputs.vector("v")[1] = 9;
        assertThat(inputs).hasToString("v = [1, 2]");
    }
}
