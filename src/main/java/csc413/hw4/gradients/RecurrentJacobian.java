package csc413.hw4.gradients;

import static java.util.Comparator.comparingDouble;

import dev.workings.compute.Computation;
import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/**
 * The input-output Jacobian of xₜ₊₁ = tanh(W xₜ), question 1.2.1: its largest singular value against the bound as printed,
 * (1/2)ⁿ, and as corrected, (1/2)ⁿ⁻¹.
 *
 * <p>The Jacobian is found by two routes: as a product of layers' Jacobians, which is the claim, and by differences of the
 * network's outputs. Singular values are EJML's.
 */
public final class RecurrentJacobian implements Computation {
    static final int DIMENSION = 8;
    static final int DEEPEST = 12;
    private static final int DRAWS = 50;
    private static final double HALF = 0.5;

    /** The square of the norm of the first states that are tried near the edge of the ball ‖x₁‖² < 3/2. */
    private static final double SQUARED_NORM = 1.49;

    private static final double ROUNDING = 1e-12;

    /**
     * What was measured of one network from one first state.
     *
     * @param largest σ_max of ∂xₙ/∂x₁
     * @param discrepancy σ_max of the difference of the two routes, as a multiple of the bound (1/2)ⁿ⁻¹
     */
    record Case(WeightEnsemble ensemble, int n, double largest, double discrepancy) {
        static Case measure(WeightEnsemble ensemble, SimpleMatrix weights, SimpleMatrix first, int n) {
            SimpleMatrix product = jacobian(weights, first, n);
            SimpleMatrix differences = new RecurrentNetwork(weights).differences(first, n);
            double apart = largestSingularValue(product.minus(differences)) * Math.scalb(1.0, n - 1);
            return new Case(ensemble, n, largestSingularValue(product), apart);
        }

        /** σ_max as a multiple of the bound (1/2)ⁿ⁻¹. */
        double share() {
            return largest * Math.scalb(1.0, n - 1);
        }

        boolean refutesPrintedBound() {
            return exceedsPrintedBound(largest, n);
        }
    }

    @Override
    public Results compute(Seed seed) {
        List<Case> cases = cases(seed.forPurpose("networks").generator());
        Results.Builder results = Results.builder();
        compare(results, cases);
        refute(results);
        fillBall(results, seed.forPurpose("ball").generator());
        multiply(results, seed.forPurpose("products").generator());
        growAndCollapse(results);
        RecurrentChecks.addTo(results, seed);
        return results.table("depth", RecurrentExhibits.depths(cases))
                .table("counterexample", RecurrentExhibits.counterexample())
                .plot("shares", RecurrentExhibits.shares(seed.forPurpose("figure")))
                .plot("beyond", RecurrentExhibits.beyond())
                .build();
    }

    /** ∂xₙ/∂x₁: a factor DₜW a step, the latest on the left. */
    static SimpleMatrix jacobian(SimpleMatrix weights, SimpleMatrix first, int n) {
        SimpleMatrix state = first;
        SimpleMatrix product = SimpleMatrix.identity(first.getNumRows());
        for (int t = 1; t < n; t++) {
            SimpleMatrix preActivation = weights.mult(state);
            product = slopes(preActivation).mult(weights).mult(product);
            state = RecurrentNetwork.each(preActivation, StrictMath::tanh);
        }
        return product;
    }

    /** Dₜ, the diagonal matrix of the slopes of tanh. */
    private static SimpleMatrix slopes(SimpleMatrix preActivation) {
        return SimpleMatrix.diag(
                RecurrentNetwork.each(preActivation, TanhChain::slope).getDDRM().getData());
    }

    static double largestSingularValue(SimpleMatrix matrix) {
        return matrix.svd().getSingleValue(0);
    }

    /** W = Q/2 for the rotation Q by the angle whose cosine is 3/5. */
    static SimpleMatrix halfRotation() {
        return new SimpleMatrix(new double[][] {{0.3, -0.4}, {0.4, 0.3}});
    }

    /** A first state near the origin. */
    static SimpleMatrix smallState() {
        return column(0.5, 0.25);
    }

    static SimpleMatrix column(double... entries) {
        return new SimpleMatrix(entries.length, 1, true, entries);
    }

    private static List<Case> cases(RandomGenerator random) {
        List<Case> cases = new ArrayList<>();
        for (WeightEnsemble ensemble : WeightEnsemble.values()) {
            for (int draw = 0; draw < DRAWS; draw++) {
                SimpleMatrix weights = ensemble.draw(DIMENSION, HALF, random);
                SimpleMatrix first = WeightEnsemble.gaussian(DIMENSION, 1, random);
                for (int n = 1; n <= DEEPEST; n++) {
                    cases.add(Case.measure(ensemble, weights, first, n));
                }
            }
        }
        return cases;
    }

