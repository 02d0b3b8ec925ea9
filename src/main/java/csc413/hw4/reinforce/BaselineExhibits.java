package csc413.hw4.reinforce;

import csc413.hw4.InputGrid;
import dev.workings.compute.Seed;
import dev.workings.compute.Table;
import dev.workings.compute.Table.Column;
import dev.workings.compute.number.Rational;
import dev.workings.figure.Axis;
import dev.workings.figure.Series;
import dev.workings.figure.Series.Mark;
import dev.workings.figure.XyPlot;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables and plots of {@link ReinforceBaseline}. */
final class BaselineExhibits {
    private static final double[] BATCHES = {2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64};

    /** A baseline for the corridor, with either kind of return. */
    private record Choice(String name, BaselineEstimator total, BaselineEstimator toGo) {
        static Choice of(String name, Function<BaselineReturn, BaselineEstimator> estimator) {
            return new Choice(name, estimator.apply(BaselineReturn.TOTAL), estimator.apply(BaselineReturn.TO_GO));
        }
    }

    private BaselineExhibits() {}

    /** Every baseline that the page speaks of, with the exact total variance and a simulated one. */
    static Table corridor(EpisodicModel model, Seed seed) {
        Table table = Table.of(
                Column.text("baseline"),
                Column.number("total return", "3"),
                Column.number("simulated", "3"),
                Column.number("reward to go", "3"),
                Column.number("simulated", "3"));
        for (Choice choice : choices(model)) {
            table = table.row(
                    choice.name,
                    choice.total.totalVariance(model).toDouble(),
                    new BaselineSimulation(model, choice.total).value(seed),
                    choice.toGo.totalVariance(model).toDouble(),
                    new BaselineSimulation(model, choice.toGo).value(seed));
        }
        return table;
    }

    private static List<Choice> choices(EpisodicModel model) {
        Rational expected = model.expectedReturn();
        return List.of(
                Choice.of("none", kind -> BaselineEstimator.constants(kind, i -> Rational.ZERO)),
                Choice.of("$\\mathbb{E}[R]$", kind -> BaselineEstimator.constants(kind, i -> expected)),
                Choice.of("best constant", kind -> sharedOptimum(model, kind)),
                Choice.of("best constant for each component", kind -> optima(model, kind)),
                Choice.of("value of the state, $v_t(s_t)$", kind -> places(model, kind, BaselinePlaces::value)),
                Choice.of(
                        "best for each step and state alone", kind -> places(model, kind, BaselinePlaces::ownOptimum)),
                Choice.of("best for each step and state", kind -> places(model, kind, BaselinePlaces::optimum)));
    }

    private static BaselineEstimator sharedOptimum(EpisodicModel model, BaselineReturn kind) {
        BaselineVariance variance = new BaselineVariance(model, kind);
        return variance.with(variance.sharedOptimum());
    }

    private static BaselineEstimator optima(EpisodicModel model, BaselineReturn kind) {
        BaselineVariance variance = new BaselineVariance(model, kind);
        List<Rational> optima = IntStream.range(0, model.parameters())
                .mapToObj(variance::optimum)
                .toList();
        return BaselineEstimator.constants(kind, optima::get);
    }

    private static BaselineEstimator places(EpisodicModel model, BaselineReturn kind, BaselinePlaces.Choice choice) {
        return BaselineEstimator.places(model, kind, choice);
    }

