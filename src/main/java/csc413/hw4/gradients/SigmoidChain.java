package csc413.hw4.gradients;

import static java.util.Comparator.comparingDouble;

import csc413.hw4.InputGrid;
import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Smooth;
import dev.workings.compute.route.Derivative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The gradient through a chain of sigmoid units, question 1.1.1: x₀ = x, xₖ = σ(xₖ₋₁) and f(x) = xₙ.
 *
 * <p>The derivative is found by three routes: the product of the layers' slopes, which is the claim; automatic differentiation,
 * which knows exp and division but not σ′; and a complex step through the network itself.
 */
public final class SigmoidChain implements Computation {
    static final int DEEPEST = 20;

    /** One input and one depth. */
    record Case(double x, int n) {
        double gradient() {
            return SigmoidChain.gradient(x, n);
        }

        /** The gradient as a share of the bound (1/4)ⁿ. */
        double share() {
            return gradient() / bound(n);
        }
    }

    @Override
    public Results compute(Seed seed) {
        double[] inputs = inputs(seed.forPurpose("inputs").generator());
        Results.Builder results = Results.builder();
        compareRoutes(results, inputs);
        compareWithBound(results, inputs);
        findRate(results);
        showRounding(results);
        tryWeights(results);
        SigmoidChecks.addTo(results, seed);
        return results.table("depth", SigmoidExhibits.depths())
                .table("weights", SigmoidExhibits.weights())
                .plot("decay", SigmoidExhibits.decay())
                .plot("profile", SigmoidExhibits.profile())
                .build();
    }

    static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    /** The derivative of the sigmoid, as σ(z)σ(−z): the equal σ(z)(1 − σ(z)) is rounded to 0 once σ(z) is rounded to 1. */
    static double slope(double z) {
        return sigmoid(z) * sigmoid(-z);
    }

    /** The derivative of f at {@code x}: one slope a layer. */
    static double gradient(double x, int layers) {
        double signal = x;
        double product = 1;
        for (int k = 1; k <= layers; k++) {
            product *= slope(signal);
            signal = sigmoid(signal);
        }
        return product;
    }

    /** The gradient when every layer is xₖ = σ(w xₖ₋₁ + b). */
    static double affineGradient(double x, int layers, double weight, double bias) {
        double signal = x;
        double product = 1;
        for (int k = 1; k <= layers; k++) {
            double preActivation = weight * signal + bias;
            product *= weight * slope(preActivation);
            signal = sigmoid(preActivation);
        }
        return product;
    }

    /** The output f(x), over any kind of number, from exp and division only. */
    static <T extends Smooth<T>> T output(T x, int layers) {
        T signal = x;
        for (int k = 1; k <= layers; k++) {
            signal = signal.negated().exp().plus(1).reciprocal();
        }
        return signal;
    }

    /** The gradient by automatic differentiation. */
    static double gradientByDuals(double x, int layers) {
        return Derivative.byDuals(input -> output(input, layers), x);
    }

    /** The gradient by a complex step. */
    static double gradientByComplexStep(double x, int layers) {
        return Derivative.byComplexStep(input -> output(input, layers), x);
    }

    /** (1/4)ⁿ. */
    static double bound(int layers) {
        return Math.scalb(1.0, -2 * layers);
    }

    private static double[] inputs(RandomGenerator random) {
        DoubleStream listed = DoubleStream.of(-30, 30);
        DoubleStream grid = DoubleStream.of(InputGrid.evenly(-6, 6, 48));
        DoubleStream drawn = random.doubles(200, -10, 10);
        return DoubleStream.concat(DoubleStream.concat(listed, grid), drawn).toArray();
    }

    private static List<Case> cases(double[] inputs) {
        List<Case> cases = new ArrayList<>();
        for (int n = 1; n <= DEEPEST; n++) {
            for (double x : inputs) {
                cases.add(new Case(x, n));
            }
        }
        return cases;
    }

    private static void compareRoutes(Results.Builder results, double[] inputs) {
        List<Case> cases = cases(inputs);
        results.value("inputs", inputs.length)
                .value("deepest", DEEPEST)
                .value("cases", cases.size())
                .value("discrepancy.dual", largest(cases, c -> gradientByDuals(c.x(), c.n()) / c.gradient() - 1))
                .value(
                        "discrepancy.complex",
                        largest(cases, c -> gradientByComplexStep(c.x(), c.n()) / c.gradient() - 1));
    }

