package csc413.hw4.gradients;

import static csc413.hw4.gradients.RecurrentJacobian.DEEPEST;
import static csc413.hw4.gradients.RecurrentJacobian.DIMENSION;

import csc413.hw4.InputGrid;
import csc413.hw4.gradients.RecurrentJacobian.Case;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.Series.Mark;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;

/** The tables and plots of {@link RecurrentJacobian}, and the networks that they show. */
final class RecurrentExhibits {
    private static final int LONGEST = 20;

    private RecurrentExhibits() {}

    static Table depths(List<Case> cases) {
        Table table = Table.of(
                Column.number("$n$", "i"),
                Column.number("$(1/2)^n$", "3"),
                Column.number("$(1/2)^{n-1}$", "3"),
                Column.number("largest $\\sigma_{\\max}$", "3"),
                Column.number("orthogonal", "0%"),
                Column.number("Gaussian", "0%"),
                Column.number("nilpotent", "0%"));
        for (int n : new int[] {1, 2, 3, 4, 6, 8, 9, 12}) {
            List<Case> here = cases.stream().filter(c -> c.n() == n).toList();
            table = table.row(
                    n,
                    Math.scalb(1.0, -n),
                    Math.scalb(1.0, 1 - n),
                    here.stream().mapToDouble(Case::largest).max().orElseThrow(),
                    refuting(here, WeightEnsemble.ORTHOGONAL),
                    refuting(here, WeightEnsemble.GAUSSIAN),
                    refuting(here, WeightEnsemble.NILPOTENT));
        }
        return table;
    }

    /** The share of the cases of one ensemble that are above the printed bound. */
    private static double refuting(List<Case> cases, WeightEnsemble ensemble) {
        return cases.stream()
                .filter(c -> c.ensemble() == ensemble)
                .mapToDouble(c -> c.refutesPrintedBound() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    static Table counterexample() {
        Table table = Table.of(
                Column.number("$n$", "i"),
                Column.number("printed $(1/2)^n$", "5"),
                Column.number("$\\sigma_{\\max}$ by the product", "5"),
                Column.number("$\\sigma_{\\max}$ by differences", "5"),
                Column.number("corrected $(1/2)^{n-1}$", "5"));
        SimpleMatrix weights = RecurrentJacobian.halfRotation();
        SimpleMatrix first = RecurrentJacobian.smallState();
        for (int n = 1; n <= 6; n++) {
            table = table.row(
                    n,
                    Math.scalb(1.0, -n),
                    RecurrentJacobian.largestSingularValue(RecurrentJacobian.jacobian(weights, first, n)),
                    RecurrentJacobian.largestSingularValue(new RecurrentNetwork(weights).differences(first, n)),
                    Math.scalb(1.0, 1 - n));
        }
        return table;
    }

    /** σ_max of one network of each kind, divided by the corrected bound, so that a factor of two can be seen at every length. */
    static XyPlot shares(Seed seed) {
        RandomGenerator random = seed.generator();
        SimpleMatrix first = WeightEnsemble.gaussian(DIMENSION, 1, random);
        double[] ends = {1, DEEPEST};
        return XyPlot.of(
                Axis.linear("length $n$").from(1).to(DEEPEST),
                Axis.linear("$\\sigma_{\\max}(\\partial x_n/\\partial x_1)$ divided by $(1/2)^{n-1}$")
                        .from(0)
                        .to(1.1),
                Series.dashed("corrected bound $(1/2)^{n-1}$", ends, new double[] {1, 1}),
                Series.dashed("printed bound $(1/2)^n$", ends, new double[] {0.5, 0.5}),
                share("$W$ half an orthogonal matrix", WeightEnsemble.ORTHOGONAL, first, random),
                share("$W$ Gaussian", WeightEnsemble.GAUSSIAN, first, random),
                share("$W$ nilpotent", WeightEnsemble.NILPOTENT, first, random));
    }

    private static Series share(String label, WeightEnsemble ensemble, SimpleMatrix first, RandomGenerator random) {
        double[] shares = largest(ensemble.draw(DIMENSION, 0.5, random), first, DEEPEST);
        Arrays.setAll(shares, i -> Math.scalb(shares[i], i));
        return Series.of(label, Mark.LINE_AND_POINTS, lengths(DEEPEST), shares);
    }

    static XyPlot beyond() {
        return XyPlot.of(
                Axis.linear("length $n$").from(1).to(LONGEST),
                Axis.logarithmic("$\\sigma_{\\max}(\\partial x_n/\\partial x_1)$"),
                beyond("$W = 2$, $x_1 = 0$", largest(scalar(), RecurrentJacobian.column(0), LONGEST)),
                beyond("$W = 2$, $x_1 = \\tfrac1{100}$", saturation(LONGEST)),
                beyond("$W = \\tfrac32 N$, $x_1 = 0$", Arrays.copyOf(transientGrowth(), DIMENSION)));
    }

    private static Series beyond(String label, double[] largest) {
        return Series.of(label, Mark.LINE_AND_POINTS, lengths(largest.length), largest);
    }

    /** σ_max for n = 1, …, 9 of the network at rest whose matrix is 3/2 on the first superdiagonal and 0 elsewhere. */
    static double[] transientGrowth() {
        SimpleMatrix shift = new SimpleMatrix(DIMENSION, DIMENSION);
        for (int i = 0; i + 1 < DIMENSION; i++) {
            shift.set(i, i + 1, 1.5);
        }
        return largest(shift, new SimpleMatrix(DIMENSION, 1), DIMENSION + 1);
    }

    /** σ_max for n = 1, …, {@code longest} of the one-dimensional network W = 2 that starts at 1/100. */
    static double[] saturation(int longest) {
        return largest(scalar(), RecurrentJacobian.column(0.01), longest);
    }

    private static SimpleMatrix scalar() {
        return SimpleMatrix.identity(1).scale(2);
    }

    private static double[] largest(SimpleMatrix weights, SimpleMatrix first, int longest) {
        return IntStream.rangeClosed(1, longest)
                .mapToDouble(n -> RecurrentJacobian.largestSingularValue(RecurrentJacobian.jacobian(weights, first, n)))
                .toArray();
    }

    private static double[] lengths(int last) {
        return InputGrid.evenly(1, last, last - 1);
    }
}
