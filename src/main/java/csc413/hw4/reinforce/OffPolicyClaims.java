package csc413.hw4.reinforce;

import dev.workings.compute.Results;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What question 3.2.2 says of averages and of gradients under an expectation, as printed and as corrected, and the bias of the weighted
 * average.
 */
final class OffPolicyClaims {
    private static final String OUTCOMES = "adding up over the outcomes";
    private static final String DUALS = "exact dual numbers";
    private static final int DRAWS = 128;

    private OffPolicyClaims() {}

    static Results.Builder addTo(Results.Builder results) {
        return results.check("printed-average", average(die()))
                .check("average", average(die().or(distributions())))
                .check("hint", underAnExpectation())
                .check("hint-corrected", underAnExpectation())
                .check("normalised", normalised());
    }

    /** The mean over all samples of an average of m draws. */
    private static Check average(Cases cases) {
        Notation notation = Notation.builder()
                .symbol("m", c -> c.whole("m"))
                .set("\\mathcal{X}", c -> outcomes(c))
                .law("P(X)", List.of("X"), c -> Distribution.ofIndices(c.tuple("P")))
                .law("", List.of("D"), c -> IndependentDraws.of(c.integer("m"), c.tuple("P")))
                .boundFamily("x^{(#)}", "D", (c, sample, i) -> IndependentDraws.drawn(sample, i[0]))
                .realFamily("P(#)", (c, x) -> c.tuple("P").get((int) x[0] - 1))
                .realFamily("f(#)", (c, x) -> c.tuple("f").get((int) x[0] - 1))
                .route("\\mathbb{E}_{P(X)}[f(X)]", OUTCOMES, c -> mean(c, 1))
                .route("\\mathbb{E}_{P(X)}[P(X)\\, f(X)]", OUTCOMES, c -> mean(c, 2))
                .build();
        return Check.of(notation, cases, Tolerance.exact());
    }

    private static List<Integer> outcomes(Case inputs) {
        return IntStream.rangeClosed(1, inputs.tuple("P").size()).boxed().toList();
    }

