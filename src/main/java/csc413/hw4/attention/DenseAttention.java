package csc413.hw4.attention;

import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.ejml.simple.SimpleOperations;

/**
 * Scaled dot-product attention written with whole matrices in EJML: {@code diag(E1)⁻¹ E V} with {@code E} the exponentials
 * of the scaled scores, each row shifted so that its largest score is 0 (Vaswani et al., "Attention is all you need", 2017, section 3.2.1). The route against which the
 * counted and the factored ones are compared; it shares no code with them.
 */
final class DenseAttention {
    private DenseAttention() {}

    static SimpleMatrix attend(AttentionInputs inputs) {
        return weights(inputs).mult(new SimpleMatrix(inputs.values()));
    }

    /** Attention in which token {@code t} sees the tokens up to itself only. */
    static SimpleMatrix attendCausally(AttentionInputs inputs) {
        SimpleMatrix exponentials = exponentials(inputs);
        SimpleMatrix seen = exponentials.elementOp((SimpleOperations.ElementOpReal) (i, j, e) -> j <= i ? e : 0);
        return normalized(seen).mult(new SimpleMatrix(inputs.values()));
    }

    /** The context mapping matrix {@code P}: the softmax of each row of the scaled scores. */
    static SimpleMatrix weights(AttentionInputs inputs) {
        return normalized(exponentials(inputs));
    }

    /** {@code QKᵀ}, neither scaled nor exponentiated. */
    static SimpleMatrix scores(AttentionInputs inputs) {
        return new SimpleMatrix(inputs.queries()).mult(new SimpleMatrix(inputs.keys()).transpose());
    }

    /** {@code QKᵀ/√d}, what the softmax is applied to. */
    static SimpleMatrix scaledScores(AttentionInputs inputs) {
        return scores(inputs).divide(Math.sqrt(inputs.width()));
    }

    /** The largest difference between two entries at the same place. */
    static double distance(SimpleMatrix a, SimpleMatrix b) {
        return a.minus(b).elementMaxAbs();
    }

    /** A shift of a whole row cancels in the softmax, and keeps large scores from overflowing. */
    private static SimpleMatrix exponentials(AttentionInputs inputs) {
        SimpleMatrix scaled = scaledScores(inputs);
        double[] largest = IntStream.range(0, inputs.tokens())
                .mapToDouble(i -> scaled.getRow(i).elementMax())
                .toArray();
        return scaled.elementOp((SimpleOperations.ElementOpReal) (i, j, score) -> StrictMath.exp(score - largest[i]));
    }

    private static SimpleMatrix normalized(SimpleMatrix positive) {
        SimpleMatrix sums = positive.mult(SimpleMatrix.ones(positive.getNumCols(), 1));
        return positive.elementOp((SimpleOperations.ElementOpReal) (i, j, e) -> e / sums.get(i));
    }
}
