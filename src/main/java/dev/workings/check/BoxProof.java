package dev.workings.check;

import dev.workings.compute.cases.Case;
import dev.workings.compute.check.Check;
import dev.workings.expression.Chain;
import dev.workings.expression.Expression;
import dev.workings.expression.Sign;
import dev.workings.expression.interval.Prover;
import dev.workings.figure.ShortestDecimal;
import dev.workings.source.Problem;
import dev.workings.source.Span;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proves the inequalities of a chain for all points of the box that its check declares, beside the cases on which they are tried. */
final class BoxProof {
    /** A proof that needs more takes longer than a build should. */
    private static final int MOST_BOXES = 3000;

    private static final Set<Sign> INEQUALITIES =
            Set.of(Sign.LESS, Sign.LESS_OR_EQUAL, Sign.GREATER, Sign.GREATER_OR_EQUAL);

    private final ReadChain chain;
    private final Check check;

    BoxProof(ReadChain chain, Check check) {
        this.chain = chain;
        this.check = check;
    }

    /** What came of the relation at an index; empty if it is not to be proved. */
    Optional<Prover.Outcome> outcome(int index) {
        Sign sign = chain.chain().relations().get(index).sign();
        if (check.proof().sides().isEmpty() || !INEQUALITIES.contains(sign)) {
            return Optional.empty();
        }
        // Without inputs: what is proved must not hold for one case only.
        Prover prover = Prover.in(check.environment(Case.EMPTY)).withBoxes(MOST_BOXES);
        return Optional.of(prover.prove(left(index), sign, chain.terms().get(index + 1), check.proof()));
    }

    private Expression left(int index) {
        return chain.terms().get(index);
    }

    /** Whether every relation of the chain is to be proved: then the proof is the route that uses no algebra. */
    boolean coversAll() {
        return !check.proof().sides().isEmpty()
                && chain.chain().relations().stream().allMatch(relation -> INEQUALITIES.contains(relation.sign()));
    }

    /** Why the relation is not proved. */
    Problem problem(int index, Prover.Outcome outcome) {
        Chain.Relation relation = chain.chain().relations().get(index);
        String sign = relation.place().text();
        if (outcome instanceof Prover.Refuted refuted) {
            return new Problem(
                    relation.place(),
                    "'%s' fails at %s, by interval arithmetic".formatted(sign, shown(refuted.point())),
                    "mend the formula, or the box in which it is to be proved");
        }
        if (outcome instanceof Prover.Undecided undecided) {
            return new Problem(
                    relation.place(),
                    "'%s' could not be proved: after %d boxes it is open on %s"
                            .formatted(sign, undecided.boxes(), undecided.smallest()),
                    "make the box of provedFor(…) smaller, write the terms so that less cancels, or leave the proof out");
        }
        Prover.Unsupported unsupported = (Prover.Unsupported) outcome;
        Span place = unsupported.where().place();
        return new Problem(
                place,
                "'%s' cannot be proved: %s".formatted(sign, unsupported.message()),
                "define what stands here with Notation.define(…), or prove it in a display of its own");
    }

    private static String shown(Map<String, Double> point) {
        return point.entrySet().stream()
                .map(side -> side.getKey() + " = " + ShortestDecimal.text(side.getValue()))
                .collect(Collectors.joining(", "));
    }
}
