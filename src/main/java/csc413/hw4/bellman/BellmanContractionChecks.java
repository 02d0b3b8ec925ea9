package csc413.hw4.bellman;

import static csc413.hw4.bellman.BellmanNotation.exact;
import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What the formulas of question 3.1.b mean, and the processes and functions on which they are tried; nearly all of it is exact. */
final class BellmanContractionChecks {
    static final int DRAWN = 9;
    private static final int PAIRS = STATES * ACTIONS;
    private static final int SETTLED = 40;

    /** No display asks for more iterates. */
    private static final int LONGEST = 6;

    private final Seed seed;
    private final BellmanNotation names;
    private final Map<Case, List<FiniteFunction>> iteratesFrom = new ConcurrentHashMap<>();

    private BellmanContractionChecks(Seed seed) {
        this.seed = seed;
        this.names = new BellmanNotation(DecisionModels.with(DRAWN, seed));
    }

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        BellmanContractionChecks checks = new BellmanContractionChecks(seed);
        return results.check("operator", checks.operator())
                .check("pointwise", checks.pointwise())
                .check("contraction", checks.contraction())
                .check("constant", checks.constant())
                .check("iterates", checks.iterates())
                .check("return", checks.expectedReturn())
                .check("rate", checks.rate())
                .check("weighted", checks.weighted())
                .check("euclidean", checks.euclidean())
                .check("hint", hint(true))
                .check("signed-hint", hint(false))
                .check("limit", checks.limit())
                .check("discount-one", checks.discountOne());
    }

    /** The formula of the operator against the expected return of one step. */
    private Check operator() {
        Notation notation = names.onActionValues()
                .finiteFunction("Q", c -> BellmanNotation.ofPair(c.tuple("Q")))
                .build();
        return exact(notation, pairs().draw("Q", c -> values(), seed));
    }

    /** At one pair (s, a) after the other. */
    private Check pointwise() {
        return exact(twoFunctions(names).build(), twoFunctions(pairs()));
    }

    private Check contraction() {
        return exact(twoFunctions(names).build(), twoFunctions(names.allModels()));
    }

    private Check constant() {
        Notation notation = names.onActionValues()
                .finiteFunction("Q", c -> BellmanNotation.ofPair(c.tuple("Q")))
                .symbol("c", c -> c.whole("c"))
                .build();
        Cases cases = pairs().draw("Q", c -> values(), seed).draw("c", c -> Law.whole(-6, 6), seed);
        return exact(notation, cases);
    }

    /**
     * Q₀ at random; Q^π + 3, from which the bounds are attained; −Q^π, where a sum of two iterates can be smaller than their difference;
     * and an error that changes its sign at every step, where iterates two steps apart are closer than neighbours. Qₙ by the formula of
     * the operator.
     */
    private Check iterates() {
        Cases models = DecisionModels.cases(0, 6);
        Cases alternating = DecisionModels.cases(DecisionModels.ALTERNATING, DecisionModels.ALTERNATING);
        Cases starts = models.draw("Q_0", c -> values(), seed)
                .or(models.with("Q_0", c -> BellmanNotation.plus(fixedPoint(c), 3)))
                .or(models.with("Q_0", this::negatedFixedPoint))
                .or(alternating.with("Q_0", this::withAlternatingError));
        Cases cases = starts.times(Cases.range("n", 1, 2)).times(Cases.range("m - n", 1, 2));
        Notation notation = iterated()
                .symbol("n", c -> c.whole("n"))
                .symbol("m", c -> c.whole("n") + c.whole("m - n"))
                .build();
        return exact(notation, cases);
    }

    private Check expectedReturn() {
        String expectation =
                "\\mathbb{E}\\left[ \\sum_{t=0}^{n-1} \\gamma^t r(s_t, a_t) + \\gamma^n Q_0(s_n, a_n) \\right]";
        Notation notation = iterated()
                .symbol("n", c -> c.whole("n"))
                .route(
                        expectation,
                        "listing trajectories",
                        c -> names.model(c)
                                .returns()
                                .fromPair(c.integer("s"), c.integer("a"), c.integer("n"), start(c)))
                .build();
        Cases machine =
                DecisionModels.cases(0, 1).times(BellmanNotation.pairs()).times(Cases.range("n", 1, 4));
        Cases others = DecisionModels.cases(2, 6).times(BellmanNotation.pairs()).times(Cases.range("n", 1, 2));
        return exact(notation, machine.or(others).draw("Q_0", c -> values(), seed));
    }

    /** The machine under its careless policy, whose next largest eigenvalue is 1/2: after 40 steps it has settled to 12 digits. */
    private Check rate() {
        Notation notation = names.onActionValues()
                .conditionalLaw("\\mu", List.of(), (c, at) -> stationary(c).ofPairs())
                .finiteFunction("Q_0", BellmanContractionChecks::start)
                .route(
                        "\\lim_{n \\to \\infty} \\gamma^{-n} \\left(Q_n - Q^\\pi\\right)(s,a)",
                        "%d applications".formatted(SETTLED),
                        this::scaledError)
                .build();
        Cases cases = DecisionModels.cases(0, 0)
                .times(Cases.draws("Q_0", values(), 2, seed))
                .times(BellmanNotation.pairs());
        return Check.of(notation, cases, Tolerance.absolute(1e-9));
    }

    private Rational scaledError(Case inputs) {
        DecisionModel model = names.model(inputs);
        FiniteFunction settled = BellmanContraction.iterates(model.operator(), start(inputs), SETTLED)
                .get(SETTLED);
        int s = inputs.integer("s");
        int a = inputs.integer("a");
        Rational error = settled.exactAt(s, a).minus(model.actionValues().exactAt(s, a));
        return error.dividedBy(model.process().discount().power(SETTLED));
    }

    /** Where there is one stationary law and no other. */
    private Check weighted() {
        Notation notation = twoFunctions(names)
                .conditionalLaw("\\mu", List.of(), (c, at) -> stationary(c).ofPairs())
                .build();
        Cases cases = twoFunctions(names.allModels())
                .where(c -> StationaryLaw.of(names.model(c).operator()).isPresent());
        return exact(notation, cases);
    }

    /** The careful policy, and two functions that differ at a new machine that is run, to which most others lead. */
    private Check euclidean() {
        Input.Tuple zero = Input.Tuple.of(0, 0, 0, 0, 0, 0);
        Cases cases = Cases.of(Case.EMPTY
                .with("model", DecisionModels.named(1))
                .with("Q_1", Input.Tuple.of(1, 0, 0, 0, 0, 0))
                .with("Q_2", zero));
        return Check.of(twoFunctions(names).build(), cases, Tolerance.relative(1e-12));
    }

    /** The chain of the hint on three points, with probabilities P, or with a P whose values only add up to 1. */
    private static Check hint(boolean probability) {
        Notation notation = Notation.builder()
                .set("\\mathcal{X}", c -> List.of(1, 2, 3))
                .variable("x", "\\mathcal{X}")
                .finiteFunction("P", c -> BellmanNotation.ofState(c.tuple("P")))
                .finiteFunction("f", c -> BellmanNotation.ofState(c.tuple("f")))
                .route("\\lVert f \\rVert_\\infty", "sorting the values", c -> largest(c.tuple("f")))
                .build();
        Cases signed = Cases.of(Case.EMPTY.with("P", Input.Tuple.of(2, -1, 0)).with("f", Input.Tuple.of(1, -1, 0)));
        Cases laws = Cases.distributions("P", 3, 3).times(Cases.tuples("f", 3, 0, -1, 3));
        return exact(notation, probability ? laws : signed);
    }

    /** What repeated application leads to, in doubles, against V^π and against the best of all policies. */
    private Check limit() {
        Notation notation = names.onValues()
                .route(
                        "\\lim_{n \\to \\infty} \\left((T^\\pi)^n V\\right)(s)",
                        "400 applications",
                        c -> BellmanContraction.applied(names.model(c).operator(), c.vector("V"), 400)[
                                c.integer("s") - 1])
                .finiteFunctionRoute(
                        "v_*", "all deterministic policies", c -> names.model(c).optimalValues())
                .build();
        Cases cases = names.allModels()
                .draw("V", c -> new ExactVectors(STATES, -9, 9), seed)
                .times(BellmanNotation.states());
        return Check.of(notation, cases, Tolerance.absolute(1e-12).orRelative(1e-12));
    }

    /** The claim that two different functions come closer, for γ = 1. */
    private Check discountOne() {
        BellmanNotation undiscounted = new BellmanNotation(names.models().withDiscount(Rational.ONE));
        Cases cases = names.allModels()
                .draw("Q_1", c -> values(), seed)
                .with("Q_2", c -> BellmanNotation.plus(c.tuple("Q_1"), -3));
        return exact(twoFunctions(undiscounted).build(), cases);
    }

    private static Notation.Builder twoFunctions(BellmanNotation names) {
        return names.onActionValues()
                .finiteFunctions("Q_#", (c, k) -> BellmanNotation.ofPair(c.tuple("Q_" + k[0])))
                .finiteFunction("f", BellmanContractionChecks::difference);
    }

    /** f = Q₁ − Q₂. */
    private static FiniteFunction difference(Case inputs) {
        return BellmanContraction.difference(
                BellmanNotation.ofPair(inputs.tuple("Q_1")), BellmanNotation.ofPair(inputs.tuple("Q_2")));
    }

    /** Two functions at random, and two that differ by a constant, where the bound is attained. */
    private Cases twoFunctions(Cases models) {
        Cases first = models.draw("Q_1", c -> values(), seed);
        return first.draw("Q_2", c -> values(), seed)
                .or(first.with("Q_2", c -> BellmanNotation.plus(c.tuple("Q_1"), -3)));
    }

    private Notation.Builder iterated() {
        return names.onActionValues()
                .finiteFunctions(
                        "Q_#",
                        (c, k) ->
                                iteratesFrom.computeIfAbsent(c, this::iterates).get(k[0]));
    }

    private List<FiniteFunction> iterates(Case inputs) {
        return BellmanContraction.iterates(names.model(inputs).operator(), start(inputs), LONGEST);
    }

    private static FiniteFunction start(Case inputs) {
        return BellmanNotation.ofPair(inputs.tuple("Q_0"));
    }

    private StationaryLaw stationary(Case inputs) {
        return StationaryLaw.of(names.model(inputs).operator()).orElseThrow();
    }

    private Cases pairs() {
        return names.allModels().times(BellmanNotation.pairs());
    }

    private static ExactVectors values() {
        return new ExactVectors(PAIRS, -9, 9);
    }

    private List<Rational> fixedPoint(Case inputs) {
        return BellmanNotation.entries(names.model(inputs).actionValues());
    }

    private Input.Tuple negatedFixedPoint(Case inputs) {
        return new Input.Tuple(
                fixedPoint(inputs).stream().map(Rational::negated).toList());
    }

    /** Q^π + 1 in state 1 and Q^π − 1 in the others. */
    private Input.Tuple withAlternatingError(Case inputs) {
        List<Rational> fixed = fixedPoint(inputs);
        return new Input.Tuple(IntStream.range(0, PAIRS)
                .mapToObj(pair -> fixed.get(pair).plus(Rational.of(pair < ACTIONS ? 1 : -1)))
                .toList());
    }

    private static Rational largest(List<Rational> values) {
        return values.stream().map(Rational::abs).max(Comparator.naturalOrder()).orElseThrow();
    }
}
