package csc413.hw4;

import dev.workings.compute.number.Rational;
import java.util.Collections;
import java.util.List;

/** What one episode of the behaviour policy contributes to an estimate of the target policy's gradient. */
enum OffPolicyEstimator {
    /** REINFORCE, weighted by the ratios of all steps. */
    WHOLE_PRODUCT("all ratios") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            return reinforce(episode, model.target().policy(), model.behaviour());
        }
    },

    /** Each reward with the scores and the ratios of the steps up to it. */
    PER_DECISION("ratios up to each reward") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            List<Rational> scores = zeros(episode);
            List<Rational> total = scores;
            for (int t = 0; t < episode.steps(); t++) {
                scores = OffPolicyModel.sum(scores, episode.stepScores(t));
                Rational factor = model.weight(episode, t + 1).times(episode.reward(t));
                total = OffPolicyModel.sum(total, OffPolicyModel.scaled(factor, scores));
            }
            return total;
        }
    },

    /** Each score with the ratio of its own step only. */
    CURRENT_STEP("ratio of the step only") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            List<Rational> total = zeros(episode);
            for (int t = 0; t < episode.steps(); t++) {
                List<Rational> weighted = OffPolicyModel.scaled(model.ratio(episode, t), episode.stepScores(t));
                total = OffPolicyModel.sum(total, weighted);
            }
            return OffPolicyModel.scaled(episode.total(), total);
        }
    },

    /** REINFORCE as if the episodes were the target policy's own. */
    UNWEIGHTED("no ratio") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            return OffPolicyModel.scaled(episode.total(), episode.scores());
        }
    };

    private final String label;

    OffPolicyEstimator(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode);

    /** w(τ) R(τ) Σ ∇ log π_θ(aₜ | sₜ). */
    static List<Rational> reinforce(
            EpisodicTrajectory episode,
            EpisodicPolicy target,
            EpisodicPolicy behaviour) {
        Rational factor = episode.total();
        for (int t = 0; t < episode.steps(); t++) {
            int s = episode.state(t);
            int a = episode.action(t);
            factor = factor.times(target.probability(s, a))
                    .dividedBy(behaviour.probability(s, a));
        }
        return OffPolicyModel.scaled(factor, episode.scores());
    }

    private static List<Rational> zeros(EpisodicTrajectory episode) {
        return Collections.nCopies(episode.scores().size(), Rational.ZERO);
    }

    /** The mean of the contributions: what the average over many episodes tends to. */
    List<Rational> mean(OffPolicyModel model) {
        return model.mean(episode -> contribution(model, episode));
    }

    /** The sum over the components of the mean squares of the contributions. */
    Rational meanSquare(OffPolicyModel model) {
        return model.meanOf(episode -> contribution(model, episode).stream()
                .map(component -> component.power(2))
                .reduce(Rational.ZERO, Rational::plus));
    }
}
