package csc413.hw4.reinforce;

import dev.workings.compute.Draw;
import dev.workings.compute.Seed;
import dev.workings.compute.Value;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.ConfidenceInterval;
import dev.workings.compute.route.MonteCarlo;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The total variance of an estimator by simulating episodes step by step, beside the exact sum. */
final class BaselineSimulation {
    static final int EPISODES = 5_000;
    static final double LEVEL = 0.999;

    private final double[] start;
    private final double[][] policy;
    private final double[][][] transitions;
    private final int horizon;
    private final int actions;

    /** Of each way in which an episode can go, at the number that {@link #next} gives it. */
    private final double[] squaredErrors;

    BaselineSimulation(EpisodicModel model, BaselineEstimator estimator) {
        this.start = doubles(model.task().start());
        this.policy = rows(model.policy().probabilities());
        this.transitions = model.task().transitions().stream()
                .map(BaselineSimulation::rows)
                .toArray(double[][][]::new);
        this.horizon = model.task().horizon();
        this.actions = policy[0].length;
        double[] gradient = IntStream.range(0, model.parameters())
                .mapToDouble(i -> model.gradient(i).toDouble())
                .toArray();
        this.squaredErrors = new double[(int) StrictMath.pow(start.length * actions, horizon)];
        model.trajectories()
                .forEach(trajectory ->
                        squaredErrors[number(trajectory)] = squaredError(estimator, trajectory, gradient));
    }

    ConfidenceInterval totalVariance(Seed seed) {
        return new MonteCarlo(EPISODES, LEVEL, seed).mean(random -> squaredErrors[episode(random)]);
    }

    /** With the half-width of its interval. */
    Value value(Seed seed) {
        ConfidenceInterval interval = totalVariance(seed);
        return Value.of(interval.mean()).withUncertainty(interval.halfWidth());
    }

    private static double squaredError(BaselineEstimator estimator, EpisodicTrajectory trajectory, double... gradient) {
        double sum = 0;
        for (int i = 0; i < gradient.length; i++) {
            double error = estimator.of(trajectory, i).toDouble() - gradient[i];
            sum += error * error;
        }
        return sum;
    }

    private int number(EpisodicTrajectory trajectory) {
        int number = 0;
        for (int t = 0; t < horizon; t++) {
            number = next(number, trajectory.state(t), trajectory.action(t));
        }
        return number;
    }

    /** With one more pair of a state and an action as the last digit. */
    private int next(int number, int state, int action) {
        return (number * start.length + state) * actions + action;
    }

    private int episode(RandomGenerator random) {
        int number = 0;
        int state = draw(start, random);
        for (int t = 0; t < horizon; t++) {
            int action = draw(policy[state], random);
            number = next(number, state, action);
            state = draw(transitions[state][action], random);
        }
        return number;
    }

    private static int draw(double[] probabilities, RandomGenerator random) {
        double left = Draw.uniform(random);
        int drawn = 0;
        while (drawn + 1 < probabilities.length && left >= probabilities[drawn]) {
            left -= probabilities[drawn++];
        }
        return drawn;
    }

    private static double[] doubles(List<Rational> numbers) {
        return numbers.stream().mapToDouble(Rational::toDouble).toArray();
    }

    private static double[][] rows(List<List<Rational>> rows) {
        return rows.stream().map(BaselineSimulation::doubles).toArray(double[][]::new);
    }
}
