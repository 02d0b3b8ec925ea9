package csc413.hw4.bellman;

import static csc413.hw4.bellman.ExactVectors.whole;

import dev.workings.compute.Draw;
import dev.workings.compute.Seed;
import dev.workings.compute.cases.Cases;
import dev.workings.compute.cases.Input;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The processes and policies on which the displays of question 3.1 are tried, all with three states and two actions. Number 0 is the
 * machine under its careless policy, number 1 under its careful one, number 2 alternates, and the others are drawn.
 */
final class DecisionModels {
    static final int STATES = 3;
    static final int ACTIONS = 2;

    /** How many are not drawn. */
    static final int LISTED = 3;

    static final int ALTERNATING = 2;

    private final List<DecisionModel> models;

    private DecisionModels(List<BellmanOperator> models) {
        this.models = models.stream().map(DecisionModel::new).toList();
    }

    /** Those that are listed, and so many others. */
    static DecisionModels with(int drawn, Seed seed) {
        RandomGenerator random = seed.forPurpose("decision processes").generator();
        List<BellmanOperator> models = new ArrayList<>(List.of(
                new BellmanOperator(MaintainedMachine.process(), MaintainedMachine.careless()),
                new BellmanOperator(MaintainedMachine.process(), MaintainedMachine.careful()),
                alternating()));
        for (int i = 0; i < drawn; i++) {
            models.add(draw(random));
        }
        return new DecisionModels(models);
    }

    /** The same with another discount. */
    DecisionModels withDiscount(Rational discount) {
        return new DecisionModels(models.stream()
                .map(model -> new BellmanOperator(model.process().withDiscount(discount), model.policy()))
                .toList());
    }

    /** The numbers from one to another as cases, with the names of the models. */
    static Cases cases(int first, int last) {
        return Cases.choices(
                "model",
                first,
                IntStream.rangeClosed(first, last)
                        .mapToObj(DecisionModels::name)
                        .toList());
    }

    /** A model as the input of a case. */
    static Input named(int number) {
        return new Input.Choice(number, name(number));
    }

    private static String name(int number) {
        List<String> listed = List.of("careless", "careful", "alternating");
        return number < LISTED ? listed.get(number) : "random " + (number - LISTED + 1);
    }

    DecisionModel get(int number) {
        return models.get(number);
    }

    int last() {
        return models.size() - 1;
    }

    /**
     * Whatever is done, state 2 follows state 1, and state 1 the two others: the transition matrix has the eigenvalue −1, so that errors
     * may change their sign at every step and not become smaller by averaging.
     */
    private static BellmanOperator alternating() {
        List<List<Rational>> rewards = List.of(whole(3, 1), whole(-2, 2), whole(0, -1));
        List<Rational> first = whole(1, 0, 0);
        List<Rational> second = whole(0, 1, 0);
        List<List<List<Rational>>> transitions =
                List.of(List.of(second, second), List.of(first, first), List.of(first, first));
        FiniteDecisionProcess process = new FiniteDecisionProcess(rewards, transitions, Rational.of(4, 5));
        return new BellmanOperator(process, Policy.uniform(STATES, ACTIONS));
    }

    /** Rewards from −5 to 5, a discount of 0, 1/10, …, 9/10, and laws that leave some outcomes out. */
    private static BellmanOperator draw(RandomGenerator random) {
        List<List<Rational>> rewards = repeat(STATES, () -> repeat(ACTIONS, () -> Rational.of(between(-5, 5, random))));
        List<List<List<Rational>>> transitions = repeat(STATES, () -> repeat(ACTIONS, () -> law(STATES, random)));
        Rational discount = Rational.of(between(0, 9, random), 10);
        Policy policy = new Policy(repeat(STATES, () -> law(ACTIONS, random)));
        return new BellmanOperator(new FiniteDecisionProcess(rewards, transitions, discount), policy);
    }

    /** Probabilities in the ratio of whole numbers from 0 to 3. */
    private static List<Rational> law(int outcomes, RandomGenerator random) {
        List<Integer> weights = repeat(outcomes, () -> between(0, 3, random));
        int total = weights.stream().mapToInt(Integer::intValue).sum();
        return total == 0
                ? law(outcomes, random)
                : weights.stream().map(weight -> Rational.of(weight, total)).toList();
    }

    private static int between(int low, int high, RandomGenerator random) {
        return low + (int) (Draw.uniform(random) * (high - low + 1));
    }

    private static <T> List<T> repeat(int times, Supplier<T> draw) {
        return Stream.generate(draw).limit(times).toList();
    }
}
