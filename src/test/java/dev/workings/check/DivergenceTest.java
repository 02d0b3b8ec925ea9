package dev.workings.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.compute.comparison.Tolerance;
import dev.workings.expression.Expression;
import dev.workings.expression.Terms;
import dev.workings.expression.Vocabulary;
import dev.workings.expression.evaluation.Environment;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.evaluation.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two terms that differ, the smallest pieces that do. */
class DivergenceTest {
    private static final Vocabulary VOCABULARY = Vocabulary.builder()
            .symbol("a", "b", "n", "A", "B")
            .family("x_#")
            .function("f")
            .build();
    private static final Environment ENVIRONMENT = Environment.builder()
            .bind("a", 2)
            .bind("b", 3)
            .bind("n", 4)
            .bind("A", Quantity.Matrix.of(new double[] {1, 2}, new double[] {0, 1}))
            .bind("B", Quantity.Matrix.of(new double[] {1, 0}, new double[] {3, 1}))
            .family("x_#", indices -> Quantity.of((long) ((Quantity.Scalar) indices.get(0)).toDouble() + 10))
            .realFunction("f", x -> x * x + 1)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "a^2 + b § a^3 + b § a^2 = 4, a^3 = 8",
                "a + f(b) § a + f(b + 1) § b = 3, b + 1 = 4",
                "f(a) f(b) a § f(a) f(a) a § b = 3, a = 2",
                "a x_n b § a x_{n-1} b § x_n = 14, x_{n-1} = 13",
                "\\frac{a}{x_n} § \\frac{b}{x_n} § a = 2, b = 3",
                "\\sum_{k=1}^{n} f(x_k) § \\sum_{k=1}^{n} f(x_{k-1}) § x_k = 11, x_{k-1} = 10",
                "\\prod_{k=1}^{n} k § \\prod_{k=1}^{n} (k + a - 2 + (n - 4)) § none",
                "\\sum_{k=1}^{n} k^2 § \\sum_{k=1}^{n} k^3 § k^2 = 4, k^3 = 8",
                "a b § a + b § none",
                "f(a) § a § none",
                "a + b § a - b § b = 3, - b = -3",
                "a n § b x_1 § none",
            })
    void theSmallestPiecesThatDifferAreNamed(String left, String right, String expected) {
        Expression one = Terms.read(VOCABULARY, left);
        Expression other = Terms.read(VOCABULARY, right);
        String found = Divergence.of(one, other, new Evaluator(ENVIRONMENT), new Comparer(Tolerance.exact()))
                .map(pieces -> "%s = %s, %s = %s"
                        .formatted(
                                pieces.left().place().text(),
                                pieces.leftValue(),
                                pieces.right().place().text(),
                                pieces.rightValue()))
                .orElse("none");
        assertThat(found).isEqualTo(expected);
    }
}
