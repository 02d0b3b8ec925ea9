package csc413.hw4.attention;

import dev.workings.compute.Results;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleOperations;

/**
 * The part of question 1.3.1 that takes the softmax of a matrix in three ways: by rows, as attention means it, by columns, and of
 * all entries at once. The example has two tokens of width 1 whose exponentiated scores are ((1, 1), (1, 3)).
 */
final class SoftmaxReadings {
    private static final AttentionInputs TWO_TOKENS = new AttentionInputs(
            new double[][] {{0}, {1}}, new double[][] {{0}, {StrictMath.log(3)}}, new double[][] {{1}, {1}});

    private SoftmaxReadings() {}

    /** What the first token receives when both values are 1. */
    static void addTo(Results.Builder results) {
        results.value("reading.row", firstOutput(byRows()))
                .value("reading.column", firstOutput(byColumns()))
                .value("reading.whole", firstOutput(ofAll()));
    }

    static SimpleMatrix byRows() {
        return DenseAttention.weights(TWO_TOKENS);
    }

    /** The columns of QKᵀ are the rows of KQᵀ. */
    static SimpleMatrix byColumns() {
        AttentionInputs exchanged = new AttentionInputs(TWO_TOKENS.keys(), TWO_TOKENS.queries(), TWO_TOKENS.values());
        return DenseAttention.weights(exchanged).transpose();
    }

    static SimpleMatrix ofAll() {
        SimpleMatrix exponentials = DenseAttention.scaledScores(TWO_TOKENS)
                .elementOp((SimpleOperations.ElementOpReal) (i, j, score) -> StrictMath.exp(score));
        return exponentials.divide(exponentials.elementSum());
    }

    private static double firstOutput(SimpleMatrix weights) {
        return weights.mult(new SimpleMatrix(TWO_TOKENS.values())).get(0);
    }
}
