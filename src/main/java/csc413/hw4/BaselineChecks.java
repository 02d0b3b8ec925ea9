package csc413.hw4;

import static csc413.hw4.BaselineNotation.index;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the formulas of the derivation of question 3.2.1 mean, and the episodes on which they are tried. */
final class BaselineChecks {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-11).orAbsolute(1e-12);

    /** Later models have too many places to be tried in the time of a build. */
    private static final int LARGEST_WITH_PLACES = 6;

    private final List<EpisodicModel> models;

    private BaselineChecks(List<EpisodicModel> models) {
        this.models = models;
    }

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        BaselineChecks checks = new BaselineChecks(BaselineExamples.general(seed));
        Check parabola = checks.check(BaselineNotation.withVariance(checks.model()), checks.baselines());
        checks.addPlaces(results);
        return results.check("score", checks.score())
                .check("step", checks.step())
                .check("unbiased", checks.check(BaselineNotation.of(checks.model()), checks.components()))
                .check("variance", parabola)
                .check("two-arms", twoArms())
                .check("gaussian", BaselineGaussian.check())
                .check("to-go", checks.check(BaselineSteps.notation(checks.model()), checks.components()))
                .check("batch", batch());
    }

    private Check check(Notation.Builder notation, Cases cases) {
        return Check.of(notation.build(), cases, ROUNDING);
    }

    private Function<Case, EpisodicModel> model() {
        return c -> models.get(c.integer("model") - 1);
    }

    /** Each model, with the component i of the gradient. */
    private Cases components() {
        return Cases.range("model", 1, models.size())
                .times(Cases.range("i", 1, 2))
                .where(c -> c.integer("i") <= model().apply(c).parameters());
    }

    private Cases baselines() {
        return components().times(Cases.listed("b", Rational.of(-3, 2)));
    }

    /** Some trajectories of each model, step by step. */
    private Check score() {
        Notation notation = BaselineNotation.of(model())
                .symbol("\\tau", c -> c.whole("trajectory"))
                .symbol("T", c -> model().apply(c).task().horizon())
                .family("s_#", (c, t) -> 1 + trajectory(c).state(t[0] - 1))
                .family("a_#", (c, t) -> 1 + trajectory(c).action(t[0] - 1))
                .realRoute(
                        "p_\\theta(#)",
                        "enumeration",
                        (c, at) -> BaselineNotation.trajectory(model().apply(c), at[0])
                                .probability())
                .realFamily(
                        "\\rho_0(#)", (c, at) -> model().apply(c).task().start().get(index(at[0])))
                .realFamily("\\pi_\\theta(#|#)", this::choice)
                .realFamily("p(#|#,#)", this::transition)
                .realFamily("\\frac{\\partial}{\\partial \\theta_#} \\log \\pi_\\theta(#|#)", this::stepScore)
                .realRoute(
                        "\\frac{\\partial}{\\partial \\theta_#} \\log p_\\theta(#)",
                        "dual numbers",
                        (c, at) -> model().apply(c)
                                .logProbabilitySlope(
                                        BaselineNotation.trajectory(model().apply(c), at[1]), index(at[0])))
                .build();
        Cases cases = components()
                .times(Cases.listed("trajectory", 1, 2, 3, 7, 14))
                .where(c -> c.integer("trajectory")
                        < model().apply(c).trajectories().size());
        return Check.of(notation, cases, ROUNDING);
    }

    private EpisodicTrajectory trajectory(Case inputs) {
        return BaselineNotation.trajectory(model().apply(inputs), inputs.number("trajectory"));
    }

    /** π_θ(a | s), with the action before the state. */
    private Rational choice(Case inputs, double... at) {
        return model().apply(inputs).policy().probability(index(at[1]), index(at[0]));
    }

    /** p(s′ | s, a), with the next state first. */
    private Rational transition(Case inputs, double... at) {
        return model().apply(inputs)
                .task()
                .transitions()
                .get(index(at[1]))
                .get(index(at[2]))
                .get(index(at[0]));
    }

    /** With θ's component, the action and the state in the order in which they are written. */
    private Rational stepScore(Case inputs, double... at) {
        EpisodicPolicy policy = model().apply(inputs).policy();
        return policy.score(index(at[2]), index(at[1]), index(at[0]));
    }

    /** The scores of the actions in one state. */
    private Check step() {
        Notation notation = BaselineNotation.of(model())
                .symbol("s", c -> c.whole("s"))
                .set("\\mathcal{A}", c -> actions(model().apply(c)))
                .realFamily("\\pi_\\theta(#|#)", this::choice)
                .realFamily("\\frac{\\partial}{\\partial \\theta_#} \\log \\pi_\\theta(#|#)", this::stepScore)
                .realRoute(
                        "\\frac{\\partial}{\\partial \\theta_#} \\pi_\\theta(#|#)", "dual numbers", this::policySlope)
                .build();
        Cases cases = components()
                .times(Cases.range("s", 1, 2))
                .where(c -> c.integer("s") <= model().apply(c).task().states());
        return Check.of(notation, cases, ROUNDING);
    }

    private double policySlope(Case inputs, double... at) {
        return model().apply(inputs)
                .policy()
                .alongParameter(index(at[0]))
                .get(index(at[2]))
                .get(index(at[1]))
                .slope();
    }

    private static List<Integer> actions(EpisodicModel model) {
        return IntStream.rangeClosed(1, model.task().rewards().get(0).size())
                .boxed()
                .toList();
    }

    /** Two arms with policies and rewards from small grids. */
    private static Check twoArms() {
        Function<Case, EpisodicModel> model =
                c -> BaselineExamples.twoArms(c.rational("π"), c.rational("r1"), c.rational("r2"));
        Notation notation = BaselineNotation.withVariance(model)
                .realFamily("\\pi(#)", (c, arm) -> model.apply(c).policy().probability(0, index(arm[0])))
                .realFamily("r(#)", (c, arm) -> model.apply(c).task().reward(0, index(arm[0])))
                .build();
        Cases cases = Cases.listed("π", Rational.of(1, 2), Rational.of(1, 3), Rational.of(9, 10))
                .times(Cases.listed("r1", Rational.of(1), Rational.of(4)))
                .times(Cases.listed("r2", Rational.of(0), Rational.of(-3)))
                .times(Cases.listed("b", Rational.of(2), Rational.of(-1, 2)))
                .with("i", c -> 1);
        return Check.of(notation, cases, ROUNDING);
    }

    /** Rewards to go with a baseline for each step and state: for each place {@code k}, and for all together. */
    private void addPlaces(Results.Builder results) {
        Cases cases = components().where(c -> c.integer("model") <= LARGEST_WITH_PLACES);
        Map<List<Integer>, BaselinePlaces> all = cases.stream()
                .collect(Collectors.toMap(
                        c -> List.of(c.integer("model"), c.integer("i")),
                        c -> new BaselinePlaces(model().apply(c), BaselineReturn.TO_GO, c.integer("i") - 1)));
        Function<Case, BaselinePlaces> places = c -> all.get(List.of(c.integer("model"), c.integer("i")));
        Cases each = cases.times(Cases.range("k", 1, 4))
                .where(c -> c.integer("k") <= places.apply(c).count());
        results.check("place", check(places(places).symbol("k", c -> c.whole("k")), each))
                .check("places", check(places(places), cases));
    }

    private Notation.Builder places(Function<Case, BaselinePlaces> places) {
        return BaselineSteps.notation(model())
                .symbol("m", c -> places.apply(c).count())
                .finiteFunction("X", c -> ofTrajectories(model().apply(c), places.apply(c)::estimate))
                .realFamily(
                        "c_#(#)",
                        (c, at) -> places.apply(c)
                                .score(index(at[0]), BaselineNotation.trajectory(model().apply(c), at[1])))
                .family("\\beta_#", (c, k) -> tried(k[0] - 1))
                .indexedRoute(
                        "\\beta_#^*",
                        "three exact variances",
                        (c, k) -> places.apply(c).vertex(k[0] - 1, BaselineChecks::tried));
    }

    private static FiniteFunction ofTrajectories(EpisodicModel model, Function<EpisodicTrajectory, Rational> f) {
        return FiniteFunction.on(
                model.trajectories().size(),
                number -> f.apply(model.trajectories().get(number - 1)));
    }

    /** Some baseline for each place. */
    private static Rational tried(int place) {
        return Rational.of(5 - 3 * place, 2);
    }

    /** All batches of a few draws of a bandit. */
    private static Check batch() {
        Function<Case, EpisodicModel> model = c ->
                c.integer("arms") == 2 ? BaselineExamples.twoArms(Rational.of(3, 4)) : BaselineExamples.threeArms();
        Notation notation = BaselineBatches.notation(model);
        Cases cases = Cases.range("arms", 2, 3).times(Cases.range("N", 2, 3)).with("i", c -> 1);
        return Check.of(notation, cases, ROUNDING);
    }
}