    private static void compare(Results.Builder results, List<Case> cases) {
        Case closest = cases.stream()
                .filter(c -> c.n() > 1)
                .max(comparingDouble(Case::share))
                .orElseThrow();
        long refuting = cases.stream().filter(Case::refutesPrintedBound).count();
        results.value("dimension", DIMENSION)
                .value("draws", DRAWS)
                .value("deepest", DEEPEST)
                .value("cases", cases.size())
                .value(
                        "discrepancy",
                        cases.stream().mapToDouble(Case::discrepancy).max().orElseThrow())
                .value("closest.slack", 1 - closest.share())
                .value("closest.n", closest.n())
                .value(
                        "violations",
                        cases.stream().filter(c -> c.share() > 1 + ROUNDING).count())
                .value("printed.violations", refuting);
    }

    private static void refute(Results.Builder results) {
        int n = 5;
        double product = largestSingularValue(jacobian(halfRotation(), smallState(), n));
        double measured = largestSingularValue(new RecurrentNetwork(halfRotation()).differences(smallState(), n));
        results.value("counter.weights", largestSingularValue(halfRotation()))
                .value("counter.product", product)
                .value("counter.measured", measured)
                .value("counter.printed", Math.scalb(1.0, -n))
                .value("counter.corrected", Math.scalb(1.0, 1 - n))
                .value("counter.ratio", measured * Math.scalb(1.0, n));
    }

    private static void fillBall(Results.Builder results, RandomGenerator random) {
        double smallest = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> smallestMultiple(random))
                .min()
                .orElseThrow();
        results.value("ball.square", SQUARED_NORM)
                .value("ball.cases", DRAWS * DEEPEST)
                .value("ball.smallest", smallest)
                .value("ball.floor", 2 * (1 - SQUARED_NORM / 3))
                .value("ball.radius", StrictMath.sqrt(1.5))
                .value("ball.threshold", scalarThreshold());
    }

    /**
     * The smallest singular value that any length gives for one scaled orthogonal matrix and one first state near the edge of the
     * ball, as a multiple of the printed bound.
     */
    private static double smallestMultiple(RandomGenerator random) {
        SimpleMatrix weights = WeightEnsemble.ORTHOGONAL.draw(DIMENSION, HALF, random);
        SimpleMatrix direction = WeightEnsemble.gaussian(DIMENSION, 1, random);
        SimpleMatrix first = direction.scale(StrictMath.sqrt(SQUARED_NORM) / direction.normF());
        return IntStream.rangeClosed(1, DEEPEST)
                .mapToDouble(n -> jacobian(weights, first, n).svd().getSingleValue(DIMENSION - 1) * Math.scalb(1.0, n))
                .min()
                .orElseThrow();
    }

    /** The largest first state of the one-dimensional network W = 1/2 at which the printed bound fails at every length. */
    private static double scalarThreshold() {
        SimpleMatrix half = SimpleMatrix.identity(1).scale(HALF);
        double fails = 0;
        double holds = 10;
        for (int k = 0; k < 50; k++) {
            double middle = (fails + holds) / 2;
            if (exceedsPrintedBound(largestSingularValue(jacobian(half, column(middle), 60)), 60)) {
                fails = middle;
            } else {
                holds = middle;
            }
        }
        return fails;
    }

    private static boolean exceedsPrintedBound(double largest, int n) {
        return largest > Math.scalb(1.0, -n);
    }

    private static void multiply(Results.Builder results, RandomGenerator random) {
        double closest = 0;
        for (int pair = 0; pair < 1000; pair++) {
            SimpleMatrix a = WeightEnsemble.gaussian(3, 4, random);
            SimpleMatrix b = WeightEnsemble.gaussian(4, 2, random);
            double factors = largestSingularValue(a) * largestSingularValue(b);
            closest = Math.max(closest, largestSingularValue(a.mult(b)) / factors);
        }
        results.value("product.pairs", 1000).value("product.closest", closest);
    }

    private static void growAndCollapse(Results.Builder results) {
        double[] shift = RecurrentExhibits.transientGrowth();
        double[] saturating = RecurrentExhibits.saturation(30);
        int peak = 0;
        for (int k = 0; k < saturating.length; k++) {
            peak = saturating[k] > saturating[peak] ? k : peak;
        }
        results.value("transient.peak", shift[DIMENSION - 1])
                .value("transient.after", shift[DIMENSION])
                .value("saturation.peak", saturating[peak])
                .value("saturation.peak.n", peak + 1)
                .value("saturation.last", saturating[29])
                .value("saturation.rate", saturating[29] / saturating[28]);
    }
}
