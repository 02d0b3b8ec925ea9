package csc413.hw4.reinforce;

import static csc413.hw4.reinforce.BaselineNotation.index;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What the formulas of the derivation of question 3.2.1 mean, and the episodes on which they are tried. */
final class BaselineChecks {
    private static final Tolerance ROUNDING = Tolerance.relative(1e-11).orAbsolute(1e-12);

    /** Later models have too many places to be tried in the time of a build. */
    private static final int LARGEST_WITH_PLACES = 5;

    private final List<EpisodicModel> models;
    private final List<BaselineVariance> variances;

    private BaselineChecks(List<EpisodicModel> models) {
        this.models = models;
        this.variances = models.stream().map(BaselineVariance::ofTotalReturn).toList();
    }

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        BaselineChecks checks = new BaselineChecks(BaselineExamples.general(seed));
        checks.addPlaces(results);
        return results.check("score", checks.score())
                .check("step", checks.step())
                .check("unbiased", exactly(BaselineNotation.of(checks.model()), checks.components()))
                .check("variance", checks.parabola())
                .check("two-arms", twoArms())
                .check("gaussian", BaselineGaussian.check())
                .check("to-go", exactly(BaselineNotation.withSteps(checks.model()), checks.components()))
                .check("batch", batch());
    }

    private static Check exactly(Notation.Builder notation, Cases cases) {
        return Check.of(notation.build(), cases, Tolerance.exact());
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

    private Check parabola() {
        Notation.Builder notation = BaselineNotation.withVariance(c -> variances.get(c.integer("model") - 1));
        return Check.of(notation.build(), components().times(Cases.listed("b", Rational.of(-3, 2))), ROUNDING);
    }

    /** Some trajectories of each model, step by step. */
    private Check score() {
        Notation.Builder notation = BaselineNotation.of(model())
                .symbol("\\tau", c -> c.whole("trajectory"))
                .symbol("T", c -> model().apply(c).task().horizon())
                .family("s_#", (c, t) -> 1 + trajectory(c).state(t[0] - 1))
                .family("a_#", (c, t) -> 1 + trajectory(c).action(t[0] - 1))
                .route("p_\\theta(\\tau)", "enumeration", c -> trajectory(c).probability())
                .realFamily(
                        "\\rho_0(#)", (c, at) -> model().apply(c).task().start().get(index(at[0])))
                .realFamily("\\pi_\\theta(#|#)", this::choice)
                .realFamily("p(#|#,#)", this::transition)
                .realFamily("\\frac{\\partial}{\\partial \\theta_#} \\log \\pi_\\theta(#|#)", this::stepScore)
                .indexedRoute(
                        "\\frac{\\partial}{\\partial \\theta_#} \\log p_\\theta(\\tau)",
                        "exact dual numbers",
                        (c, i) -> logarithmic(model().apply(c).probabilityAlong(trajectory(c), i[0] - 1)));
        Cases cases = components()
                .times(Cases.listed("trajectory", 1, 2, 3, 7, 14))
                .where(c -> c.integer("trajectory")
                        < model().apply(c).trajectories().size());
        return exactly(notation, cases);
    }

    private static Rational logarithmic(ExactDual number) {
        return number.slope().dividedBy(number.value());
    }

    private EpisodicTrajectory trajectory(Case inputs) {
        return model().apply(inputs).trajectories().get(inputs.integer("trajectory") - 1);
    }

    /** π_θ(a | s), with the action before the state. */
    private Rational choice(Case inputs, double... at) {
        return model().apply(inputs).policy().probability(index(at[1]), index(at[0]));
    }

    /** p(s′ | s, a), with the next state first. */
    private Rational transition(Case inputs, double... at) {
        return model().apply(inputs).task().transition(index(at[1]), index(at[2]), index(at[0]));
    }

    /** With θ's component, the action and the state in the order in which they are written. */
    private Rational stepScore(Case inputs, double... at) {
        EpisodicPolicy policy = model().apply(inputs).policy();
        return policy.score(index(at[2]), index(at[1]), index(at[0]));
    }

    /** The scores of the actions in one state. */
    private Check step() {
        Notation.Builder notation = BaselineNotation.of(model())
                .symbol("s", c -> c.whole("s"))
                .set("\\mathcal{A}", c -> actions(model().apply(c)))
                .realFamily("\\pi_\\theta(#|#)", this::choice)
                .realFamily("\\frac{\\partial}{\\partial \\theta_#} \\log \\pi_\\theta(#|#)", this::stepScore)
                .realRoute(
                        "\\frac{\\partial}{\\partial \\theta_#} \\pi_\\theta(#|#)",
                        "exact dual numbers",
                        this::policySlope);
        Cases cases = components()
                .times(Cases.range("s", 1, 2))
                .where(c -> c.integer("s") <= model().apply(c).task().states());
        return exactly(notation, cases);
    }

    private Rational policySlope(Case inputs, double... at) {
        return model().apply(inputs)
                .policy()
                .along(index(at[0]))
                .get(index(at[2]))
                .get(index(at[1]))
                .slope();
    }

    private static List<Integer> actions(EpisodicModel model) {
        return IntStream.rangeClosed(1, model.policy().actions(0)).boxed().toList();
    }

    /** Two arms with policies and rewards from small grids. */
    private static Check twoArms() {
        Function<Case, BaselineVariance> variance = new Remembered<>(c -> BaselineVariance.ofTotalReturn(
                BaselineExamples.twoArms(c.rational("π"), c.rational("r1"), c.rational("r2"))));
        Notation notation = BaselineNotation.withVariance(variance)
                .realFamily(
                        "\\pi(#)",
                        (c, arm) -> variance.apply(c).model().policy().probability(0, index(arm[0])))
                .realFamily("r(#)", (c, arm) -> variance.apply(c).model().task().reward(0, index(arm[0])))
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
        Function<List<Integer>, BaselinePlaces> all = new Remembered<>(
                key -> new BaselinePlaces(models.get(key.get(0) - 1), BaselineReturn.TO_GO, key.get(1) - 1));
        Function<Case, BaselinePlaces> places = c -> all.apply(List.of(c.integer("model"), c.integer("i")));
        Cases each = cases.times(Cases.range("k", 1, 4))
                .where(c -> c.integer("k") <= places.apply(c).count());
        results.check("place", exactly(places(places).symbol("k", c -> c.whole("k")), each))
                .check("places", exactly(places(places), cases));
    }

    private Notation.Builder places(Function<Case, BaselinePlaces> places) {
        Function<BaselinePlaces, List<Rational>> vertices = new Remembered<>(BaselineChecks::vertices);
        return BaselineNotation.withSteps(model())
                .symbol("m", c -> places.apply(c).count())
                .boundFamily(
                        "X",
                        "\\tau",
                        (c, tau, none) ->
                                places.apply(c).estimate(model().apply(c).trajectory(tau)))
                .boundFamily(
                        "c_#",
                        "\\tau",
                        (c, tau, k) ->
                                places.apply(c).score(k[0] - 1, model().apply(c).trajectory(tau)))
                .family("\\beta_#", (c, k) -> tried(k[0] - 1))
                .indexedRoute(
                        "\\beta_#^*",
                        "three exact variances",
                        (c, k) -> vertices.apply(places.apply(c)).get(k[0] - 1));
    }

    private static List<Rational> vertices(BaselinePlaces places) {
        return IntStream.range(0, places.count())
                .mapToObj(k -> places.vertex(k, BaselineChecks::tried))
                .toList();
    }

    /** Some baseline for each place. */
    private static Rational tried(int place) {
        return Rational.of(5 - 3 * place, 2);
    }

    /** All batches of a few draws of a bandit. */
    private static Check batch() {
        List<EpisodicModel> bandits =
                List.of(BaselineExamples.twoArms(Rational.of(3, 4)), BaselineExamples.threeArms());
        Function<Case, EpisodicModel> model = c -> bandits.get(c.integer("arms") - 2);
        Notation.Builder notation = Notation.builder()
                .symbol("N", c -> c.whole("N"))
                .symbol("i", c -> c.whole("i"))
                .variable("m", "\\mathcal{N}")
                .set(
                        "\\mathcal{N}",
                        c -> IntStream.rangeClosed(1, c.integer("N")).boxed().toList())
                .law("", List.of("\\omega"), c -> IndependentDraws.of(c.integer("N"), law(model.apply(c))))
                .boundFamily(
                        "g_#^{(#)}",
                        "\\omega",
                        (c, omega, at) -> model.apply(c)
                                .trajectory(IndependentDraws.drawn(omega, at[1]))
                                .score(at[0] - 1))
                .boundFamily(
                        "R^{(#)}",
                        "\\omega",
                        (c, omega, at) -> model.apply(c)
                                .trajectory(IndependentDraws.drawn(omega, at[0]))
                                .total())
                .indexedRoute(
                        "\\frac{\\partial J}{\\partial \\theta_#}",
                        "exact dual numbers",
                        (c, i) -> model.apply(c).gradient(i[0] - 1));
        Cases cases = Cases.range("arms", 2, 3).times(Cases.range("N", 2, 3)).with("i", c -> 1);
        return exactly(notation, cases);
    }

    private static List<Rational> law(EpisodicModel model) {
        return model.trajectories().stream()
                .map(EpisodicTrajectory::probability)
                .toList();
    }
}
