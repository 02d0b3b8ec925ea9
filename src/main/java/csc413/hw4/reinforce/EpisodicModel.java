package csc413.hw4.reinforce;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.DecisionProcess;
import dev.workings.compute.route.Trajectory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A task with a policy: all trajectories that are possible, and exact expectations over them. */
final class EpisodicModel {
    private final EpisodicTask task;
    private final EpisodicPolicy policy;
    private final List<EpisodicTrajectory> trajectories;
    private final List<Rational> gradient;

    /** First s, then a, then the component. */
    private final List<List<List<Rational>>> scores;

    EpisodicModel(EpisodicTask task, EpisodicPolicy policy) {
        this.task = task;
        this.policy = policy;
        this.gradient = IntStream.range(0, policy.parameters())
                .mapToObj(i -> task.expectedReturn(policy.along(i)).slope())
                .toList();
        this.scores = IntStream.range(0, task.states())
                .mapToObj(state -> IntStream.range(0, policy.actions(state))
                        .mapToObj(action -> policy.score(state, action))
                        .toList())
                .toList();
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

    /** @param number from 1, exact, as an expectation binds it to τ */
    EpisodicTrajectory trajectory(Object number) {
        return trajectories.get(((Rational) number).numerator().intValueExact() - 1);
    }

    /** The law p_θ of a trajectory's number, which counts from 1. */
    Distribution law() {
        return Distribution.ofIndices(
                trajectories.stream().map(EpisodicTrajectory::probability).toList());
    }

    /** Σ p_θ(τ) f(τ). */
    Rational expectation(Function<EpisodicTrajectory, Rational> f) {
        return trajectories.stream()
                .map(trajectory -> trajectory.probability().times(f.apply(trajectory)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** E[(f − E f)²]. */
    Rational variance(Function<EpisodicTrajectory, Rational> f) {
        List<Rational> values = trajectories.stream().map(f).toList();
        Rational mean = mean(values);
        return mean(values.stream().map(value -> value.minus(mean).power(2)).toList());
    }

    private Rational mean(List<Rational> values) {
        return IntStream.range(0, values.size())
                .mapToObj(n -> trajectories.get(n).probability().times(values.get(n)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The expected return E[R(τ)]. */
    Rational expectedReturn() {
        return expectation(EpisodicTrajectory::total);
    }

    /** ∂J/∂θᵢ by automatic differentiation of the recursion over the states, which knows nothing of scores. */
    Rational gradient(int i) {
        return gradient.get(i);
    }

    /** p_θ(τ) with its derivative with respect to θᵢ, as a product over the steps in which ρ₀ and p are factors too. */
    ExactDual probabilityAlong(EpisodicTrajectory trajectory, int i) {
        List<List<ExactDual>> choices = policy.along(i);
        ExactDual probability = ExactDual.fixed(task.start().get(trajectory.state(0)));
        for (int t = 0; t < trajectory.steps(); t++) {
            int state = trajectory.state(t);
            int action = trajectory.action(t);
            probability = probability.times(choices.get(state).get(action));
            if (t + 1 < trajectory.steps()) {
                Rational moved = task.transition(state, action, trajectory.state(t + 1));
                probability = probability.times(ExactDual.fixed(moved));
            }
        }
        return probability;
    }

    /** The expected return from a state at a time on. */
    Rational value(int time, int state) {
        return task.values(policy.along(0)).get(time).get(state).value();
    }

    /** The last state of the enumeration is where the last action is taken. */
    private Stream<EpisodicTrajectory> withLastAction(Trajectory<Rational> begun) {
        int last = begun.state(task.horizon() - 1);
        return IntStream.range(0, policy.actions(last))
                .filter(action -> policy.probability(last, action).signum() > 0)
                .mapToObj(action -> {
                    List<Integer> actions = new ArrayList<>(begun.actions());
                    actions.add(action);
                    return trajectory(
                            begun.states(), actions, begun.probability().times(policy.probability(last, action)));
                });
    }

    private EpisodicTrajectory trajectory(List<Integer> states, List<Integer> actions, Rational probability) {
        List<List<Rational>> stepScores = new ArrayList<>();
        List<Rational> rewards = new ArrayList<>();
        for (int t = 0; t < actions.size(); t++) {
            stepScores.add(scores.get(states.get(t)).get(actions.get(t)));
            rewards.add(task.reward(states.get(t), actions.get(t)));
        }
        return new EpisodicTrajectory(states, actions, probability, stepScores, rewards);
    }
}
