package csc413.hw4;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.DecisionProcess;
import dev.workings.compute.route.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A task with a policy: all trajectories, and exact expectations over them. */
final class EpisodicModel {
    private final EpisodicTask task;
    private final EpisodicPolicy policy;
    private final List<EpisodicTrajectory> trajectories;

    EpisodicModel(EpisodicTask task, EpisodicPolicy policy) {
        this.task = task;
        this.policy = policy;
        this.trajectories = new DecisionProcess<>(task.start(), policy.probabilities(), task.transitions())
                .trajectories(task.horizon() - 1)
                .flatMap(this::withLastAction)
                .toList();
    }

    EpisodicTask task() {
        return task;
    }

    EpisodicPolicy policy() {
        return policy;
    }

    int parameters() {
        return policy.parameters();
    }

    List<EpisodicTrajectory> trajectories() {
        return trajectories;
    }

    /** Σ p_θ(τ) f(τ). */
    Rational expectation(Function<EpisodicTrajectory, Rational> f) {
        return trajectories.stream()
                .map(trajectory -> trajectory.probability().times(f.apply(trajectory)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** E[(f − E f)²]. */
    Rational variance(Function<EpisodicTrajectory, Rational> f) {
        Rational mean = expectation(f);
        return expectation(trajectory -> f.apply(trajectory).minus(mean).power(2));
    }

    /** The expected return E[R(τ)]. */
    Rational expectedReturn() {
        return expectation(EpisodicTrajectory::total);
    }

    /** ∂J/∂θᵢ by automatic differentiation of the expected return, which knows nothing of scores. */
    double gradient(int i) {
        return new DecisionProcess<>(duals(task.start()), policy.alongParameter(i), dualTransitions())
                .expectation(task.horizon(), this::constantReturn)
                .slope();
    }

    /** ∂ log p_θ(τ)/∂θᵢ by automatic differentiation of the trajectory's probability, in which ρ₀ and p are factors too. */
    double logProbabilitySlope(EpisodicTrajectory trajectory, int i) {
        List<List<Dual>> choices = policy.alongParameter(i);
        Dual probability = new Dual(task.start().get(trajectory.state(0)).toDouble(), 0);
        for (int t = 0; t < trajectory.steps(); t++) {
            int state = trajectory.state(t);
            int action = trajectory.action(t);
            probability = probability.times(choices.get(state).get(action));
            if (t + 1 < trajectory.steps()) {
                List<Rational> next = task.transitions().get(state).get(action);
                probability =
                        probability.times(next.get(trajectory.state(t + 1)).toDouble());
            }
        }
        return probability.log().slope();
    }

    /** The expected return from each state at each time, row t, by going back from the last step. */
    List<List<Rational>> values() {
        List<List<Rational>> values = new ArrayList<>();
        List<Rational> next = task.start().stream().map(any -> Rational.ZERO).toList();
        for (int t = task.horizon() - 1; t >= 0; t--) {
            next = before(next);
            values.add(0, next);
        }
        return values;
    }

    private List<Rational> before(List<Rational> next) {
        return IntStream.range(0, task.states())
                .mapToObj(state -> IntStream.range(0, task.rewards().get(state).size())
                        .mapToObj(action -> policy.probability(state, action)
                                .times(task.reward(state, action).plus(mean(state, action, next))))
                        .reduce(Rational.ZERO, Rational::plus))
                .toList();
    }

    private Rational mean(int state, int action, List<Rational> next) {
        List<Rational> row = task.transitions().get(state).get(action);
        return IntStream.range(0, task.states())
                .mapToObj(s -> row.get(s).times(next.get(s)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The last state of the enumeration is where the last action is taken. */
    private Stream<EpisodicTrajectory> withLastAction(Trajectory<Rational> begun) {
        int last = begun.state(task.horizon() - 1);
        return IntStream.range(0, task.rewards().get(last).size())
                .filter(action -> policy.probability(last, action).signum() > 0)
                .mapToObj(action -> {
                    List<Integer> actions = new ArrayList<>(begun.actions());
                    actions.add(action);
                    return trajectory(
                            begun.states(), actions, begun.probability().times(policy.probability(last, action)));
                });
    }

    private EpisodicTrajectory trajectory(List<Integer> states, List<Integer> actions, Rational probability) {
        List<List<Rational>> scores = new ArrayList<>();
        List<Rational> rewards = new ArrayList<>();
        for (int t = 0; t < actions.size(); t++) {
            int state = states.get(t);
            int action = actions.get(t);
            scores.add(IntStream.range(0, parameters())
                    .mapToObj(i -> policy.score(state, action, i))
                    .toList());
            rewards.add(task.reward(state, action));
        }
        return new EpisodicTrajectory(states, actions, probability, scores, rewards);
    }

    private Dual constantReturn(Trajectory<Dual> trajectory) {
        double sum = 0;
        for (int t = 0; t < task.horizon(); t++) {
            sum += task.reward(trajectory.state(t), trajectory.action(t)).toDouble();
        }
        return new Dual(sum, 0);
    }

    private List<List<List<Dual>>> dualTransitions() {
        return task.transitions().stream()
                .map(rows -> rows.stream().map(EpisodicModel::duals).toList())
                .toList();
    }

    private static List<Dual> duals(List<Rational> numbers) {
        return numbers.stream().map(number -> new Dual(number.toDouble(), 0)).toList();
    }
}
