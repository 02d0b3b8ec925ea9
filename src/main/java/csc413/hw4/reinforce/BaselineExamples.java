package csc413.hw4.reinforce;

import dev.workings.compute.Draw;
import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The bandits and episodes of question 3.2.1. */
final class BaselineExamples {
    /** How often the door between the two rooms does not open. */
    static final Rational STUCK = Rational.of(1, 4);

    private static final int PARAMETERS = 2;

    private BaselineExamples() {}

    /** Two arms that pay 1 and 0; the policy takes the first with probability π. */
    static EpisodicModel twoArms(Rational pi) {
        return twoArms(pi, Rational.ONE, Rational.ZERO);
    }

    /** Two arms; θ is the logit of the first. */
    static EpisodicModel twoArms(Rational pi, Rational first, Rational second) {
        EpisodicPolicy policy = new EpisodicPolicy(
                List.of(List.of(pi, Rational.ONE.minus(pi))), List.of(List.of(wholes(1), wholes(0))));
        return new EpisodicModel(EpisodicTask.bandit(List.of(first, second)), policy);
    }

    /** Three arms, and two parameters that overlap. */
    static EpisodicModel threeArms() {
        EpisodicPolicy policy = new EpisodicPolicy(
                List.of(List.of(Rational.of(1, 2), Rational.of(1, 3), Rational.of(1, 6))),
                List.of(List.of(wholes(1, 0), wholes(1, 2), wholes(0, -1))));
        return new EpisodicModel(EpisodicTask.bandit(wholes(2, -1, 5)), policy);
    }

    /** Two arms, with a parameter that adds the same to both logits, and so does nothing. */
    static EpisodicModel idleParameter() {
        EpisodicPolicy policy = new EpisodicPolicy(
                List.of(List.of(Rational.of(1, 3), Rational.of(2, 3))), List.of(List.of(wholes(1), wholes(1))));
        return new EpisodicModel(EpisodicTask.bandit(wholes(3, 1)), policy);
    }

    /**
     * Two rooms and two steps, beginning in the first room. Staying pays 2 there and 6 in the second, leaving 1 less.
     *
     * @param stuck how often the door does not open
     */
    static EpisodicModel twoRooms(Rational stuck) {
        Rational opens = Rational.ONE.minus(stuck);
        List<Rational> first = List.of(Rational.ONE, Rational.ZERO);
        List<Rational> second = List.of(Rational.ZERO, Rational.ONE);
        EpisodicTask task = new EpisodicTask(
                first,
                List.of(List.of(first, List.of(stuck, opens)), List.of(second, List.of(opens, stuck))),
                List.of(wholes(2, 1), wholes(6, 5)),
                2);
        return new EpisodicModel(task, EpisodicPolicy.ofLogits(List.of(Rational.of(3, 4), Rational.of(1, 2))));
    }

    /**
     * A corridor of three rooms in four steps, beginning in the first. The actions are to the left and to the right; one in five attempts
     * fails. Each step pays 2 to the left and 1 to the right, and 4 more in the last room.
     */
    static EpisodicModel corridor() {
        EpisodicTask task = new EpisodicTask(
                wholes(1, 0, 0),
                IntStream.range(0, 3)
                        .mapToObj(room -> List.of(step(room, room - 1), step(room, room + 1)))
                        .toList(),
                List.of(wholes(2, 1), wholes(2, 1), wholes(6, 5)),
                4);
        return new EpisodicModel(
                task, EpisodicPolicy.ofLogits(List.of(Rational.of(3, 4), Rational.of(2, 3), Rational.of(1, 2))));
    }

    /** Four in five attempts lead to the room, if there is one. */
    private static List<Rational> step(int from, int to) {
        int reached = Math.max(0, Math.min(2, to));
        return IntStream.range(0, 3)
                .mapToObj(room -> Rational.of((room == reached ? 4 : 0) + (room == from ? 1 : 0), 5))
                .toList();
    }

    /** The models on which the general formulas are tried, the simplest first. */
    static List<EpisodicModel> general(Seed seed) {
        RandomGenerator random = seed.forPurpose("models").generator();
        Stream<EpisodicModel> listed =
                Stream.of(twoArms(Rational.of(9, 10), Rational.of(3), Rational.of(1)), threeArms(), twoRooms(STUCK));
        Stream<EpisodicModel> drawn = IntStream.of(2, 2, 3).mapToObj(horizon -> random(horizon, random));
        return Stream.concat(listed, drawn).toList();
    }

    /** Two states, two actions, and two parameters that both states share; three steps begin in the first state. */
    private static EpisodicModel random(int horizon, RandomGenerator random) {
        List<List<Rational>> policy = rows(2, () -> distribution(random));
        List<List<List<Rational>>> features = rows(2, () -> rows(2, () -> draw(PARAMETERS, -1, 2, random)));
        EpisodicTask task = new EpisodicTask(
                horizon < 3 ? distribution(random) : wholes(1, 0),
                rows(2, () -> rows(2, () -> distribution(random))),
                rows(2, () -> draw(2, -3, 4, random)),
                horizon);
        EpisodicModel model = new EpisodicModel(task, new EpisodicPolicy(policy, features));
        return isIdle(model) ? random(horizon, random) : model;
    }

    private static boolean isIdle(EpisodicModel model) {
        BaselineVariance variance = BaselineVariance.ofTotalReturn(model);
        return IntStream.range(0, PARAMETERS).anyMatch(i -> variance.fisher(i).signum() == 0);
    }

    private static <T> List<T> rows(int count, Supplier<T> row) {
        List<T> rows = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            rows.add(row.get());
        }
        return rows;
    }

    private static List<Rational> distribution(RandomGenerator random) {
        List<Rational> weights = draw(2, 1, 4, random);
        Rational sum = weights.get(0).plus(weights.get(1));
        return weights.stream().map(weight -> weight.dividedBy(sum)).toList();
    }

    private static List<Rational> draw(int count, int low, int high, RandomGenerator random) {
        return rows(count, () -> Rational.of(low + (long) Math.floor(Draw.uniform(random) * (high - low + 1))));
    }

    private static List<Rational> wholes(long... numbers) {
        return LongStream.of(numbers).mapToObj(Rational::of).toList();
    }
}
