package csc413.hw4.reinforce;

import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** The tables and plots of {@link OffPolicyGradient}. */
final class OffPolicyExhibits {
    private static final int LONGEST = 200;
    private static final int EPISODES = 1000;

    private OffPolicyExhibits() {}

    /** What each estimator tends to, in the example of the page. */
    static Table estimators(OffPolicyModel example) {
        Table table = Table.of(
                Column.text("ratios"),
                Column.number("first component", "4"),
                Column.number("second component", "4"),
                Column.number("mean square", "3"));
        for (OffPolicyEstimator estimator : OffPolicyEstimator.values()) {
            List<Rational> mean = estimator.mean(example);
            table = table.row(
                    estimator.label(),
                    mean.get(0).toDouble(),
                    mean.get(1).toDouble(),
                    estimator.meanSquare(example).toDouble());
        }
        return table;
    }

    static Table horizons(double distance) {
        Table table = Table.of(
                Column.number("horizon $T$", "i"),
                Column.number("$\\mathbb{E}[w^2]$", "3"),
                Column.number("$%d$ episodes are worth".formatted(EPISODES), "3"),
                Column.number("largest $\\delta$ with $\\mathbb{E}[w^2] \\le 2$", "3"));
        for (int horizon : new int[] {10, 20, 50, 100, LONGEST, 1000}) {
            OffPolicyBandit bandit = new OffPolicyBandit(distance, horizon);
            table = table.row(
                    horizon, bandit.secondMoment(), bandit.effectiveSize(EPISODES), OffPolicyBandit.halving(horizon));
        }
        return table;
    }

    static Table distances() {
        Table table = Table.of(
                Column.number("odds", "2f"),
                Column.number("$\\mathbb{E}[w^2]$", "3"),
                Column.number("deviation: all ratios", "3"),
                Column.number("deviation: up to reward", "3"),
                Column.number("bias: ratio of the step", "0%"),
                Column.number("bias: no ratio", "0%"));
        for (Rational odds : List.of(
                Rational.ONE,
                Rational.of(11, 10),
                Rational.of(5, 4),
                Rational.of(3, 2),
                Rational.of(2),
                Rational.of(3))) {
            OffPolicyErrors errors = OffPolicyErrors.of(OffPolicyExamples.fromFair(odds));
            table = table.row(
                    odds.toDouble(),
                    errors.secondMoment(),
                    errors.deviation(OffPolicyEstimator.WHOLE_PRODUCT),
                    errors.deviation(OffPolicyEstimator.PER_DECISION),
                    errors.bias(OffPolicyEstimator.CURRENT_STEP),
                    errors.bias(OffPolicyEstimator.UNWEIGHTED));
        }
        return table;
    }

    /** The bias of the weighted average for two arms, with π_θ(1) = 4/5, a fair behaviour policy, and a reward for the first arm. */
    static Table normalised() {
        OffPolicyNormalised arms = new OffPolicyNormalised(0.8, 0.5, 1, 0);
        Table table = Table.of(
                Column.number("draws $m$", "i"),
                Column.number("mean of $\\tilde g_m$", "4"),
                Column.number("bias", "3"),
                Column.number("$m$ times the bias", "4"));
        for (int draws : new int[] {1, 2, 4, 16, 64, 256}) {
            double bias = arms.bias(draws);
            table = table.row(draws, arms.mean(draws), bias, draws * bias);
        }
        return table;
    }

    static XyPlot moments() {
        return XyPlot.of(
                Axis.linear("horizon $T$").from(0).to(LONGEST),
                Axis.logarithmic("second moment $\\mathbb{E}[w(\\tau)^2]$")
                        .from(1)
                        .to(1e6),
                Series.dashed("half of the episodes lost", new double[] {0, LONGEST}, new double[] {2, 2}),
                moment("$\\delta = \\tfrac1{10}$", 0.1),
                moment("$\\delta = \\tfrac14$", 0.25),
                moment("$\\delta = \\tfrac12$", 0.5),
                moment("$\\delta = 1$", 1));
    }

    /** A curve as far as the figure goes. */
    private static Series moment(String label, double distance) {
        double[] horizons = DoubleStream.iterate(0, t -> t + 1)
                .limit(LONGEST + 1L)
                .filter(t -> new OffPolicyBandit(distance, (int) t).secondMoment() <= 1e6)
                .toArray();
        return Series.curve(label, horizons, t -> new OffPolicyBandit(distance, (int) t).secondMoment());
    }

    /** How much of the weight the heaviest episodes carry. */
    static XyPlot concentration() {
        return XyPlot.of(
                Axis.linear("share of the episodes, the heaviest first").from(0).to(1),
                Axis.linear("share of all weight").from(0).to(1),
                Series.dashed("equal weights", new double[] {0, 1}, new double[] {0, 1}),
                concentration(1),
                concentration(10),
                concentration(50),
                concentration(LONGEST));
    }

    private static Series concentration(int horizon) {
        OffPolicyBandit bandit = new OffPolicyBandit(0.5, horizon);
        return Series.line(
                "$T = %d$".formatted(horizon), fromNothing(bandit.heaviest()), fromNothing(bandit.carried()));
    }

    /** Shares in ascending order, beginning with 0. */
    private static double[] fromNothing(double[] tails) {
        return DoubleStream.concat(DoubleStream.of(0), Arrays.stream(tails).sorted())
                .toArray();
    }

    static XyPlot errors(OffPolicyErrors errors) {
        double[] counts = DoubleStream.iterate(10, m -> m <= 1.01e5, m -> m * StrictMath.pow(10, 0.25))
                .toArray();
        Series[] series = Arrays.stream(OffPolicyEstimator.values())
                .map(estimator -> Series.curve(estimator.label(), counts, m -> errors.rootMeanSquare(estimator, m)))
                .toArray(Series[]::new);
        return XyPlot.of(
                Axis.logarithmic("episodes $m$").from(10).to(1e5),
                Axis.logarithmic("root mean square error, as a multiple of $\\lVert\\nabla J\\rVert$"),
                series);
    }
}
