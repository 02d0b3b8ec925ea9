package csc413.hw4.bellman;

import static csc413.hw4.bellman.DecisionModels.STATES;
import static csc413.hw4.bellman.MaintainedMachine.BROKEN;
import static csc413.hw4.bellman.MaintainedMachine.NEW;
import static csc413.hw4.bellman.MaintainedMachine.RUN;
import static csc413.hw4.bellman.MaintainedMachine.SERVICE;
import static csc413.hw4.bellman.MaintainedMachine.WORN;

import csc413.hw4.InputGrid;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.BarPlot;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.List;
import java.util.stream.IntStream;

/** The tables and plots of {@link OptimalValues}. */
final class OptimalValuesExhibits {
    private static final int HUNDREDTHS = 95;

    private OptimalValuesExhibits() {}

    static Table optimum() {
        Table table = Table.of(
                Column.text("state $s$"),
                Column.number("$q_*(s, 1)$, run", "3f"),
                Column.number("$q_*(s, 2)$, service", "3f"),
                Column.number("$v_*(s)$", "3f"),
                Column.text("$a_*(s)$"));
        OptimalControl machine = new OptimalControl(MaintainedMachine.process());
        FiniteFunction q = machine.actionValues();
        FiniteFunction v = machine.values();
        for (int s = 1; s <= STATES; s++) {
            String action = q.exactAt(s, RUN).compareTo(q.exactAt(s, SERVICE)) > 0 ? "1, run" : "2, service";
            table = table.row(
                    MaintainedMachine.STATE_NAMES.get(s - 1),
                    q.numberAt(s, RUN),
                    q.numberAt(s, SERVICE),
                    v.numberAt(s),
                    action);
        }
        return table;
    }

    /** The value of each policy in each state. */
    static BarPlot policies() {
        List<BellmanOperator> all = new OptimalControl(MaintainedMachine.process()).operators();
        return BarPlot.of(
                "policy: what it does with a new, a worn, a broken machine",
                all.stream().map(one -> OptimalValues.letters(one.policy())).toList(),
                Axis.linear("$V^\\pi(s)$"),
                inState("$s = 1$, new", all, NEW),
                inState("$s = 2$, worn", all, WORN),
                inState("$s = 3$, broken", all, BROKEN));
    }

    private static BarPlot.Group inState(String label, List<BellmanOperator> all, int s) {
        return BarPlot.Group.of(
                label, all.stream().mapToDouble(one -> one.values().numberAt(s)).toArray());
    }

    /** What service is worth more than running, by discount. */
    static XyPlot discounts() {
        return XyPlot.of(
                Axis.linear("discount $\\gamma$").from(0).to(HUNDREDTHS / 100.0),
                Axis.linear("$q_*(s, 2) - q_*(s, 1)$"),
                Series.dashed("both actions are optimal", new double[] {0, HUNDREDTHS / 100.0}, new double[] {0, 0}),
                advantage("$s = 1$, new", NEW),
                advantage("$s = 2$, worn", WORN),
                advantage("$s = 3$, broken", BROKEN));
    }

    private static Series advantage(String label, int s) {
        double[] discounts = InputGrid.evenly(0, HUNDREDTHS / 100.0, HUNDREDTHS);
        double[] advantages = IntStream.rangeClosed(0, HUNDREDTHS)
                .mapToDouble(k ->
                        OptimalValues.advantageOfService(s, Rational.of(k, 100)).toDouble())
                .toArray();
        return Series.line(label, discounts, advantages);
    }
}
