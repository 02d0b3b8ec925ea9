package csc413.hw4.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.Arrays;
import org.ejml.simple.SimpleMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionCostTest {
    private static final double LN2 = 0.693147180559945309;

    /**
     * Two tokens, {@code d = 1}. The scores are 0·0, 0·ln 2, 1·0 and 1·ln 2, their exponentials 1, 1, 1 and 2, so the rows of P are
     * (1/2, 1/2) and (1/3, 2/3). With the values 6 and 12 the outputs are 3 + 6 = 9 and 2 + 8 = 10.
     */
    private static final AttentionInputs BY_HAND =
            new AttentionInputs(new double[][] {{0}, {1}}, new double[][] {{0}, {LN2}}, new double[][] {{6}, {12}});

    @Test
    void attendsAsByHand() {
        double[][] output = CountedAttention.attend(BY_HAND, new CountedArithmetic());
        assertThat(output[0][0]).isCloseTo(9, within(1e-14));
        assertThat(output[1][0]).isCloseTo(10, within(1e-14));
    }

    @Test
    void denseAttentionAttendsAsByHand() {
        assertThat(DenseAttention.attend(BY_HAND).get(0)).isCloseTo(9, within(1e-14));
        assertThat(DenseAttention.attend(BY_HAND).get(1)).isCloseTo(10, within(1e-14));
    }

    /** The exponentials are ((1, 1), (1, 3)): rows add up to 2 and 4, and so do columns; all four to 6. */
    @Test
    void threeReadingsOfTheSoftmaxDiffer() {
        assertRows(SoftmaxReadings.byRows(), 1.0 / 2, 1.0 / 2, 1.0 / 4, 3.0 / 4);
        assertRows(SoftmaxReadings.byColumns(), 1.0 / 2, 1.0 / 4, 1.0 / 2, 3.0 / 4);
        assertRows(SoftmaxReadings.ofAll(), 1.0 / 6, 1.0 / 6, 1.0 / 6, 3.0 / 6);
    }

    private static void assertRows(SimpleMatrix actual, double... rows) {
        assertThat(actual.getDDRM().getData()).containsExactly(rows, within(1e-15));
    }

    /** The first token sees only itself and returns its value 6; the second sees both, as above. */
    @Test
    void causalAttentionSeesNoLaterToken() {
        double[][] output = CountedAttention.attendCausally(BY_HAND, new CountedArithmetic());
        assertThat(output[0][0]).isCloseTo(6, within(1e-14));
        assertThat(output[1][0]).isCloseTo(10, within(1e-14));
    }

    /**
     * By hand for two tokens and {@code d = 1}: 4 products make the scores, 4 scale them and 4 weigh the values; each of the 2 rows
     * adds 2 exponentials and 2 weighted values.
     */
    @Test
    void countsEveryOperationOfTheTwoTokens() {
        CountedArithmetic arithmetic = new CountedArithmetic();
        CountedAttention.attend(BY_HAND, arithmetic);
        assertThat(arithmetic.count()).isEqualTo(new OperationCount(12, 4, 4, 4));
    }

    /** Token 1: 1 score, 1 scaling, 1 weighing. Token 2: 2 of each, and 1 addition for the sum and 1 for the output. */
    @Test
    void countsEveryOperationOfTheTwoTokensOneAfterTheOther() {
        CountedArithmetic arithmetic = new CountedArithmetic();
        CountedAttention.attendCausally(BY_HAND, arithmetic);
        assertThat(arithmetic.count()).isEqualTo(new OperationCount(9, 2, 3, 3));
    }

    /**
     * Three tokens, {@code d = 2}: the scores take 9·2 products and 9 additions, the scaling 9 products, the row sums 3·2 additions, the
     * output 6 entries of 3 products and 2 additions.
     */
    @Test
    void derivesTheCountsOfThreeTokens() {
        assertThat(CountedAttention.derived(3, 2)).isEqualTo(new OperationCount(18 + 9 + 18, 9 + 6 + 12, 9, 9));
    }

    /** {@code (4d + 3) n² − (d + 1) n} with n = 3 and d = 2 is 99 − 9. */
    @Test
    void addsUpToTheTotalOfThePage() {
        assertThat(CountedAttention.derived(3, 2).total()).isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 5", "4, 1", "7, 3"})
    void countsWhatIsDerived(int n, int d) {
        CountedArithmetic plain = new CountedArithmetic();
        CountedArithmetic causal = new CountedArithmetic();
        AttentionInputs in = AttentionInputs.random(n, d, new Seed(1).generator());
        CountedAttention.attend(in, plain);
        CountedAttention.attendCausally(in, causal);
        assertThat(plain.count()).isEqualTo(CountedAttention.derived(n, d));
        assertThat(causal.count()).isEqualTo(CountedAttention.derivedCausally(n, d));
    }

    @Test
    void drawsEntriesOfMeanZeroAndVarianceOne() {
        double[] entries = AttentionInputs.randomMatrix(1, 40_000, new Seed(2).generator())[0];
        assertThat(Arrays.stream(entries).average().orElseThrow()).isCloseTo(0, within(0.02));
        assertThat(Arrays.stream(entries).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.02));
    }

    /** With d = 64: 2n²d + n² = 129 n² exceeds 3nd² = 12288 n when n exceeds 12288/129 = 95.3. */
    @Test
    void findsWhereAttentionOvertakesItsProjections() {
        Results results = new AttentionCost().compute(new Seed(413));
        assertThat(results.values().get("crossover.before").number()).isEqualByComparingTo("95");
        assertThat(results.values().get("crossover.after").number()).isEqualByComparingTo("96");
    }

    @Test
    void everyCountAgreesOnThePage() {
        Results results = new AttentionCost().compute(new Seed(413));
        assertThat(results.values().get("cases.agreeing"))
                .isEqualTo(results.values().get("cases"));
        assertThat(results.values().get("error").number().doubleValue()).isLessThan(1e-13);
    }
}
