package csc413.hw4.bellman;

import static csc413.hw4.bellman.BellmanNotation.exact;
import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What the formulas of question 3.1.a mean, and the processes and functions on which they are tried; nearly all of it is exact. */
final class BellmanMonotonicityChecks {
    static final int DRAWN = 9;
    private static final String LISTING = "listing trajectories";

    private final Seed seed;
    private final BellmanNotation names;
    private final Map<DecisionModel, List<ListedReturns>> deterministic = new ConcurrentHashMap<>();
    private final Map<DecisionModel, DecisionModel> improved = new ConcurrentHashMap<>();

    private BellmanMonotonicityChecks(Seed seed) {
        this.seed = seed;
        this.names = new BellmanNotation(DecisionModels.with(DRAWN, seed));
    }

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        BellmanMonotonicityChecks checks = new BellmanMonotonicityChecks(seed);
        return results.check("operator", checks.operator())
                .check("machine", machine())
                .check("monotone", checks.monotone())
                .check("any-discount", checks.anyDiscount())
                .check("strict", checks.strict())
                .check("unreached", checks.unreached())
                .check("shift", checks.shift())
                .check("blackwell", checks.blackwell())
                .check("bracket", checks.bracket())
                .check("improvement", checks.improvement());
    }

    /** The formula of the operator against the expected return of one step. */
    private Check operator() {
        return exact(oneFunction(names).build(), functions("V"));
    }

    /** P^π and r^π of the machine, rounded only where they become matrices. */
    private static Check machine() {
        ListedReturns returns = new ListedReturns(MaintainedMachine.process(), MaintainedMachine.careless());
        Notation notation = Notation.builder()
                .route("P^\\pi", LISTING, c -> transitions(returns))
                .route("r^\\pi", LISTING, c -> rewards(returns))
                .build();
        return Check.of(notation, DecisionModels.cases(0, 0), Tolerance.absolute(1e-15));
    }

    private Check monotone() {
        return exact(ordered(names).build(), ordered());
    }

    /** The claim for a γ below 0. */
    private Check anyDiscount() {
        BellmanNotation negative = new BellmanNotation(names.models().withDiscount(Rational.of(-1, 2)));
        return exact(ordered(negative).build(), ordered());
    }

    /** V₁ below V₂ by at least a quarter everywhere, and γ above 0. */
    private Check strict() {
        Notation notation = names.onValues()
                .finiteFunction("V_1", c -> BellmanNotation.ofState(c.tuple("V_1")))
                .finiteFunction("V_2", c -> BellmanNotation.ofState(sum(c.tuple("V_1"), quarters(c))))
                .build();
        Cases cases = functions("V_1")
                .draw("4 (V_2 - V_1)", c -> new ExactVectors(STATES, 1, 9), seed)
                .where(c -> names.model(c).process().discount().signum() > 0);
        return exact(notation, cases);
    }

    private static List<Rational> quarters(Case inputs) {
        return inputs.tuple("4 (V_2 - V_1)").stream()
                .map(entry -> entry.dividedBy(Rational.of(4)))
                .toList();
    }

    /** The careful policy never reaches a broken machine, so what V says of one does not count. */
    private Check unreached() {
        Notation notation = names.onValues()
                .finiteFunction("V_1", c -> BellmanMonotonicity.onlyBroken())
                .finiteFunction("V_2", c -> BellmanMonotonicity.allButBroken())
                .build();
        return exact(notation, DecisionModels.cases(1, 1));
    }

    private Check shift() {
        Notation notation = anyOperator()
                .finiteFunction("V", c -> BellmanNotation.ofState(c.tuple("V")))
                .symbol("c", c -> c.whole("c"))
                .build();
        Cases cases = functions("V").draw("c", c -> Law.whole(-6, 6), seed).times(Cases.range("kind", 0, 1));
        return exact(notation, cases);
    }

    /** Two functions at random, and two that differ by a constant, where the bound is attained. */
    private Check blackwell() {
        Notation notation = anyOperator()
                .finiteFunction("V_1", c -> BellmanNotation.ofState(c.tuple("V_1")))
                .finiteFunction("V_2", c -> BellmanNotation.ofState(c.tuple("V_2")))
                .build();
        Cases first = functions("V_1");
        Cases cases = first.draw("V_2", c -> values(), seed)
                .or(first.with("V_2", c -> BellmanNotation.plus(c.tuple("V_1"), -3)));
        return exact(notation, cases.times(Cases.range("kind", 0, 2)));
    }

    /** Functions at random, and V^π + 2 and V^π − 2, where both bounds are attained. */
    private Check bracket() {
        Notation notation = oneFunction(names)
                .symbol("n", c -> c.whole("n"))
                .symbol("m", c -> extreme(c, -1))
                .symbol("M", c -> extreme(c, 1))
                .build();
        Cases models = names.allModels().times(BellmanNotation.states());
        Cases cases = models.draw("V", c -> values(), seed)
                .or(models.with("V", c -> BellmanNotation.plus(fixedPoint(c), 2)))
                .or(models.with("V", c -> BellmanNotation.plus(fixedPoint(c), -2)));
        return exact(notation, cases.times(Cases.range("n", 1, 3)));
    }

    private List<Rational> fixedPoint(Case inputs) {
        return BellmanNotation.entries(names.model(inputs).values());
    }

    /** π′ is greedy with respect to V^π. */
    private Check improvement() {
        Notation notation = names.onValues()
                .operatorRoute("T^{\\pi'}", LISTING, c -> improved(c).returns()::onValues)
                .finiteFunctionRoute(
                        "V^{\\pi'}", "linear equations", c -> improved(c).values())
                .symbol("n", c -> c.whole("n"))
                .build();
        Cases cases = names.allModels().times(BellmanNotation.states()).times(Cases.range("n", 1, 3));
        return exact(notation, cases);
    }

    private DecisionModel improved(Case inputs) {
        return improved.computeIfAbsent(
                names.model(inputs),
                model -> new DecisionModel(OptimalControl.greedy(model.process(), model.values())));
    }

    private static Notation.Builder oneFunction(BellmanNotation names) {
        return names.onValues().finiteFunction("V", c -> BellmanNotation.ofState(c.tuple("V")));
    }

    private static Notation.Builder ordered(BellmanNotation names) {
        return names.onValues()
                .finiteFunction("V_1", c -> BellmanNotation.ofState(c.tuple("V_1")))
                .finiteFunction("V_2", c -> BellmanNotation.ofState(sum(c.tuple("V_1"), c.tuple("V_2 - V_1"))));
    }

    /**
     * T is T^π (kind 0), or the largest of T^π over the policies that leave nothing to chance (kind 1), or max(T^π, 0), where the agent
     * may quit (kind 2).
     */
    private Notation.Builder anyOperator() {
        return names.process().operatorRoute("T", LISTING, c -> {
            DecisionModel model = names.model(c);
            return switch (c.integer("kind")) {
                case 0 -> model.returns()::onValues;
                case 1 -> v -> best(model, v);
                default -> v -> orZero(model.returns().onValues(v));
            };
        });
    }

    private static FiniteFunction orZero(FiniteFunction v) {
        return OptimalControl.pointwiseMaximum(List.of(v, FiniteFunction.on(STATES, s -> 0)));
    }

    private FiniteFunction best(DecisionModel model, FiniteFunction v) {
        return OptimalControl.pointwiseMaximum(
                deterministic.computeIfAbsent(model, BellmanMonotonicityChecks::allDeterministic).stream()
                        .map(returns -> returns.onValues(v))
                        .toList());
    }

    private static List<ListedReturns> allDeterministic(DecisionModel model) {
        return Policy.allDeterministic(STATES, ACTIONS).stream()
                .map(policy -> new ListedReturns(model.process(), policy))
                .toList();
    }

    /** One function of the state on each model, in each state. */
    private Cases functions(String name) {
        return names.allModels().times(BellmanNotation.states()).draw(name, c -> values(), seed);
    }

    /** V₁ and the difference, whose values are not negative. */
    private Cases ordered() {
        return functions("V_1").draw("V_2 - V_1", c -> new ExactVectors(STATES, 0, 3), seed);
    }

    private static ExactVectors values() {
        return new ExactVectors(STATES, -9, 9);
    }

    /** The largest value of T^π V − V, or the smallest if {@code direction} is negative. */
    private Rational extreme(Case inputs, int direction) {
        List<Rational> v = inputs.tuple("V");
        FiniteFunction next = names.model(inputs).returns().onValues(BellmanNotation.ofState(v));
        return IntStream.rangeClosed(1, STATES)
                .mapToObj(s -> next.exactAt(s).minus(v.get(s - 1)))
                .max((a, b) -> direction * a.compareTo(b))
                .orElseThrow();
    }

    private static double[][] transitions(ListedReturns returns) {
        return IntStream.rangeClosed(1, STATES)
                .mapToObj(s -> IntStream.rangeClosed(1, STATES)
                        .mapToDouble(next -> returns.transition(next, s).toDouble())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] rewards(ListedReturns returns) {
        FiniteFunction zero = FiniteFunction.on(STATES, s -> 0);
        return IntStream.rangeClosed(1, STATES)
                .mapToDouble(s -> returns.fromState(s, 1, zero).toDouble())
                .toArray();
    }

    private static List<Rational> sum(List<Rational> a, List<Rational> b) {
        return IntStream.range(0, a.size())
                .mapToObj(i -> a.get(i).plus(b.get(i)))
                .toList();
    }
}