    /** The variance of two-armed bandits against the baseline, with the vertex and the expected reward on each curve. */
    static XyPlot arms() {
        List<EpisodicModel> models = Stream.of(Rational.of(1, 2), Rational.of(3, 4), Rational.of(9, 10))
                .map(BaselineExamples::twoArms)
                .toList();
        double[] means = models.stream()
                .mapToDouble(model -> model.expectedReturn().toDouble())
                .toArray();
        double[] vertices = models.stream()
                .mapToDouble(
                        model -> BaselineVariance.ofTotalReturn(model).vertex(0).toDouble())
                .toArray();
        return XyPlot.of(
                Axis.linear("baseline $b$").from(0).to(1),
                Axis.linear("variance of the estimate").from(0),
                Series.points("$b = b^*$", vertices, variances(models, vertices)),
                Series.points("$b = \\mathbb{E}[R]$", means, variances(models, means)),
                parabola("$\\pi(1) = \\tfrac12$", Mark.DASHED, models.get(0)),
                parabola("$\\pi(1) = \\tfrac34$", Mark.DASHED, models.get(1)),
                parabola("$\\pi(1) = \\tfrac9{10}$", Mark.LINE, models.get(2)));
    }

    private static Series parabola(String label, Mark mark, EpisodicModel model) {
        return parabola(label, mark, new BaselineVariance(model, BaselineReturn.TOTAL), InputGrid.evenly(0, 1, 50));
    }

    private static Series parabola(String label, Mark mark, BaselineVariance variance, double... b) {
        return Series.of(
                label, mark, b, Arrays.stream(b).map(variance::totalByPairs).toArray());
    }

    private static double[] variances(List<EpisodicModel> models, double... baselines) {
        return IntStream.range(0, baselines.length)
                .mapToDouble(k -> total(models.get(k), BaselineReturn.TOTAL, baselines[k]))
                .toArray();
    }

    private static double total(EpisodicModel model, BaselineReturn kind, double b) {
        return new BaselineVariance(model, kind).totalByPairs(b);
    }

    /** The two parabolas of the corridor, and the least variance that baselines for each step and state allow. */
    static XyPlot parabolas(EpisodicModel model) {
        double[] b = InputGrid.evenly(0, 14, 28);
        double expected = model.expectedReturn().toDouble();
        double least = places(model, BaselineReturn.TO_GO, BaselinePlaces::optimum)
                .totalVariance(model)
                .toDouble();
        return XyPlot.of(
                Axis.linear("baseline $b$").from(0).to(14),
                Axis.linear("sum of the variances of the components").from(0),
                vertices(model),
                Series.points("$b = \\mathbb{E}[R]$", new double[] {expected, expected}, new double[] {
                    total(model, BaselineReturn.TOTAL, expected), total(model, BaselineReturn.TO_GO, expected)
                }),
                parabola("total return", Mark.LINE, new BaselineVariance(model, BaselineReturn.TOTAL), b),
                parabola("reward to go", Mark.DASHED, new BaselineVariance(model, BaselineReturn.TO_GO), b),
                Series.dashed("best for each step and state", new double[] {0, 14}, new double[] {least, least}));
    }

    private static Series vertices(EpisodicModel model) {
        double[] optima = Arrays.stream(BaselineReturn.values())
                .mapToDouble(
                        kind -> new BaselineVariance(model, kind).sharedVertex().toDouble())
                .toArray();
        double[] variances = IntStream.range(0, optima.length)
                .mapToDouble(k -> total(model, BaselineReturn.values()[k], optima[k]))
                .toArray();
        return Series.points("$b = b^*$", optima, variances);
    }

    /** What remains of the gradient, on average, if the baseline is estimated from the same batch. */
    static XyPlot batch(BaselineBatch bandit) {
        return XyPlot.of(
                Axis.logarithmic("draws in a batch $N$").from(2).to(64),
                Axis.linear("mean estimate divided by $dJ/d\\theta$").from(0).to(1.1),
                share("others' draws only", n -> bandit.shareLeaveOneOut(bandit::weighted, n)),
                share("mean return of the batch", n -> bandit.shareInSample(bandit::mean, n)),
                share("estimate of $b^*$ from the batch", n -> bandit.shareInSample(bandit::weighted, n)));
    }

    private static Series share(String label, IntToDoubleFunction share) {
        double[] shares =
                Arrays.stream(BATCHES).map(n -> share.applyAsDouble((int) n)).toArray();
        return Series.of(label, Mark.LINE_AND_POINTS, BATCHES, shares);
    }
}
