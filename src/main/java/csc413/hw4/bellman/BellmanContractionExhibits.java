package csc413.hw4.bellman;

import static csc413.hw4.bellman.BellmanContraction.STEPS;
import static csc413.hw4.bellman.DecisionModels.STATES;

import csc413.hw4.InputGrid;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The tables and plots of {@link BellmanContraction}. */
final class BellmanContractionExhibits {
    private static final int LATE = 50;
    private static final int BINS = 45;
    private static final double TALLEST = 2.5;

    private BellmanContractionExhibits() {}

    /** The machine under its careless policy, with discounts inside and outside of [0, 1). */
    static Table discounts() {
        Table table = Table.of(
                Column.text("$\\gamma$"),
                Column.number("$\\lVert T^\\pi (Q+1) - T^\\pi Q \\rVert_\\infty$", "3"),
                Column.number("$\\lVert Q_{50} - Q_{49} \\rVert_\\infty$ from $Q_0 = 0$", "3"));
        for (Rational discount :
                List.of(Rational.ZERO, Rational.of(1, 2), Rational.of(4, 5), Rational.ONE, Rational.of(11, 10))) {
            table = table.row("$" + discount + "$", ofConstant(discounted(discount)), lateStep(discounted(discount)));
        }
        return table;
    }

    private static BellmanOperator discounted(Rational discount) {
        return new BellmanOperator(MaintainedMachine.process().withDiscount(discount), MaintainedMachine.careless());
    }

    private static double ofConstant(BellmanOperator operator) {
        FiniteFunction zero = BellmanContraction.zero();
        FiniteFunction one = FiniteFunction.on(STATES, DecisionModels.ACTIONS, (s, a) -> 1);
        return BellmanContraction.norm(
                BellmanContraction.difference(operator.onActionValues(one), operator.onActionValues(zero)));
    }

    private static double lateStep(BellmanOperator operator) {
        List<FiniteFunction> iterates = BellmanContraction.iterates(operator, BellmanContraction.zero(), LATE);
        return BellmanContraction.norm(BellmanContraction.difference(iterates.get(LATE), iterates.get(LATE - 1)));
    }

    /** What repeated application of the careless policy's operator leads to, and the best that any policy does. */
    static Table optimum() {
        Table table = Table.of(
                Column.text("state $s$"),
                Column.number("$V^\\pi(s)$", "3f"),
                Column.number("$v_*(s)$", "3f"),
                Column.number("lost", "0%"));
        FiniteFunction values = BellmanMonotonicity.careless().values();
        FiniteFunction best = new OptimalControl(MaintainedMachine.process()).values();
        for (int s = 1; s <= STATES; s++) {
            double value = values.numberAt(s);
            double optimum = best.numberAt(s);
            table = table.row(MaintainedMachine.STATE_NAMES.get(s - 1), value, optimum, 1 - value / optimum);
        }
        return table;
    }

    static XyPlot ratios(double[] ratios) {
        double discount = MaintainedMachine.process().discount().toDouble();
        return XyPlot.of(
                Axis.linear(
                                "$\\lVert T^\\pi Q_1 - T^\\pi Q_2 \\rVert_\\infty \\,/\\, \\lVert Q_1 - Q_2 \\rVert_\\infty$")
                        .from(0)
                        .to(0.9),
                Axis.linear("density").from(0).to(TALLEST),
                Series.histogram("random $Q_1$, $Q_2$", ratios, 0, 0.9, BINS),
                Series.dashed("$\\gamma$", new double[] {discount, discount}, new double[] {0, TALLEST}));
    }

    /** Three kinds of first error, on a logarithmic axis, and the bound. */
    static XyPlot errors() {
        BellmanOperator careless = BellmanMonotonicity.careless();
        double discount = careless.process().discount().toDouble();
        double[] bound = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(n -> StrictMath.pow(discount, n))
                .toArray();
        return XyPlot.of(
                Axis.linear("applications $n$ of $T^\\pi$").from(0).to(STEPS),
                Axis.logarithmic("$\\lVert Q_n - Q^\\pi \\rVert_\\infty \\,/\\, \\lVert Q_0 - Q^\\pi \\rVert_\\infty$"),
                Series.dashed("bound $\\gamma^n$", InputGrid.depths(STEPS), bound),
                errors("$Q_0 = Q^\\pi + 1$", BellmanContraction.constantError(careless)),
                errors("$Q_0 = 0$", BellmanContraction.zero()),
                errors("$\\mathbb{E}_\\mu[Q_0 - Q^\\pi] = 0$", BellmanContraction.centredError(careless)));
    }

    private static Series errors(String label, FiniteFunction start) {
        double[] errors = BellmanContraction.errors(BellmanMonotonicity.careless(), start);
        return Series.of(label, Series.Mark.LINE_AND_POINTS, InputGrid.depths(STEPS), Arrays.copyOf(errors, STEPS + 1));
    }
}
