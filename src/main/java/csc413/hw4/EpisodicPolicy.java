package csc413.hw4;

import dev.workings.compute.number.Dual;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
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

    Rational probability(int state, int action) {
        return probabilities.get(state).get(action);
    }

    /** ∂ log π_θ(a | s)/∂θᵢ = φᵢ(s, a) − Σ π(a′ | s) φᵢ(s, a′). */
    Rational score(int state, int action, int i) {
        Rational mean = Rational.ZERO;
        for (int other = 0; other < probabilities.get(state).size(); other++) {
            mean = mean.plus(probability(state, other).times(feature(state, other, i)));
        }
        return feature(state, action, i).minus(mean);
    }

    /** The vector ∇ log π_θ(a | s). */
    double[] score(int state, int action) {
        return IntStream.range(0, parameters())
                .mapToDouble(i -> score(state, action, i).toDouble())
                .toArray();
    }

    /** The probabilities π_θ(a | s) with their derivatives with respect to θᵢ, from the definition of the softmax. */
    List<List<Dual>> alongParameter(int i) {
        List<List<Dual>> policy = new ArrayList<>();
        for (int state = 0; state < probabilities.size(); state++) {
            policy.add(softmax(state, i));
        }
        return policy;
    }

    private List<Dual> softmax(int state, int i) {
        Dual parameter = Dual.variable(0);
        List<Dual> weights = new ArrayList<>();
        for (int action = 0; action < probabilities.get(state).size(); action++) {
            Dual logit = parameter.times(feature(state, action, i).toDouble());
            weights.add(logit.exp().times(probability(state, action).toDouble()));
        }
        Dual sum = weights.stream().reduce(Dual::plus).orElseThrow();
        return weights.stream().map(weight -> weight.dividedBy(sum)).toList();
    }

    private Rational feature(int state, int action, int i) {
        return features.get(state).get(action).get(i);
    }
}
