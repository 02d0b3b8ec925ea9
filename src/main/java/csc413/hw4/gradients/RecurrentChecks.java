package csc413.hw4.gradients;

import dev.workings.compute.Results;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Case;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Law;
import dev.workings.compute.check.Check;
import dev.workings.compute.check.Notation;
import dev.workings.compute.comparison.Tolerance;
import dev.workings.compute.number.Dual;
import dev.workings.compute.route.Jacobian;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ejml.data.Complex_F64;
import org.ejml.simple.SimpleMatrix;

/** What the formulas of question 1.2.1 mean, and the networks on which they are tried: W, the first state x, and the length n. */
final class RecurrentChecks {
    private static final int LONGEST = 7;

    /** A matrix whose square is 0 and whose largest singular value is one half. */
    static final double[][] NILPOTENT = {{0.2, -0.4}, {0.1, -0.2}};

    private RecurrentChecks() {}

    static Results.Builder addTo(Results.Builder results, Seed seed) {
        return results.check("entry", entry(seed))
                .check("layer", layer(seed))
                .check("bound", bound(seed, 1))
                .check("printed-bound", bound(seed, 2))
                .check("ball", ball(seed))
                .check("radius", radius())
                .check("example", example());
    }

    /** One entry of one step's Jacobian. */
    private static Check entry(Seed seed) {
        Notation notation = states().symbol("t", c -> c.whole("t"))
                .symbol("i", c -> c.whole("i"))
                .symbol("j", c -> c.whole("j"))
                .route(
                        "\\frac{\\partial (x_{t+1})_i}{\\partial (x_t)_j}",
                        "dual numbers",
                        c -> step(c)[c.integer("i") - 1][c.integer("j") - 1])
                .build();
        Cases cases = steps(seed)
                .draw("i", c -> Law.whole(1, c.matrix("W").length), seed)
                .draw("j", c -> Law.whole(1, c.matrix("W").length), seed);
        return Check.of(notation, cases, Tolerance.absolute(1e-13));
    }

    private static Check layer(Seed seed) {
        Notation notation = states().symbol("t", c -> c.whole("t"))
                .symbol("d", c -> c.vector("x").length)
                .route("\\frac{\\partial x_{t+1}}{\\partial x_t}", "dual numbers", RecurrentChecks::step)
                .build();
        return Check.of(notation, steps(seed), Tolerance.absolute(1e-13));
    }

    /** One step, from x_t, of a network with any weights. */
    private static Cases steps(Seed seed) {
        return Cases.draws("W", Law.normal().square(2, 5), 400, seed)
                .draw("x", c -> Law.normal().vector(c.matrix("W").length), seed)
                .draw("t", c -> Law.whole(1, 4), seed);
    }

    /** Lengths from {@code shortest} on, for matrices of every kind with a largest singular value of one half. */
    private static Check bound(Seed seed, int shortest) {
        Cases networks = networks(WeightEnsemble.GAUSSIAN, 1, seed)
                .or(networks(WeightEnsemble.ORTHOGONAL, 1, seed))
                .or(networks(WeightEnsemble.NILPOTENT, 2, seed));
        return Check.of(throughTime(), networks.times(Cases.range("n", shortest, LONGEST)), Tolerance.relative(1e-12));
    }

    /** Half an orthogonal matrix, and first states in the ball ‖x₁‖² < 3/2. */
    private static Check ball(Seed seed) {
        Cases networks = halves(WeightEnsemble.ORTHOGONAL, 1, seed)
                .draw("direction", c -> Law.normal().vector(c.matrix("W").length), seed)
                .where(c -> RecurrentJacobian.column(c.vector("direction")).normF() > 0)
                .draw("r", c -> Law.uniform(0, 1.22), seed)
                .with("x", c -> scaled(c.vector("direction"), c.number("r")));
        return Check.of(throughTime(), networks.times(Cases.range("n", 1, LONGEST)), Tolerance.relative(1e-12));
    }

    /** The network of the erratum, as printed, is the one with which its numbers were computed. */
    private static Check example() {
        String route = "the network whose Jacobian was computed";
        Notation notation = Notation.builder()
                .route("W", route, c -> rows(RecurrentJacobian.halfRotation()))
                .route("x_1", route, c -> entries(RecurrentJacobian.smallState()))
                .route("n", route, c -> c.whole("n"))
                .build();
        return Check.of(notation, Cases.range("n", 5, 5), Tolerance.absolute(1e-16));
    }

