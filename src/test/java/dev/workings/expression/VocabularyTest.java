package dev.workings.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "x_k § x_{k}",
                "x^2_k § x_{k}^{2}",
                "f'_n § f_{n}'",
                "f^\\prime § f'",
                "\\tfrac12 § \\frac{1}{2}",
                "\\left( x \\right) § (x)",
                "\\hat U § \\hat{U}",
                "\\lambda x § \\lambda x",
                "x\\,y § xy"
            })
    void spellingsOfANameAreOne(String tex, String normal) {
        assertThat(Vocabulary.normal(tex)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "# x", "T^\\pi #"})
    void aNameNeedsTexOfItsOwnAtBothEnds(String tex) {
        assertThatThrownBy(() -> Vocabulary.builder().family(tex))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name '%s' must begin and end with TeX of its own", tex);
    }

    @Test
    void aNameIsOfOneKind() {
        assertThatThrownBy(() -> Vocabulary.builder().symbol("x_k").function("x_{k}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name 'x_{k}' is declared twice");
    }

    @Test
    void aNameThatIsNoTexIsRefused() {
        assertThatThrownBy(() -> Vocabulary.builder().symbol("x_{"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name 'x_{' cannot be read: this brace is not closed");
    }

    @Test
    void aLawMayHaveTheNameOfItsDensity() {
        Vocabulary vocabulary =
                Vocabulary.builder().fragment("q(z|x)").law("q(z|x)", "z").build();

        assertThat(Terms.read(vocabulary, "\\mathbb{E}_{q(z|x)}[q(z|x)]").toString())
                .isEqualTo("(E [(z ~ q(z|x))] q(z|x))");
    }
}
