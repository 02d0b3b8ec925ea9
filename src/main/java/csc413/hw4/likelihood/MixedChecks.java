package csc413.hw4.likelihood;

import csc413.hw4.likelihood.MixedModel.Path;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Real;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import dev.workings.compute.route.Quadrature;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the formulas of question 2.3 mean, and the models, encoders and datapoints on which they are tried. */
final class MixedChecks {
    private MixedChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("bijective-step", bijectiveStep(seed))
                .check("stochastic-step", stochasticStep(seed))
                .check("composition", Check.of(throughLayers(), datapoints(0.5, 0.4, seed), Tolerance.absolute(1e-10)))
                .check("unbiased", Check.of(throughLayers(), datapoints(1, 0.8, seed), Tolerance.absolute(1e-9)))
                .check("one-sample", oneSample(seed))
                .check("two-values", twoValues())
                .check("deterministic", deterministic(seed))
                .check("absolute", absolute(seed));
    }

    /** One bijective layer, t = 1 or t = 3, and the density of the state above it. */
    private static Check bijectiveStep(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("t", c -> c.whole("t"))
                .family("z_#", (c, k) -> state(c, k[0]))
                .realRoute("p_#(#)", "differences of distribution functions", (c, at) -> densityOf((int) at[0], at[1]))
                .indexedRoute("\\frac{\\partial f_#(z_#)}{\\partial z_#}", "dual numbers", (c, k) ->
                        new double[][] {{derivative(c, k)}})
                .symbol(
                        "\\mathcal{V}_t",
                        c -> bijection(c.integer("t")).down(c.number("z"), 0).contribution())
                .build();
        Cases cases = Cases.draws("z", Law.uniform(-3, 4), 12, seed).times(Cases.listed("t", 1L, 3L));
        return Check.of(notation, cases, Tolerance.absolute(1e-7));
    }

    private static Bijection bijection(int t) {
        return t == 1 ? Bijection.AFFINE : Bijection.SINH;
    }

    /** z_t and z_{t−1}; no other state is known. */
    private static double state(Case inputs, int index) {
        int t = inputs.integer("t");
        if (index != t && index != t - 1) {
            throw new IllegalArgumentException("only the states of layer %d are known, not %d".formatted(t, index));
        }
        return index == t ? inputs.number("z") : below(inputs);
    }

    private static double below(Case inputs) {
        return bijection(inputs.integer("t")).inverse(inputs.number("z"));
    }

    /** ∂f_t(z_i)/∂z_j for the indices (t, i, j); a state does not depend on another one. */
    private static double derivative(Case inputs, int... indices) {
        double slope = slopeByDuals(bijection(indices[0]), state(inputs, indices[1]));
        return indices[1] == indices[2] ? slope : 0;
    }

    private static double slopeByDuals(Bijection f, double z) {
        return Derivative.byDuals(input -> f.<Dual>forward(input), z);
    }

    private static double slopeOfSinh(double z) {
        return slopeByDuals(Bijection.SINH, z);
    }

    /** For t = 1 and t = 3 the derivative of P(z_t ≤ z), which is an integral up to the solution of f(z_{t−1}) = z. */
    private static double densityOf(int t, double z) {
        MixedModel model = MixedModel.example();
        if (t % 2 == 0) {
            return model.marginal(t, z);
        }
        return Differences.extrapolated(
                        end -> Quadrature.within(1e-13)
                                .integral(below -> model.marginal(t - 1, below), -10, solve(bijection(t), end))
                                .value(),
                        z)
                .value();
    }

    /** The solution of f(z) = value; f increases. */
    private static double solve(Bijection f, double value) {
        return Bisection.rootOfIncreasing(z -> f.forward(Real.of(z)).value() - value, -10, 10);
    }

    /** One stochastic layer, t = 2 or t = 4, with drawn encoders. */
    private static Check stochasticStep(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("t", c -> c.whole("t"))
                .symbol("z_t", c -> c.number("z"))
                .realRoute("p_#(#)", "quadrature over the state below", (c, at) -> stateDensity(c, (int) at[0], at[1]))
                .realFamily("p(z_t|#)", (c, z) -> layer(c).decoder(z[0]).density(c.number("z")))
                .realFamily("q(#|z_t)", (c, z) -> encoder(c).density(z[0]))
                .realRoute("p(#|z_t)", "Bayes's rule with quadrature", (c, z) -> posteriorDensity(c, z[0]))
                .law("q(z_{t-1}|z_t)", List.of("z_{t-1}"), c -> onGrid(encoder(c)))
                .realFamily(
                        "D_#(#)",
                        (c, at) -> at[0] == 2 ? model(c).divergenceOfSecond(at[1]) : model(c).divergenceOfFourth(at[1]))
                .build();
        Cases cases = encoders(0.5, 0.4, 4, seed)
                .draw("z", c -> Law.uniform(-1.5, 3), seed)
                .or(exactSecond().times(Cases.listed("z", -1.5, 2.0)));
        return Check.of(notation, cases.times(Cases.listed("t", 2L, 4L)), Tolerance.absolute(1e-9));
    }

    /** The encoder of the second layer is its posterior, so that the inequality is attained. */
    private static Cases exactSecond() {
        return Cases.of(Case.EMPTY
                .with("c2", 25.0 / 17)
                .with("d2", 9.0 / 34)
                .with("u2", 18.0 / 17)
                .with("c4", 0.75)
                .with("u4", 0.8));
    }

    private static double stateDensity(Case inputs, int t, double z) {
        MixedModel model = model(inputs);
        return t == 2
                ? Quadrature.within(1e-13)
                        .integral(
                                z1 -> model.marginal(1, z1)
                                        * model.second().decoder(z1).density(z),
                                -20,
                                22)
                        .value()
                : model.marginal(t, z);
    }

    private static double posteriorDensity(Case inputs, double below) {
        int t = inputs.integer("t");
        double joint = model(inputs).marginal(t - 1, below)
                * layer(inputs).decoder(below).density(inputs.number("z"));
        return joint / stateDensity(inputs, t, inputs.number("z"));
    }

    private static StochasticLayer layer(Case inputs) {
        return inputs.integer("t") == 2 ? model(inputs).second() : model(inputs).fourth();
    }

    private static Gaussian encoder(Case inputs) {
        return layer(inputs).encoder(inputs.number("z"));
    }

    private static Distribution onGrid(Gaussian law) {
        Map<Object, Object> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < NoiseGrid.FINE.size(); i++) {
            outcomes.put(law.at(NoiseGrid.FINE.noise(i)), NoiseGrid.FINE.weight(i));
        }
        return Distribution.finite(outcomes);
    }

    private static MixedModel model(Case inputs) {
        return MixedModel.withEncoders(
                inputs.number("c2"),
                inputs.number("d2"),
                inputs.number("u2"),
                inputs.number("c4"),
                inputs.number("u4"));
    }

    private static Cases encoders(double leastOfSecond, double leastOfFourth, int count, Seed seed) {
        return Cases.draws("c2", Law.uniform(1, 2), count, seed)
                .draw("d2", c -> Law.uniform(-0.5, 0.5), seed)
                .draw("u2", c -> Law.uniform(leastOfSecond, 2), seed)
                .draw("c4", c -> Law.uniform(0.5, 1), seed)
                .draw("u4", c -> Law.uniform(leastOfFourth, 1.2), seed);
    }

    /** All four layers: the mean over the encoders' paths is taken on a grid of both noises. */
    private static Notation throughLayers() {
        return Notation.builder()
                .symbol("T", c -> MixedModel.LAYERS)
                .function("p", Gaussian.STANDARD::density)
                .route("p(x)", "quadrature over the third state", c -> model(c).evidence(c.number("x")))
                .law("q", List.of("z_0", "\\mathcal{V}", "D"), MixedChecks::paths)
                .build();
    }

    /** Encoders whose variances are at least these; importance weights need wide ones on a grid that ends at 8 deviations. */
    private static Cases datapoints(double leastOfSecond, double leastOfFourth, Seed seed) {
        return encoders(leastOfSecond, leastOfFourth, 3, seed).draw("x", c -> Law.uniform(-1.5, 3), seed);
    }

    /** The first state, the contributions and the layers' divergences of each path, with the path's weight. */
    private static Distribution paths(Case inputs) {
        MixedModel model = model(inputs);
        double x = inputs.number("x");
        double top = model.divergenceOfFourth(x);
        Map<Object, Object> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < NoiseGrid.FINE.size(); i++) {
            for (int j = 0; j < NoiseGrid.COARSE.size(); j++) {
                Path path = model.infer(x, NoiseGrid.FINE.noise(i), NoiseGrid.COARSE.noise(j));
                double[] divergences = {0, model.divergenceOfSecond(path.states()[2]), 0, top};
                outcomes.put(
                        List.of(path.states()[0], path.contributions(), divergences),
                        NoiseGrid.FINE.weight(i) * NoiseGrid.COARSE.weight(j));
            }
        }
        return Distribution.finite(outcomes);
    }

    /** The inequality for single samples, the path of the tables first. */
    private static Check oneSample(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("T", c -> MixedModel.LAYERS)
                .symbol("z", c -> sampled(c).states()[0])
                .symbol("\\mathcal{V}", c -> sampled(c).contributions())
                .function("p", Gaussian.STANDARD::density)
                .route(
                        "p(x)",
                        "quadrature over the third state",
                        c -> MixedModel.example().evidence(MixedComposition.datapoint()))
                .build();
        double[] noises = MixedComposition.NOISES;
        Cases listed = Cases.of(Case.EMPTY.with("ε₄", noises[0]).with("ε₂", noises[1]));
        Cases drawn = Cases.draws("ε₄", Law.normal(), 30, seed).draw("ε₂", c -> Law.normal(), seed);
        return Check.of(notation, listed.or(drawn), Tolerance.absolute(1e-12));
    }

    private static Path sampled(Case inputs) {
        return MixedModel.example().infer(MixedComposition.datapoint(), inputs.number("ε₄"), inputs.number("ε₂"));
    }

    /** A latent variable with two values: 18 of 20 individuals with z = 1 show x, and 3 of 10 with z = 2; the encoder is the prior. */
    private static Check twoValues() {
        CountedModel model = new CountedModel(List.of(18L, 3L), List.of(2L, 7L));
        Notation notation = Notation.builder()
                .symbol("z", c -> c.whole("z"))
                .caseFunction("p", prior(model))
                .realFamily("p(x|#)", (c, z) -> model.decoder((int) z[0]))
                .realFamily("q(#|x)", (c, z) -> model.prior((int) z[0]))
                .route("p(x)", "counting in a population", c -> model.evidence())
                .build();
        return Check.of(notation, Cases.range("z", 1, 1), Tolerance.absolute(1e-15));
    }

    private static Function<Case, Function<double[], Object>> prior(CountedModel model) {
        return c -> z -> model.prior((int) z[0]);
    }

    /** A bijection with a little noise. */
    private static Check deterministic(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("z_{t-1}", c -> Bijection.SINH.inverse(c.number("z")))
                .function("f'", MixedChecks::slopeOfSinh)
                .route(
                        "\\lim_{\\varepsilon \\to 0} \\mathcal{V}(\\varepsilon)",
                        "both densities at ε = 10⁻⁵",
                        c -> NoisyBijection.contribution(Bijection.SINH, c.number("z"), 1e-5, c.number("eta")))
                .build();
        Cases cases = Cases.draws("z", Law.uniform(-4, 4), 30, seed).draw("eta", c -> Law.uniform(-2, 2), seed);
        return Check.of(notation, cases, Tolerance.absolute(1e-3));
    }

    /** The layer x = |z| with coins of every bias, and with the posterior. */
    private static Check absolute(Seed seed) {
        Notation notation = Notation.builder()
                .symbol("x", c -> c.number("x"))
                .caseFunction("p_0", MixedChecks::priorOfAbsolute)
                .realFamily("q(#|x)", (c, s) -> ofSign(s[0], c.number("q")))
                .realFamily("p(#|x)", (c, s) -> ofSign(s[0], layerOf(c).posterior(c.number("x"))))
                .set("\\mathcal{S}", c -> List.of(-1, 1))
                .route(
                        "p(x)",
                        "differences of the distribution function",
                        c -> layerOf(c).evidenceByDifferences(c.number("x")))
                .build();
        Cases layers = Cases.draws("x", Law.uniform(0.1, 3), 20, seed).draw("mean", c -> Law.uniform(-1, 1), seed);
        Cases cases = layers.draw("q", c -> Law.uniform(0.02, 0.98), seed)
                .or(layers.with("q", c -> layerOf(c).posterior(c.number("x"))));
        return Check.of(notation, cases, Tolerance.absolute(1e-8));
    }

    private static Function<double[], Object> priorOfAbsolute(Case inputs) {
        return z -> layerOf(inputs).priorDensity(z[0]);
    }

    /** The probability of a sign, 1 or −1, if that of 1 is given. */
    private static double ofSign(double sign, double positive) {
        if (Math.abs(sign) != 1) {
            throw new IllegalArgumentException(sign + " is no sign");
        }
        return sign > 0 ? positive : 1 - positive;
    }

    private static AbsoluteValueLayer layerOf(Case inputs) {
        return new AbsoluteValueLayer(inputs.number("mean"));
    }
}
