package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;

/** One way in which an episode can go, s₁ a₁ … s_T a_T; steps, states, actions and components count from 0. */
final class EpisodicTrajectory {
    private final List<Integer> states;
    private final List<Integer> actions;
    private final Rational probability;
    private final List<List<Rational>> stepScores;
    private final List<Rational> scores;
    private final List<Rational> toGo;

    /**
     * @param probability p_θ(τ)
     * @param stepScores row t, column i: ∂ log π_θ(aₜ | sₜ)/∂θᵢ
     * @param rewards r(sₜ, aₜ)
     */
    EpisodicTrajectory(
            List<Integer> states,
            List<Integer> actions,
            Rational probability,
            List<List<Rational>> stepScores,
            List<Rational> rewards) {
        this.states = List.copyOf(states);
        this.actions = List.copyOf(actions);
        this.probability = probability;
        this.stepScores = List.copyOf(stepScores);
        this.scores = stepScores.stream().reduce(EpisodicTrajectory::sum).orElseThrow();
        this.toGo = sumsFromTheEnd(rewards);
    }

    private static List<Rational> sum(List<Rational> a, List<Rational> b) {
        List<Rational> sum = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i).plus(b.get(i)));
        }
        return sum;
    }

    private static List<Rational> sumsFromTheEnd(List<Rational> rewards) {
        List<Rational> sums = new ArrayList<>();
        Rational sum = Rational.ZERO;
        for (int t = rewards.size() - 1; t >= 0; t--) {
            sum = sum.plus(rewards.get(t));
            sums.add(0, sum);
        }
        return sums;
    }

    int steps() {
        return actions.size();
    }

    /** What happens, without its probability. */
    List<List<Integer>> path() {
        return List.of(states, actions);
    }

    int state(int step) {
        return states.get(step);
    }

    int action(int step) {
        return actions.get(step);
    }

    Rational probability() {
        return probability;
    }

    /** gᵢ(τ), the sum of the scores of all steps. */
    Rational score(int i) {
        return scores.get(i);
    }

    Rational stepScore(int step, int i) {
        return stepScores.get(step).get(i);
    }

    /** ∇ log π_θ(aₜ | sₜ). */
    List<Rational> stepScores(int step) {
        return stepScores.get(step);
    }

    /** g(τ). */
    List<Rational> scores() {
        return scores;
    }

    Rational reward(int step) {
        return step + 1 < steps() ? toGo(step).minus(toGo(step + 1)) : toGo(step);
    }

    /** ‖g(τ)‖². */
    Rational squaredNorm() {
        return scores.stream().map(score -> score.power(2)).reduce(Rational.ZERO, Rational::plus);
    }

    /** R(τ), the sum of all rewards. */
    Rational total() {
        return toGo.get(0);
    }

    /** Gₜ(τ), the sum of the rewards from step t on. */
    Rational toGo(int step) {
        return toGo.get(step);
    }
}
