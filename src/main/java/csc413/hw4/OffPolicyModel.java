package csc413.hw4;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Field;
import dev.workings.compute.number.Rational;
import dev.workings.compute.route.Trajectory;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The task with a target policy π_θ, a behaviour policy π_θ′ and a horizon, in exact fractions. Its trajectories, states, actions and
 * times are numbered from 1. Gradients are functions on the components of θ, and are found by exact dual numbers, which are told neither
 * the logarithm nor any formula for a score.
 */
final class OffPolicyModel {
    private static final OffPolicyTask TASK = OffPolicyTask.twoStates();

    private final int horizon;
    private final List<List<Rational>> target;
    private final List<List<Rational>> behaviour;
    private final List<List<List<OffPolicyDual>>> differentiated;
    private final List<Trajectory<Rational>> trajectories;
    private final List<Rational> targetProbabilities;
    private final List<Rational> behaviourProbabilities;
    private final List<FiniteFunction> probabilityGradients;
    private final List<List<FiniteFunction>> scores;

    OffPolicyModel(List<Rational> odds, List<Rational> behaviourOdds, int horizon) {
        this.horizon = horizon;
        this.target = OffPolicyOdds.policy(odds);
        this.behaviour = OffPolicyOdds.policy(behaviourOdds);
        this.differentiated = OffPolicyOdds.differentiated(odds);
        this.trajectories = TASK.under(target).trajectories(horizon).toList();
        this.targetProbabilities = probabilities(target, Rational.ZERO);
        this.behaviourProbabilities = probabilities(behaviour, Rational.ZERO);
        this.probabilityGradients = probabilityGradients();
        this.scores = scores();
    }

    /** All that the target policy makes possible; with positive odds these are all that there are. */
    int size() {
        return trajectories.size();
    }

    int state(int trajectory, int time) {
        return trajectories.get(trajectory - 1).state(time - 1) + 1;
    }

    int action(int trajectory, int time) {
        return trajectories.get(trajectory - 1).action(time - 1) + 1;
    }

    Rational target(int action, int state) {
        return target.get(state - 1).get(action - 1);
    }

    Rational behaviour(int action, int state) {
        return behaviour.get(state - 1).get(action - 1);
    }

    Distribution behaviourIn(int state) {
        return Distribution.ofIndices(behaviour.get(state - 1));
    }

    /** χ² of two policies with two actions: (p − q)²/q(1 − q). */
    Rational divergence(int state) {
        Rational first = behaviour(1, state);
        Rational apart = target(1, state).minus(first);
        return apart.power(2).dividedBy(first.times(Rational.ONE.minus(first)));
    }

    static Rational start(int state) {
        return Rational.exactly(TASK.start()[state - 1]);
    }

    static Rational transition(int next, int state, int action) {
        return Rational.exactly(TASK.transitions()[state - 1][action - 1][next - 1]);
    }

    static Rational reward(int state, int action) {
        return Rational.exactly(TASK.rewards()[state - 1][action - 1]);
    }

    Rational targetProbability(int trajectory) {
        return targetProbabilities.get(trajectory - 1);
    }

    Rational behaviourProbability(int trajectory) {
        return behaviourProbabilities.get(trajectory - 1);
    }

