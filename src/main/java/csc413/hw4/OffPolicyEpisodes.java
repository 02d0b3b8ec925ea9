package csc413.hw4;

import dev.workings.compute.number.Field;
import dev.workings.compute.route.Trajectory;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The episodes of a task that a behaviour policy π_θ′ can make, seen from a target policy π_θ. Times count from 1, as on the page.
 *
 * @param all each with its probability
 * @param <T> the kind of number
 */
record OffPolicyEpisodes<T extends Field<T>>(
        OffPolicyTask task, List<List<T>> target, List<List<T>> behaviour, int horizon, List<Trajectory<T>> all) {

    static <T extends Field<T>> OffPolicyEpisodes<T> of(
            OffPolicyTask task, List<List<T>> target, List<List<T>> behaviour, int horizon) {
        List<Trajectory<T>> all = task.under(behaviour).trajectories(horizon).toList();
        return new OffPolicyEpisodes<>(task, target, behaviour, horizon, all);
    }

    /** E over the episodes of the behaviour policy, component by component. */
    List<T> mean(Function<Trajectory<T>, List<T>> f) {
        return all.stream()
                .map(episode -> scaled(episode.probability(), f.apply(episode)))
                .reduce(this::sum)
                .orElseThrow();
    }

    /** E of a number over the episodes of the behaviour policy. */
    T meanOf(Function<Trajectory<T>, T> f) {
        return mean(episode -> List.of(f.apply(episode))).get(0);
    }

    /** π_θ(aₜ | sₜ)/π_θ′(aₜ | sₜ). */
    T ratio(Trajectory<T> episode, int time) {
        int state = episode.state(time - 1);
        int action = episode.action(time - 1);
        return target.get(state).get(action).dividedBy(behaviour.get(state).get(action));
    }

    /** The product of the ratios of the steps 1, …, {@code time}. */
    T weight(Trajectory<T> episode, int time) {
        T product = one();
        for (int k = 1; k <= time; k++) {
            product = product.times(ratio(episode, k));
        }
        return product;
    }

    T weight(Trajectory<T> episode) {
        return weight(episode, horizon);
    }

    /** ∇ log π_θ(aₜ | sₜ). */
    List<T> score(Trajectory<T> episode, int time) {
        return OffPolicyOdds.score(target, episode.state(time - 1), episode.action(time - 1));
    }

    /** The sum of the scores of the steps 1, …, {@code time}. */
    List<T> scores(Trajectory<T> episode, int time) {
        return IntStream.rangeClosed(1, time).mapToObj(t -> score(episode, t)).reduce(zeros(), this::sum);
    }

    T reward(Trajectory<T> episode, int time) {
        return one().constant(task.rewards()[episode.state(time - 1)][episode.action(time - 1)]);
    }

    T totalReward(Trajectory<T> episode) {
        return IntStream.rangeClosed(1, horizon)
                .mapToObj(t -> reward(episode, t))
                .reduce(zero(), Field::plus);
    }

    List<T> sum(List<T> a, List<T> b) {
        return IntStream.range(0, a.size())
                .mapToObj(i -> a.get(i).plus(b.get(i)))
                .toList();
    }

    List<T> scaled(T factor, List<T> vector) {
        return vector.stream().map(factor::times).toList();
    }

    List<T> zeros() {
        return Collections.nCopies(OffPolicyOdds.PARAMETERS, zero());
    }

    private T zero() {
        return one().constant(0);
    }

    private T one() {
        return target.get(0).get(0).constant(1);
    }
}
