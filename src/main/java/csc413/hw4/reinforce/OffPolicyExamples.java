package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The task and the policies of question 3.2.2. In state 1 the first action has the log-odds θ₁, in state 2 the log-odds θ₁ + θ₂. Policies
 * are given by e^θ, component by component, in which their probabilities are rational.
 */
final class OffPolicyExamples {
    /** Two states with two actions each; no two rewards and no two rows of the transitions are alike. */
    private static final EpisodicTask TWO_STATES = new EpisodicTask(
            List.of(Rational.of(5, 8), Rational.of(3, 8)),
            List.of(List.of(eighths(6, 2), eighths(2, 6)), List.of(eighths(4, 4), eighths(1, 7))),
            List.of(wholes(2, -1), wholes(1, 3)),
            2);

    /** θ₁ counts in both states, θ₂ in the second, each for the first action. */
    private static final List<List<List<Rational>>> FEATURES =
            List.of(List.of(wholes(1, 0), wholes(0, 0)), List.of(wholes(1, 1), wholes(0, 0)));

    private OffPolicyExamples() {}

    static OffPolicyModel twoStates(List<Rational> odds, List<Rational> behaviourOdds, int horizon) {
        return model(TWO_STATES.withHorizon(horizon), odds, behaviourOdds);
    }

    /** Two steps, e^θ = (2, 1/3) and e^θ′ = (1/2, 3/2). */
    static OffPolicyModel usual() {
        return model(TWO_STATES, odds(2, 1, 1, 3), odds(1, 2, 3, 2));
    }

    /** The same target policy; the behaviour policy never takes the first action in the second state. */
    static OffPolicyModel withoutSupport() {
        return model(TWO_STATES, odds(2, 1, 1, 3), odds(1, 1, 0, 1));
    }

    /** Where ratios up to each reward have the larger mean square. */
    static OffPolicyModel exception() {
        return model(TWO_STATES.withRewards(List.of(wholes(0, -1), wholes(1, -2))), odds(3, 1, 3, 1), odds(3, 1, 1, 3));
    }

    /** Three steps in which the first action has the given odds in both states, made by a fair policy. */
    static OffPolicyModel fromFair(Rational odds) {
        return twoStates(List.of(odds, Rational.ONE), odds(1, 1, 1, 1), 3);
    }

    private static OffPolicyModel model(EpisodicTask task, List<Rational> odds, List<Rational> behaviourOdds) {
        return new OffPolicyModel(
                new EpisodicModel(task, policy(odds)), new EpisodicModel(task, policy(behaviourOdds)));
    }

    private static EpisodicPolicy policy(List<Rational> odds) {
        List<List<Rational>> probabilities = Stream.of(odds.get(0), odds.get(0).times(odds.get(1)))
                .map(first -> first.dividedBy(first.plus(1)))
                .map(first -> List.of(first, Rational.ONE.minus(first)))
                .toList();
        return new EpisodicPolicy(probabilities, FEATURES);
    }

    /** Two fractions. */
    static List<Rational> odds(long first, long ofFirst, long second, long ofSecond) {
        return List.of(Rational.of(first, ofFirst), Rational.of(second, ofSecond));
    }

    private static List<Rational> eighths(long... numerators) {
        return LongStream.of(numerators).mapToObj(k -> Rational.of(k, 8)).toList();
    }

    private static List<Rational> wholes(long... numbers) {
        return LongStream.of(numbers).mapToObj(Rational::of).toList();
    }
}
