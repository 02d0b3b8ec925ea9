package csc413.hw4.gradients;

import static java.util.Comparator.comparingDouble;

import csc413.hw4.InputGrid;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Dual;
import dev.workings.compute.route.Derivative;
import dev.workings.compute.route.Differences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The gradient through a chain of tanh units, question 1.1.2: x₀ = x, xₖ = tanh xₖ₋₁ and f(x) = xₙ.
 *
 * <p>The derivative is found by three routes: the product of the layers' slopes, which is the claim; automatic differentiation,
 * which knows exp and division but not tanh′; and differences of the network's outputs.
 */
public final class TanhChain implements Computation {
    private static final int[] DEPTHS = {1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000};
    private static final double STEP = 5e-4;

    /** One input and one depth. */
    record Case(double x, int n) {
        double gradient() {
            return TanhChain.gradient(x, n);
        }

        /** The gradient as a share of the bound that decays. */
        double share() {
            return gradient() / TanhAsymptotics.bound(x, n);
        }
    }

    @Override
    public Results compute(Seed seed) {
        List<Case> cases = cases(inputs(seed.forPurpose("inputs").generator()));
        Results.Builder results = Results.builder();
        compareRoutes(results, cases);
        compareWithBounds(results, cases);
        findConstants(results);
        measureWindow(results);
        averageInputs(results);
        showRounding(results);
        tryBiases(results);
        TanhChecks.addTo(results, seed);
        return results.table("constants", TanhExhibits.constants())
                .table("logarithm", TanhExhibits.logarithm())
                .plot("decay", TanhExhibits.decay())
                .plot("window", TanhExhibits.window())
                .build();
    }

    /** The derivative of tanh, as 1/cosh²: the equal 1 − tanh² is rounded to 0 once tanh is rounded to 1. */
    static double slope(double z) {
        double cosh = StrictMath.cosh(z);
        return 1 / (cosh * cosh);
    }

    /** The derivative of f at {@code x}: one slope a layer. */
    static double gradient(double x, int layers) {
        double signal = x;
        double product = 1;
        for (int k = 1; k <= layers; k++) {
            product *= slope(signal);
            signal = StrictMath.tanh(signal);
        }
        return product;
    }

    /** The gradient when every layer is xₖ = tanh(w xₖ₋₁ + b). */
    static double affineGradient(double x, int layers, double weight, double bias) {
        double signal = x;
        double product = 1;
        for (int k = 1; k <= layers; k++) {
            double preActivation = weight * signal + bias;
            product *= weight * slope(preActivation);
            signal = StrictMath.tanh(preActivation);
        }
        return product;
    }

    /** The output f(x). */
    static double output(double x, int layers) {
        double signal = x;
        for (int k = 1; k <= layers; k++) {
            signal = StrictMath.tanh(signal);
        }
        return signal;
    }

    /** The gradient by automatic differentiation, with tanh z = (1 − e⁻²ᶻ)/(1 + e⁻²ᶻ). */
    static double gradientByDuals(double x, int layers) {
        return Derivative.byDuals(input -> outputByExponentials(input, layers), x);
    }

    static Dual outputByExponentials(Dual x, int layers) {
        Dual signal = x;
        for (int k = 1; k <= layers; k++) {
            Dual power = signal.times(-2).exp();
            signal = power.negated().plus(1).dividedBy(power.plus(1));
        }
        return signal;
    }

    /** The gradient by differences of outputs. */
    static double gradientByDifferences(double x, int layers) {
        return Differences.fourthOrder(input -> output(input, layers), x, STEP);
    }

    private static double[] inputs(RandomGenerator random) {
        DoubleStream grid = DoubleStream.of(InputGrid.evenly(-4, 4, 64));
        return DoubleStream.concat(grid, random.doubles(60, 0.05, 4)).toArray();
    }

    private static List<Case> cases(double[] inputs) {
        List<Case> cases = new ArrayList<>();
        for (int n : DEPTHS) {
            for (double x : inputs) {
                cases.add(new Case(x, n));
            }
        }
        return cases;
    }