    /** R(τ). */
    Rational totalReward(int trajectory) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(t -> reward(state(trajectory, t), action(trajectory, t)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** p_θ(τ)/p_θ′(τ), of a trajectory that the behaviour policy can make. */
    Rational weight(int trajectory) {
        return targetProbability(trajectory).dividedBy(behaviourProbability(trajectory));
    }

    /** The product of the ratios of the first steps, of such a trajectory. */
    Rational weight(int trajectory, int steps) {
        Rational product = Rational.ONE;
        for (int t = 1; t <= steps; t++) {
            int state = state(trajectory, t);
            int action = action(trajectory, t);
            product = product.times(target(action, state).dividedBy(behaviour(action, state)));
        }
        return product;
    }

    Distribution targetLaw() {
        return Distribution.ofIndices(targetProbabilities);
    }

    Distribution behaviourLaw() {
        return Distribution.ofIndices(behaviourProbabilities);
    }

    /** Independent trajectories of the behaviour policy, as tuples of their numbers. */
    Distribution samples(int count) {
        return OffPolicySample.of(count, behaviourProbabilities);
    }

    boolean isPossible(int trajectory) {
        return behaviourProbability(trajectory).signum() > 0;
    }

    List<Integer> numbers(IntPredicate condition) {
        return IntStream.rangeClosed(1, size()).filter(condition).boxed().toList();
    }

    /** J, by recursion over the states. */
    Rational expectedReturn() {
        return TASK.expectedReturn(target, horizon);
    }

    /** ∇J, by the same recursion. */
    FiniteFunction gradient() {
        return slopes(policy -> TASK.expectedReturn(policy, horizon));
    }

    FiniteFunction gradientOfPolicy(int action, int state) {
        return slopes(policy -> policy.get(state - 1).get(action - 1));
    }

    FiniteFunction score(int action, int state) {
        return scores.get(state - 1).get(action - 1);
    }

    FiniteFunction gradientOfProbability(int trajectory) {
        return probabilityGradients.get(trajectory - 1);
    }

    FiniteFunction gradientOfWeight(int trajectory) {
        return slopes(policy -> weight(policy, trajectory));
    }

    /** The gradient of E[w R] over the episodes of the behaviour policy, of the whole sum at once. */
    FiniteFunction gradientOfWeightedReturn() {
        return slopes(policy -> numbers(this::isPossible).stream()
                .map(trajectory -> weight(policy, trajectory)
                        .times(OffPolicyDual.fixed(
                                behaviourProbability(trajectory).times(totalReward(trajectory)))))
                .reduce(OffPolicyDual.fixed(Rational.ZERO), OffPolicyDual::plus));
    }

    /** E[Σ (π_θ/π_θ′) R] over the episodes of the behaviour policy. */
    Rational surrogate() {
        return surrogate(differentiated.get(0)).value();
    }

    FiniteFunction gradientOfSurrogate() {
        return slopes(this::surrogate);
    }

    private OffPolicyDual surrogate(List<List<OffPolicyDual>> policy) {
        OffPolicyDual sum = OffPolicyDual.fixed(Rational.ZERO);
        for (int trajectory : numbers(this::isPossible)) {
            Rational earned = behaviourProbability(trajectory).times(totalReward(trajectory));
            for (int t = 1; t <= horizon; t++) {
                sum = sum.plus(ratio(policy, trajectory, t).times(OffPolicyDual.fixed(earned)));
            }
        }
        return sum;
    }

    /** The weight as a function of the target policy. */
    private OffPolicyDual weight(List<List<OffPolicyDual>> policy, int trajectory) {
        OffPolicyDual product = OffPolicyDual.fixed(Rational.ONE);
        for (int t = 1; t <= horizon; t++) {
            product = product.times(ratio(policy, trajectory, t));
        }
        return product;
    }

    private OffPolicyDual ratio(List<List<OffPolicyDual>> policy, int trajectory, int time) {
        int state = state(trajectory, time);
        int action = action(trajectory, time);
        return policy.get(state - 1).get(action - 1).dividedBy(OffPolicyDual.fixed(behaviour(action, state)));
    }

    private List<FiniteFunction> probabilityGradients() {
        List<List<OffPolicyDual>> components = differentiated.stream()
                .map(policy -> probabilities(policy, OffPolicyDual.fixed(Rational.ZERO)))
                .toList();
        return IntStream.range(0, size())
                .mapToObj(trajectory -> FiniteFunction.on(
                        OffPolicyOdds.PARAMETERS,
                        i -> components.get(i - 1).get(trajectory).slope()))
                .toList();
    }

    /** ∇π/π, a row for each state. */
    private List<List<FiniteFunction>> scores() {
        return IntStream.range(0, target.size())
                .mapToObj(state -> IntStream.range(0, target.get(state).size())
                        .mapToObj(action -> score(policy -> policy.get(state).get(action)))
                        .toList())
                .toList();
    }

    private FiniteFunction score(Function<List<List<OffPolicyDual>>, OffPolicyDual> probability) {
        return slopes(policy -> {
            OffPolicyDual here = probability.apply(policy);
            return here.dividedBy(OffPolicyDual.fixed(here.value()));
        });
    }

    private FiniteFunction slopes(Function<List<List<OffPolicyDual>>, OffPolicyDual> f) {
        return FiniteFunction.on(
                OffPolicyOdds.PARAMETERS,
                i -> f.apply(differentiated.get(i - 1)).slope());
    }

    /** What a policy gives to each trajectory, as the process finds it step by step. */
    private <T extends Field<T>> List<T> probabilities(List<List<T>> policy, T impossible) {
        Map<List<List<Integer>>, T> known = TASK.under(policy)
                .trajectories(horizon)
                .collect(Collectors.toMap(OffPolicyModel::path, Trajectory::probability));
        return trajectories.stream()
                .map(trajectory -> known.getOrDefault(path(trajectory), impossible))
                .toList();
    }

    private static List<List<Integer>> path(Trajectory<?> trajectory) {
        return List.of(trajectory.states(), trajectory.actions());
    }
}
