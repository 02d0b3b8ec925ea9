package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A softmax policy π_θ(a | s) ∝ π(a | s) exp(θ · φ(s, a)) at θ = 0, where its probabilities and its scores are rational. Any softmax
 * policy is of this form about the parameter that it has: only the origin of θ is moved there.
 *
 * @param probabilities row s, column a: π(a | s)
 * @param features first s, then a, then the component: φ(s, a)
 */
record EpisodicPolicy(List<List<Rational>> probabilities, List<List<List<Rational>>> features) {
    /** With two actions a state and one parameter for each state, the logit of the second action. */
    static EpisodicPolicy ofLogits(List<Rational> second) {
        List<List<Rational>> probabilities = second.stream()
                .map(probability -> List.of(Rational.ONE.minus(probability), probability))
                .toList();
        int states = second.size();
        List<List<List<Rational>>> features = IntStream.range(0, states)
                .mapToObj(state -> List.of(indicator(states, -1), indicator(states, state)))
                .toList();
        return new EpisodicPolicy(probabilities, features);
    }

    /** The vector that is 1 at one index and 0 elsewhere; everywhere for an index that is none. */
    private static List<Rational> indicator(int size, int one) {
        return IntStream.range(0, size)
                .mapToObj(i -> Rational.of(i == one ? 1 : 0))
                .toList();
    }

    int parameters() {
        return features.get(0).get(0).size();
    }

    int actions(int state) {
        return probabilities.get(state).size();
    }

    Rational probability(int state, int action) {
        return probabilities.get(state).get(action);
    }

    /** ∂ log π_θ(a | s)/∂θᵢ = φᵢ(s, a) − Σ π(a′ | s) φᵢ(s, a′). */
    Rational score(int state, int action, int i) {
        Rational mean = IntStream.range(0, actions(state))
                .mapToObj(other -> probability(state, other).times(feature(state, other, i)))
                .reduce(Rational.ZERO, Rational::plus);
        return feature(state, action, i).minus(mean);
    }

    /** The vector ∇ log π_θ(a | s). */
    List<Rational> score(int state, int action) {
        return IntStream.range(0, parameters())
                .mapToObj(i -> score(state, action, i))
                .toList();
    }

    /** The probabilities π_θ(a | s) with their derivatives with respect to θᵢ, from the definition of the softmax: row s, column a. */
    List<List<ExactDual>> along(int i) {
        return IntStream.range(0, probabilities.size())
                .mapToObj(state -> softmax(state, i))
                .toList();
    }

    /** At θ = 0 the factor exp(θᵢ φᵢ) is 1 and has the derivative φᵢ. */
    private List<ExactDual> softmax(int state, int i) {
        List<ExactDual> weights = IntStream.range(0, actions(state))
                .mapToObj(action -> new ExactDual(Rational.ONE, feature(state, action, i))
                        .times(ExactDual.fixed(probability(state, action))))
                .toList();
        ExactDual sum = weights.stream().reduce(ExactDual::plus).orElseThrow();
        return weights.stream().map(weight -> weight.dividedBy(sum)).toList();
    }

    private Rational feature(int state, int action, int i) {
        return features.get(state).get(action).get(i);
    }
}
