package csc413.hw4.reinforce;

import dev.workings.compute.check.FiniteFunction;
import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Gradients as functions on the components of θ, which exact dual numbers find without a formula for a score. */
final class TargetGradients {
    private final int components;

    /** Row s, column a. */
    private final List<List<FiniteFunction>> ofPolicy;

    private final List<List<FiniteFunction>> scores;

    TargetGradients(OffPolicyModel model) {
        EpisodicPolicy target = model.target().policy();
        this.components = target.parameters();
        this.ofPolicy =
                rows(target, (state, action, i) -> target.along(i).get(state).get(action));
        this.scores = rows(
                target,
                (state, action, i) -> target.along(i)
                        .get(state)
                        .get(action)
                        .dividedBy(ExactDual.fixed(target.probability(state, action))));
    }

    private interface OfAction {
        ExactDual along(int state, int action, int i);
    }

    private List<List<FiniteFunction>> rows(EpisodicPolicy policy, OfAction f) {
        return IntStream.range(0, policy.probabilities().size())
                .mapToObj(state -> IntStream.range(0, policy.actions(state))
                        .mapToObj(action -> of(i -> f.along(state, action, i)))
                        .toList())
                .toList();
    }

    FiniteFunction of(IntFunction<ExactDual> along) {
        return FiniteFunction.on(components, i -> along.apply(i - 1).slope());
    }

    FiniteFunction ofPolicy(int state, int action) {
        return ofPolicy.get(state - 1).get(action - 1);
    }

    /** The sum of the scores of all steps. */
    FiniteFunction ofScores(EpisodicTrajectory trajectory) {
        return FiniteFunction.on(
                components,
                i -> IntStream.range(0, trajectory.steps())
                        .mapToObj(t -> scores.get(trajectory.state(t))
                                .get(trajectory.action(t))
                                .exactAt(i))
                        .reduce(Rational.ZERO, Rational::plus));
    }

    /** ∇π/π. */
    FiniteFunction score(int state, int action) {
        return scores.get(state - 1).get(action - 1);
    }
}
