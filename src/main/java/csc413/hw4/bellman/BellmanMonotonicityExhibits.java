package csc413.hw4.bellman;

import static csc413.hw4.bellman.BellmanMonotonicity.STEPS;
import static csc413.hw4.bellman.DecisionModels.ACTIONS;
import static csc413.hw4.bellman.DecisionModels.STATES;
import static csc413.hw4.bellman.MaintainedMachine.STATE_NAMES;
import static csc413.hw4.bellman.MaintainedMachine.WORN;

import csc413.hw4.InputGrid;
import csc413.hw4.bellman.BellmanMonotonicity.Enclosure;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The tables and plots of {@link BellmanMonotonicity}. */
final class BellmanMonotonicityExhibits {
    private static final List<String> ACTION_NAMES = List.of("1, run", "2, service");

    private BellmanMonotonicityExhibits() {}

    /** The data of the machine: one row for each state and action. */
    static Table machine() {
        FiniteDecisionProcess process = MaintainedMachine.process();
        Policy policy = MaintainedMachine.careless();
        Table table = Table.of(
                Column.text("state $s$"),
                Column.text("action $a$"),
                Column.number("$r(s,a)$", "i"),
                Column.text("$\\mathcal{P}(1|s,a)$"),
                Column.text("$\\mathcal{P}(2|s,a)$"),
                Column.text("$\\mathcal{P}(3|s,a)$"),
                Column.text("$\\pi(a|s)$"));
        for (int s = 1; s <= STATES; s++) {
            for (int a = 1; a <= ACTIONS; a++) {
                table = table.row(
                        STATE_NAMES.get(s - 1),
                        ACTION_NAMES.get(a - 1),
                        process.reward(s, a).toDouble(),
                        fraction(process.transition(1, s, a)),
                        fraction(process.transition(2, s, a)),
                        fraction(process.transition(3, s, a)),
                        fraction(policy.probability(a, s)));
            }
        }
        return table;
    }

    private static String fraction(Rational number) {
        return "$" + number + "$";
    }

    static Table converse() {
        BellmanOperator operator = BellmanMonotonicity.careful();
        FiniteFunction first = BellmanMonotonicity.onlyBroken();
        FiniteFunction second = BellmanMonotonicity.allButBroken();
        Table table = Table.of(
                Column.text("state $s$"),
                Column.number("$V_1(s)$", "i"),
                Column.number("$V_2(s)$", "i"),
                Column.number("$(T^\\pi V_1)(s)$", "1f"),
                Column.number("$(T^\\pi V_2)(s)$", "1f"));
        for (int s = 1; s <= STATES; s++) {
            table = table.row(
                    STATE_NAMES.get(s - 1),
                    first.numberAt(s),
                    second.numberAt(s),
                    operator.onValues(first).numberAt(s),
                    operator.onValues(second).numberAt(s));
        }
        return table;
    }

    static XyPlot squeeze() {
        List<Enclosure> squeeze = BellmanMonotonicity.squeeze(BellmanMonotonicity.careless(), WORN);
        double value = BellmanMonotonicity.careless().values().numberAt(WORN);
        return XyPlot.of(
                Axis.linear("applications $n$ of $T^\\pi$").from(0).to(STEPS),
                Axis.linear("value of a worn machine"),
                Series.dashed("$V^\\pi$", new double[] {0, STEPS}, new double[] {value, value}),
                bySteps("from above", squeeze, one -> one.high().toDouble()),
                bySteps("from below", squeeze, one -> one.low().toDouble()));
    }

    static XyPlot widths() {
        BellmanOperator careless = BellmanMonotonicity.careless();
        return XyPlot.of(
                Axis.linear("applications $n$ of $T^\\pi$").from(0).to(STEPS),
                Axis.logarithmic("width of the interval for a worn machine"),
                bySteps("between two iterates", BellmanMonotonicity.squeeze(careless, WORN), Enclosure::width),
                bySteps(
                        "between the bounds of the proposition",
                        BellmanMonotonicity.brackets(careless, WORN),
                        Enclosure::width));
    }

    private static Series bySteps(String label, List<Enclosure> enclosures, ToDoubleFunction<Enclosure> height) {
        double[] heights = enclosures.stream().mapToDouble(height).toArray();
        return Series.of(label, Series.Mark.LINE_AND_POINTS, InputGrid.depths(STEPS), heights);
    }
}