    private static double largest(List<Case> cases, ToDoubleFunction<Case> difference) {
        return cases.stream()
                .mapToDouble(c -> Math.abs(difference.applyAsDouble(c)))
                .max()
                .orElseThrow();
    }

    private static void compareWithBound(Results.Builder results, double[] inputs) {
        List<Case> cases = cases(inputs);
        Case closest = cases.stream().max(comparingDouble(Case::share)).orElseThrow();
        Case deeper = cases(InputGrid.evenly(-6, 6, 1200)).stream()
                .filter(c -> c.n() > 1)
                .max(comparingDouble(Case::share))
                .orElseThrow();
        Case smallest = cases.stream().min(comparingDouble(Case::gradient)).orElseThrow();
        results.value("closest.share", closest.share())
                .value("closest.x", closest.x())
                .value("closest.n", closest.n())
                .value("deeper.share", deeper.share())
                .value("deeper.x", deeper.x())
                .value("deeper.n", deeper.n())
                .value("smallest.gradient", smallest.gradient())
                .value("smallest.x", smallest.x())
                .value("smallest.n", smallest.n())
                .value("bound.at10", bound(10))
                .value("bound.at20", bound(20));
    }

    private static void findRate(Results.Builder results) {
        double fixedPoint = SigmoidFixedPoint.fixedPoint(1);
        double rate = slope(fixedPoint);
        double[] grid = InputGrid.evenly(-6, 6, 1200);
        double farthest = Arrays.stream(grid)
                .boxed()
                .max(comparingDouble(SigmoidFixedPoint::limitConstant))
                .orElseThrow();
        results.value("fixedpoint", fixedPoint)
                .value("rate", rate)
                .value("rate.measured", gradientByComplexStep(0, 31) / gradientByComplexStep(0, 30))
                .value("rate.share", 4 * rate)
                .value("rate.uniform", slope(0.5))
                .value("constant.at0", SigmoidFixedPoint.limitConstant(0))
                .value("constant.largest", SigmoidFixedPoint.limitConstant(farthest))
                .value("constant.largest.x", farthest)
                .value("constant.discrepancy", constantDiscrepancy(rate));
    }

    private static double constantDiscrepancy(double rate) {
        return Arrays.stream(InputGrid.evenly(-6, 6, 48))
                .map(x -> gradientByComplexStep(x, 30) / StrictMath.pow(rate, 30) / SigmoidFixedPoint.limitConstant(x)
                        - 1)
                .map(Math::abs)
                .max()
                .orElseThrow();
    }

    private static void showRounding(Results.Builder results) {
        double rounded = sigmoid(40) * (1 - sigmoid(40));
        results.value("rounding.naive", rounded).value("rounding.stable", slope(40));
    }

    private static void tryWeights(Results.Builder results) {
        double[] weights = InputGrid.evenly(0.005, 40, 7999);
        double steepest = Arrays.stream(weights)
                .boxed()
                .max(comparingDouble(SigmoidFixedPoint::slopeAt))
                .orElseThrow();
        results.value("explosion", affineGradient(0.5, DEEPEST, 8, -4))
                .value("explosion.aside", affineGradient(0.51, DEEPEST, 8, -4))
                .value("lambert", SigmoidFixedPoint.lambert())
                .value("lambert.weight", (1 + SigmoidFixedPoint.lambert()) * (1 + SigmoidFixedPoint.lambert()))
                .value("steepest", SigmoidFixedPoint.slopeAt(steepest))
                .value("steepest.weight", steepest)
                .value("steepest.tried", weights.length)
                .value("attained", attained());
    }

    /** The gradient when the bias of each layer cancels its input, so that every pre-activation is 0. */
    private static double attained() {
        double signal = 3;
        double product = 1;
        for (int k = 1; k <= 10; k++) {
            double bias = -signal;
            product *= slope(signal + bias);
            signal = sigmoid(signal + bias);
        }
        return product;
    }
}
