package dev.workings.check;

import dev.workings.compute.cases.Case;
import dev.workings.expression.evaluation.Evaluator;

/** What the cases showed of one relation. */
sealed interface Finding {
    /** It held on all of them. */
    record Held(Tally tally) implements Finding {}

    /**
     * It failed, or one of its sides had no value.
     *
     * @param inputs the simplest case found on which it fails
     */
    record Failed(Case inputs, Evaluator.Outcome left, Evaluator.Outcome right) implements Finding {}
}