    /** Σ P(x)ᵏ f(x). */
    private static Rational mean(Case inputs, int power) {
        return outcomes(inputs).stream()
                .map(x -> inputs.tuple("P")
                        .get(x - 1)
                        .power(power)
                        .times(inputs.tuple("f").get(x - 1)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** A fair die, with f(x) = x. */
    private static Cases die() {
        List<Rational> faces =
                IntStream.rangeClosed(1, 6).mapToObj(Rational::of).toList();
        List<Rational> fair = faces.stream().map(face -> Rational.of(1, 6)).toList();
        return Cases.listed("P", new Input.Tuple(fair))
                .times(Cases.listed("f", new Input.Tuple(faces)))
                .times(Cases.range("m", 1, 2));
    }

    private static Cases distributions() {
        return Cases.distributions("P", 3, 3)
                .times(Cases.listed("f", Input.Tuple.of(2, -1, 5), Input.Tuple.of(0, 3, -2)))
                .times(Cases.range("m", 1, 2));
    }

    /** A policy on two actions with the odds e^θ, and f_θ(x) = b + c e^θ with coefficients for each action. */
    private static Check underAnExpectation() {
        Notation notation = Notation.builder()
                .law(
                        "\\pi_\\theta",
                        List.of(),
                        c -> Distribution.ofIndices(policy(ExactDual.fixed(odds(c))).stream()
                                .map(ExactDual::value)
                                .toList()))
                .law("q", List.of(), c -> Distribution.ofIndices(List.of(Rational.of(1, 4), Rational.of(3, 4))))
                .realFamily("f_\\theta(#)", (c, x) -> valued(c, (int) x[0]).value())
                .realRoute(
                        "\\nabla_\\theta f_\\theta(#)",
                        DUALS,
                        (c, x) -> valued(c, (int) x[0]).slope())
                .realRoute("\\nabla_\\theta \\log \\pi_\\theta(#)", DUALS, (c, x) -> score(c, (int) x[0]))
                .route(
                        "\\nabla_\\theta \\mathbb{E}_{x \\sim \\pi_\\theta}\\left[ f_\\theta(x) \\right]",
                        DUALS,
                        c -> expectation(c, policy(odds(c, 1))).slope())
                .route(
                        "\\nabla_\\theta \\mathbb{E}_{x \\sim q}\\left[ f_\\theta(x) \\right]",
                        DUALS,
                        c -> expectation(c, fixed(Rational.of(1, 4), Rational.of(3, 4)))
                                .slope())
                .build();
        Cases cases = Cases.listed("odds", Rational.of(1), Rational.of(3), Rational.of(2, 5))
                .times(Cases.listed("b", Input.Tuple.of(1, 0), Input.Tuple.of(2, -3)))
                .times(Cases.listed("c", Input.Tuple.of(0, 0), Input.Tuple.of(1, 2), Input.Tuple.of(-2, 1)));
        return Check.of(notation, cases, Tolerance.exact());
    }

    private static Rational odds(Case inputs) {
        return inputs.rational("odds");
    }

    /** e^θ with its derivative. */
    private static ExactDual odds(Case inputs, int slope) {
        return new ExactDual(odds(inputs), odds(inputs).times(slope));
    }

    private static List<ExactDual> policy(ExactDual odds) {
        return List.of(odds.dividedBy(odds.plus(1)), odds.plus(1).reciprocal());
    }

    private static List<ExactDual> fixed(Rational... probabilities) {
        return List.of(probabilities).stream().map(ExactDual::fixed).toList();
    }

    private static ExactDual valued(Case inputs, int action) {
        ExactDual constant = ExactDual.fixed(inputs.tuple("b").get(action - 1));
        ExactDual factor = ExactDual.fixed(inputs.tuple("c").get(action - 1));
        return constant.plus(factor.times(odds(inputs, 1)));
    }

    private static Rational score(Case inputs, int action) {
        ExactDual probability = policy(odds(inputs, 1)).get(action - 1);
        return probability.slope().dividedBy(probability.value());
    }

    private static ExactDual expectation(Case inputs, List<ExactDual> law) {
        return law.get(0).times(valued(inputs, 1)).plus(law.get(1).times(valued(inputs, 2)));
    }

    /** Two arms; the limit is extrapolated from 128, 256 and 512 draws, of which the error has the orders 1/m and 1/m². */
    private static Check normalised() {
        Notation notation = Notation.builder()
                .law("\\pi_{\\theta'}", List.of(), c -> Distribution.ofIndices(c.number("q"), 1 - c.number("q")))
                .realFamily("w(#)", (c, arm) -> arms(c).weight((int) arm[0]))
                .realFamily("h(#)", (c, arm) -> arms(c).contribution((int) arm[0]))
                .symbol("\\nabla_\\theta J(\\theta)", c -> arms(c).gradient())
                .route(
                        "\\lim_{m \\to \\infty} m \\left( \\mathbb{E}\\left[\\tilde h_m\\right] - \\nabla_\\theta J(\\theta) \\right)",
                        "exact sums over all samples of 128, 256 and 512 draws, extrapolated",
                        c -> scaledBias(arms(c)))
                .build();
        Cases cases = Cases.listed("p", 0.75, 0.2, 0.6)
                .times(Cases.listed("q", 0.5, 0.4, 0.65))
                .times(Cases.listed("r", new double[] {1, 0}, new double[] {-1, 3}));
        return Check.of(notation, cases, Tolerance.relative(1e-5));
    }

    private static OffPolicyNormalised arms(Case inputs) {
        double[] rewards = inputs.vector("r");
        return new OffPolicyNormalised(inputs.number("p"), inputs.number("q"), rewards[0], rewards[1]);
    }

    private static double scaledBias(OffPolicyNormalised arms) {
        double first = DRAWS * arms.bias(DRAWS);
        double second = 2 * DRAWS * arms.bias(2 * DRAWS);
        double third = 4 * DRAWS * arms.bias(4 * DRAWS);
        return (8 * third - 6 * second + first) / 3;
    }
}
