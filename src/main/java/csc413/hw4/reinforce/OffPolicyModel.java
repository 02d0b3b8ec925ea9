package csc413.hw4.reinforce;

import dev.workings.compute.check.Distribution;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A task with a target policy π_θ, which takes every action, and a behaviour policy π_θ′ that makes the episodes. Trajectories, with the
 * scores of the target policy, are all that the target policy makes possible.
 */
final class OffPolicyModel {
    private final EpisodicModel target;
    private final EpisodicModel behaviour;

    /** First θᵢ, then s, then a: π_θ(a | s)/π_θ′(a | s) with its derivative; null where π_θ′ is 0. */
    private final ExactDual[][][] ratios;

    /** Of each trajectory under the behaviour policy, as its process finds them step by step. */
    private final List<Rational> probabilities;

    OffPolicyModel(EpisodicModel target, EpisodicModel behaviour) {
        this.target = target;
        this.behaviour = behaviour;
        this.ratios = IntStream.range(0, target.parameters())
                .mapToObj(i -> ratios(target.policy().along(i)))
                .toArray(ExactDual[][][]::new);
        Map<List<List<Integer>>, Rational> possible = behaviour.trajectories().stream()
                .collect(Collectors.toMap(EpisodicTrajectory::path, EpisodicTrajectory::probability));
        this.probabilities = target.trajectories().stream()
                .map(trajectory -> possible.getOrDefault(trajectory.path(), Rational.ZERO))
                .toList();
    }

    private ExactDual[][] ratios(List<List<ExactDual>> policy) {
        return IntStream.range(0, policy.size())
                .mapToObj(state -> IntStream.range(0, policy.get(state).size())
                        .mapToObj(action ->
                                ratio(policy.get(state).get(action), behaviour().probability(state, action)))
                        .toArray(ExactDual[]::new))
                .toArray(ExactDual[][]::new);
    }

    private static ExactDual ratio(ExactDual probability, Rational behaviour) {
        return behaviour.signum() == 0 ? null : probability.dividedBy(ExactDual.fixed(behaviour));
    }

    EpisodicModel target() {
        return target;
    }

    EpisodicPolicy behaviour() {
        return behaviour.policy();
    }

    EpisodicTask task() {
        return target.task();
    }

    /** p_θ′ of each trajectory. */
    List<Rational> probabilities() {
        return probabilities;
    }

    Distribution behaviourLaw() {
        return Distribution.ofIndices(probabilities);
    }

    /** E over the episodes of the behaviour policy, component by component. */
    List<Rational> mean(Function<EpisodicTrajectory, List<Rational>> f) {
        return IntStream.range(0, probabilities.size())
                .filter(n -> probabilities.get(n).signum() > 0)
                .mapToObj(n -> scaled(
                        probabilities.get(n), f.apply(target.trajectories().get(n))))
                .reduce(OffPolicyModel::sum)
                .orElseThrow();
    }

    /** E of a number over the episodes of the behaviour policy. */
    Rational meanOf(Function<EpisodicTrajectory, Rational> f) {
        return mean(episode -> List.of(f.apply(episode))).get(0);
    }

    /** w(τ) R(τ) Σ ∇ log π_θ(aₜ | sₜ). */
    List<Rational> reinforce(EpisodicTrajectory tau) {
        Rational weight = Rational.ONE;
        for (int t = 0; t < tau.steps(); t++) {
            weight = weight.times(ratio(tau, t));
        }
        return scaled(weight.times(tau.total()), tau.scores());
    }

    /** π_θ(aₜ | sₜ)/π_θ′(aₜ | sₜ). */
    Rational ratio(EpisodicTrajectory tau, int step) {
        return ratioAlong(tau, step, 0).value();
    }

    /** The product of the ratios of the first steps. */
    Rational weight(EpisodicTrajectory episode, int steps) {
        return IntStream.range(0, steps).mapToObj(t -> ratio(episode, t)).reduce(Rational.ONE, Rational::times);
    }

    Rational weight(EpisodicTrajectory episode) {
        return weight(episode, episode.steps());
    }

    /** The weight as a function of the target policy, with its derivative with respect to θᵢ. */
    ExactDual weightAlong(EpisodicTrajectory episode, int i) {
        return IntStream.range(0, episode.steps())
                .mapToObj(t -> ratioAlong(episode, t, i))
                .reduce(ExactDual.fixed(Rational.ONE), ExactDual::times);
    }

    /** E[w R] over the episodes of the behaviour policy, with its derivative with respect to θᵢ. */
    ExactDual weightedReturnAlong(int i) {
        return meanAlong(episode -> weightAlong(episode, i));
    }

    /** L = E[Σ (π_θ/π_θ′) R] over the episodes of the behaviour policy, with its derivative with respect to θᵢ. */
    ExactDual surrogateAlong(int i) {
        return meanAlong(episode -> IntStream.range(0, episode.steps())
                .mapToObj(t -> ratioAlong(episode, t, i))
                .reduce(ExactDual::plus)
                .orElseThrow());
    }

    /** E[f R] over the episodes of the behaviour policy. */
    private ExactDual meanAlong(Function<EpisodicTrajectory, ExactDual> f) {
        return IntStream.range(0, probabilities.size())
                .filter(n -> probabilities.get(n).signum() > 0)
                .mapToObj(n -> f.apply(target.trajectories().get(n))
                        .times(ExactDual.fixed(probabilities
                                .get(n)
                                .times(target.trajectories().get(n).total()))))
                .reduce(ExactDual.fixed(Rational.ZERO), ExactDual::plus);
    }

    private ExactDual ratioAlong(EpisodicTrajectory episode, int step, int i) {
        return ratios[i][episode.state(step)][episode.action(step)];
    }

    /** χ² of two policies with two actions: (p − q)²/q(1 − q). */
    Rational divergence(int state) {
        Rational first = behaviour().probability(state, 0);
        Rational apart = target.policy().probability(state, 0).minus(first);
        return apart.power(2).dividedBy(first.times(Rational.ONE.minus(first)));
    }

    static List<Rational> sum(List<Rational> a, List<Rational> b) {
        return IntStream.range(0, a.size())
                .mapToObj(i -> a.get(i).plus(b.get(i)))
                .toList();
    }

    static Rational squaredLength(List<Rational> vector) {
        return vector.stream().map(x -> x.power(2)).reduce(Rational.ZERO, Rational::plus);
    }

    static List<Rational> scaled(Rational factor, List<Rational> vector) {
        return vector.stream().map(factor::times).toList();
    }
}