    private static void compareRoutes(Results.Builder results, List<Case> cases) {
        results.value("inputs", cases.size() / DEPTHS.length)
                .value("depths", DEPTHS.length)
                .value("deepest", DEPTHS[DEPTHS.length - 1])
                .value("cases", cases.size())
                .value("discrepancy.dual", largest(cases, c -> gradientByDuals(c.x(), c.n()) / c.gradient() - 1))
                .value(
                        "discrepancy.difference",
                        largest(cases, c -> gradientByDifferences(c.x(), c.n()) / c.gradient() - 1));
    }

    private static double largest(List<Case> cases, ToDoubleFunction<Case> difference) {
        return cases.stream()
                .mapToDouble(c -> Math.abs(difference.applyAsDouble(c)))
                .max()
                .orElseThrow();
    }

    private static void compareWithBounds(Results.Builder results, List<Case> cases) {
        Case closest = cases.stream()
                .filter(c -> c.x() != 0)
                .max(comparingDouble(Case::share))
                .orElseThrow();
        double[] arguments = InputGrid.evenly(0.05, 12, 239);
        results.value("largest", largest(cases, Case::gradient))
                .value("closest.share", closest.share())
                .value("closest.x", closest.x())
                .value("closest.n", closest.n())
                .value("zero", gradient(0, 1000))
                .value("lemma.cases", arguments.length)
                .value(
                        "lemma.largest",
                        DoubleStream.of(arguments)
                                .map(TanhAsymptotics::contraction)
                                .max()
                                .orElseThrow());
    }

    private static void findConstants(Results.Builder results) {
        double fall = gradient(1, 100_000) / gradient(1, 10_000);
        results.value("exponent", StrictMath.log10(fall))
                .value("plateau.end", 1.5 / (0.01 * 0.01))
                .value("plateau.gradient", gradient(0.01, 1000))
                .value("plateau.later", gradient(0.01, 100_000));
    }

    /** Where the gradient falls to one half, as a multiple of 1/√n: its limit, and what it is at two depths. */
    private static void measureWindow(Results.Builder results) {
        results.value("window.limit", StrictMath.sqrt(1.5 * (StrictMath.cbrt(4) - 1)))
                .value("window.at100", halfWidth(100) * 10)
                .value("window.at10000", halfWidth(10_000) * 100);
    }

    /** The positive input at which the gradient is 1/2, by bisection: it falls as the input grows. */
    static double halfWidth(int layers) {
        double above = 0;
        double below = 2;
        for (int k = 0; k < 40; k++) {
            double middle = (above + below) / 2;
            if (gradient(middle, layers) > 0.5) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    private static void averageInputs(Results.Builder results) {
        int layers = 300;
        double[] midpoints = InputGrid.evenly(-0.9995, 0.9995, 1999);
        double mean = DoubleStream.of(midpoints)
                .map(x -> gradient(x, layers))
                .average()
                .orElseThrow();
        results.value("average.n", layers)
                .value("average.midpoints", midpoints.length)
                .value("average.exact", output(1, layers))
                .value("average.difference", Math.abs(mean / output(1, layers) - 1))
                .value("average.median", gradient(0.5, layers));
    }

    private static void showRounding(Results.Builder results) {
        double tanh = StrictMath.tanh(20);
        results.value("rounding.naive", 1 - tanh * tanh).value("rounding.stable", slope(20));
    }

    private static void tryBiases(Results.Builder results) {
        double biased = limit(1, 0.1);
        double weighted = limit(1.5, 0);
        results.value("bias.fixedpoint", biased)
                .value("bias.rate", slope(biased + 0.1))
                .value("bias.gradient", affineGradient(0, 100, 1, 0.1))
                .value("weight.at0", affineGradient(0, 50, 1.5, 0))
                .value("weight.aside", affineGradient(0.1, 50, 1.5, 0))
                .value("weight.fixedpoint", weighted)
                .value("weight.rate", 1.5 * slope(1.5 * weighted));
    }

    /** Where the chain with layers tanh(wx + b) ends that begins at 1. */
    private static double limit(double weight, double bias) {
        double x = 1;
        for (int k = 0; k < 200; k++) {
            x = StrictMath.tanh(weight * x + bias);
        }
        return x;
    }
}