    /** One step of a network whose matrix is nilpotent, from first states on both sides of the line s = 0. */
    private static Check radius() {
        String route = "eigenvalues by EJML";
        Notation notation = Notation.builder()
                .symbol("s", c -> c.number("a") - 2 * c.number("b"))
                .route("W", "the matrix whose Jacobian was computed", c -> NILPOTENT)
                .route(
                        "\\rho\\left(\\frac{\\partial x_2}{\\partial x_1}\\right)",
                        route,
                        c -> spectralRadius(jacobian(NILPOTENT, new double[] {c.number("a"), c.number("b")}, 2)))
                .route("\\rho(W)", route, c -> spectralRadius(NILPOTENT))
                .build();
        Cases first = Cases.grid("a", -2, 2, 5).times(Cases.grid("b", -1.75, 1.75, 8));
        return Check.of(notation, first, Tolerance.absolute(1e-7));
    }

    /** The largest absolute value of an eigenvalue; of a nilpotent matrix it is 0 up to the square root of rounding. */
    static double spectralRadius(double[][] matrix) {
        return new SimpleMatrix(matrix)
                .eig().getEigenvalues().stream()
                        .mapToDouble(Complex_F64::getMagnitude)
                        .max()
                        .orElseThrow();
    }

    private static Notation throughTime() {
        return states().symbol("n", c -> c.whole("n"))
                .route(
                        "\\frac{\\partial x_n}{\\partial x_1}",
                        "dual numbers",
                        c -> jacobian(c.matrix("W"), c.vector("x"), c.integer("n")))
                .build();
    }

    /** The weights, the states, and the slopes at each step, which are not told the derivative of tanh. */
    private static Notation.Builder states() {
        return Notation.builder()
                .symbol("W", c -> c.matrix("W"))
                .family("x_#", (c, k) -> state(c, k[0]))
                .indexedRoute("D_#", "dual numbers", (c, k) -> slopes(c, k[0]));
    }

    private static double[] state(Case inputs, int t) {
        RecurrentNetwork network = new RecurrentNetwork(new SimpleMatrix(inputs.matrix("W")));
        return entries(network.state(RecurrentJacobian.column(inputs.vector("x")), t));
    }

    /** The derivatives of the units at step t, on a diagonal. */
    private static double[][] slopes(Case inputs, int t) {
        SimpleMatrix state = RecurrentJacobian.column(state(inputs, t));
        SimpleMatrix preActivation = new SimpleMatrix(inputs.matrix("W")).mult(state);
        double[] slopes = Arrays.stream(entries(preActivation))
                .map(z -> TanhChain.gradientByDuals(z, 1))
                .toArray();
        return rows(SimpleMatrix.diag(slopes));
    }

    private static double[][] step(Case inputs) {
        return jacobian(inputs.matrix("W"), state(inputs, inputs.integer("t")), 2);
    }

    private static double[][] jacobian(double[][] weights, double[] first, int n) {
        return Jacobian.byDuals(states -> output(weights, states, n), first);
    }

    private static List<Dual> output(double[][] weights, List<Dual> first, int n) {
        List<Dual> state = first;
        for (int t = 1; t < n; t++) {
            List<Dual> before = state;
            state = Arrays.stream(weights)
                    .map(row -> TanhChain.outputByExponentials(weighted(row, before), 1))
                    .toList();
        }
        return state;
    }

    private static Dual weighted(double[] weights, List<Dual> state) {
        return IntStream.range(0, weights.length)
                .mapToObj(j -> state.get(j).times(weights[j]))
                .reduce(Dual::plus)
                .orElseThrow();
    }

    /** Networks at normal first states, and at rest, where half an orthogonal matrix attains the bound. */
    private static Cases networks(WeightEnsemble ensemble, int smallest, Seed seed) {
        Cases weights = halves(ensemble, smallest, seed);
        Function<Case, Integer> size = c -> c.matrix("W").length;
        return weights.draw("x", c -> Law.normal().vector(size.apply(c)), seed)
                .or(weights.with("x", c -> new double[size.apply(c)]));
    }

    private static Cases halves(WeightEnsemble ensemble, int smallest, Seed seed) {
        return Cases.draws("A", Law.normal().square(smallest, 5), 12, seed.forPurpose(ensemble.label()))
                .where(c -> shape(ensemble, c).normF() > 0)
                .with("W", c -> half(shape(ensemble, c)));
    }

    private static SimpleMatrix shape(WeightEnsemble ensemble, Case inputs) {
        return ensemble.shape(new SimpleMatrix(inputs.matrix("A")));
    }

    private static double[][] half(SimpleMatrix shape) {
        return rows(shape.scale(0.5 / RecurrentJacobian.largestSingularValue(shape)));
    }

    private static double[] scaled(double[] direction, double norm) {
        SimpleMatrix column = RecurrentJacobian.column(direction);
        return entries(column.scale(norm / column.normF()));
    }

    private static double[][] rows(SimpleMatrix matrix) {
        return matrix.toArray2();
    }

    private static double[] entries(SimpleMatrix column) {
        return column.getDDRM().getData().clone();
    }
}
