package dev.workings.check;

import dev.workings.compute.Seed;
import dev.workings.compute.check.Check;
import dev.workings.expression.Chain;
import dev.workings.expression.Expression;
import dev.workings.expression.Sign;
import dev.workings.expression.evaluation.Evaluator;
import dev.workings.expression.interval.Prover;
import dev.workings.source.Problems;
import dev.workings.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Evaluates the chains of one display by its check, and tells what does not hold. */
final class DisplayChecker {
    /** The verdict of a relation. */
    record Judged(Chain.Relation relation, Verdict verdict) {}

    /** What was found for a display. */
    record Found(List<Judged> relations, int terms, int given) {}

    private final SourceText name;
    private final Check check;
    private final boolean mustFail;
    private final Evaluations evaluations;
    private final Problems problems;

    /**
     * @param name of the check, as the display gives it
     * @param mustFail whether it is the claim of an erratum
     * @param evaluations that were made before, and are added to
     */
    DisplayChecker(SourceText name, Check check, boolean mustFail, Evaluations evaluations, Problems problems) {
        this.name = name;
        this.check = check;
        this.mustFail = mustFail;
        this.evaluations = evaluations;
        this.problems = problems;
    }

    Found found(List<Chain> chains) {
        count(chains);
        List<Judged> judged = new ArrayList<>();
        int terms = 0;
        int given = 0;
        for (Chain chain : chains) {
            Optional<ReadChain> read = ReadChain.read(chain, check.notation(), problems);
            if (read.isPresent()) {
                terms += read.get().terms().size();
                given += given(read.get());
                judged.addAll(relations(read.get()));
            }
        }
        if (mustFail) {
            requireOneRefutation(judged);
        }
        return new Found(judged, terms, given);
    }

    /** One sign fails, and the others hold: a second failure would be a slip of the page, and go unseen. */
    private void requireOneRefutation(List<Judged> judged) {
        long refuted = judged.stream()
                .filter(relation -> relation.verdict() instanceof Verdict.Refuted)
                .count();
        if (refuted == 0) {
            problems.report(
                    name.locate(),
                    "this claim holds on every case of '%s', and is no erratum".formatted(name),
                    "add the case on which it fails, or remove the erratum");
        } else if (refuted > 1) {
            problems.report(
                    name.locate(),
                    "%d signs of this claim fail".formatted(refuted),
                    "quote each wrong step in a display of its own, so that one sign fails in each");
        }
    }

    private void count(List<Chain> chains) {
        int relations =
                chains.stream().mapToInt(chain -> chain.relations().size()).sum();
        if (relations == 0) {
            problems.report(name.locate(), "this display has no relation to check", "remove the check, or write one");
        } else if (check.relations().isPresent() && check.relations().getAsInt() != relations) {
            problems.report(
                    name.locate(),
                    "this display has %d relation signs, and the check '%s' is for %d"
                            .formatted(relations, name, check.relations().getAsInt()),
                    "correct the display, or the number in ofRelations(…)");
        }
    }

    private int given(ReadChain read) {
        return (int) IntStream.range(0, read.terms().size())
                .filter(term -> read.given(term, check.notation()).isPresent())
                .count();
    }

    private List<Judged> relations(ReadChain read) {
        if (!provesSomething(read)) {
            return List.of();
        }
        try {
            return judged(read);
        } catch (RuntimeException failed) {
            problems.report(
                    name.locate(),
                    "the check '%s' cannot be evaluated: %s".formatted(name, failed),
                    "mend the code of its cases or of its notation");
            return List.of();
        }
    }

    private List<Judged> judged(ReadChain read) {
        List<Finding> findings = evaluations.findings(read, check);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            Chain.Relation relation = read.chain().relations().get(i);
            verdict(i, read, findings.get(i)).ifPresent(verdict -> judged.add(new Judged(relation, verdict)));
        }
        return judged;
    }

    /** A chain all of whose terms are computed from the same algebra, or that says a = a, would only compare it with itself. */
    private boolean provesSomething(ReadChain read) {
        boolean proves = true;
        if (routes(read).isEmpty()) {
            problems.report(
                    read.chain().terms().get(0).tex().locate(),
                    "no term of this chain is computed by an independent route",
                    "bind one of its terms with Notation.route(…): by differences, counting, enumeration");
            proves = false;
        }
        for (int i = 0; i + 1 < read.terms().size(); i++) {
            Expression left = read.terms().get(i);
            if (left.isSameAs(read.terms().get(i + 1))) {
                problems.report(
                        read.chain().relations().get(i).place(),
                        "the same term stands on both sides of this sign",
                        "leave one of them out; a check must not compare a term with itself");
                proves = false;
            }
        }
        return proves;
    }

    /** By which routes the chain is confirmed that do not use its algebra. */
    private List<String> routes(ReadChain read) {
        List<String> routes = read.routes(check.notation());
        return routes.isEmpty() && new BoxProof(read, check).coversAll() ? List.of("interval arithmetic") : routes;
    }

    private Optional<Verdict> verdict(int index, ReadChain read, Finding finding) {
        Chain.Relation relation = read.chain().relations().get(index);
        if (finding instanceof Finding.Held held) {
            return relation.sign() == Sign.DEFINITION
                    ? Optional.of(new Verdict.Unchecked("a definition"))
                    : proved(index, read, checked(index, read, held.tally()));
        }
        Finding.Failed failed = (Finding.Failed) finding;
        Optional<Verdict> refuted = mustFail ? refuted(failed) : Optional.empty();
        if (refuted.isEmpty()) {
            problems.report(new FailureReport(check).problem(index, read, failed));
        }
        return refuted;
    }

    private Verdict.Checked checked(int index, ReadChain read, Tally tally) {
        String confidence = tally.confidence().isPresent()
                ? "the interval of confidence %s".formatted(tally.confidence().getAsDouble())
                : check.tolerance().toString();
        return new Verdict.Checked(
                tally.cases(),
                tally.margin(read.chain().relations().get(index).sign()),
                tally.place(),
                confidence,
                String.join(", ", routes(read)),
                read.given(index, check.notation()).or(() -> read.given(index + 1, check.notation())),
                seed(check));
    }

    /** The seeds of drawn inputs, in words for a table; empty if none is drawn. */
    static Optional<String> seed(Check check) {
        String seeds = check.cases()
                .seeds()
                .map(Seed::value)
                .distinct()
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return Optional.of(seeds).filter(text -> !text.isEmpty());
    }

    private Optional<Verdict> proved(int index, ReadChain read, Verdict.Checked checked) {
        Optional<Prover.Outcome> outcome = evaluations.proof(index, read, check);
        if (outcome.isEmpty()) {
            return Optional.of(checked);
        }
        if (outcome.get() instanceof Prover.Proved found) {
            return Optional.of(new Verdict.Proved(check.proof().toString(), found.boxes(), checked));
        }
        problems.report(new BoxProof(read, check).problem(index, outcome.get()));
        return Optional.empty();
    }

    /** A claim that must fail fails with values on both sides; a side without a value is a mistake all the same. */
    private static Optional<Verdict> refuted(Finding.Failed failed) {
        if (failed.left() instanceof Evaluator.Value left && failed.right() instanceof Evaluator.Value right) {
            return Optional.of(new Verdict.Refuted(
                    failed.inputs().toString(),
                    FailureReport.shown(left.quantity()),
                    FailureReport.shown(right.quantity())));
        }
        return Optional.empty();
    }
}
