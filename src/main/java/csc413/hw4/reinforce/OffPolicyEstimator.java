package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.Collections;
import java.util.List;

/** What one episode of the behaviour policy contributes to an estimate of the target policy's gradient. */
enum OffPolicyEstimator {
    /** REINFORCE, weighted by the ratios of all steps. */
    WHOLE_PRODUCT("all ratios") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            return model.reinforce(episode);
        }
    },

    /** Each reward with the scores and the ratios of the steps up to it. */
    PER_DECISION("ratios up to each reward") {
        @Override
        List<Rational> contribution(OffPolicyModel model, EpisodicTrajectory episode) {
            List<Rational> scores = zeros(episode);
            List<Rational> total = scores;
            Rational weight = Rational.ONE;
            for (int t = 0; t < episode.steps(); t++) {
                scores = OffPolicyModel.sum(scores, episode.stepScores(t));
                weight = weight.times(model.ratio(episode, t));
                total = OffPolicyModel.sum(total, OffPolicyModel.scaled(weight.times(episode.reward(t)), scores));
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

    private static List<Rational> zeros(EpisodicTrajectory episode) {
        return Collections.nCopies(episode.scores().size(), Rational.ZERO);
    }

    /** The mean of the contributions: what the average over many episodes tends to. */
    List<Rational> mean(OffPolicyModel model) {
        return model.mean(episode -> contribution(model, episode));
    }

    /** The sum over the components of the mean squares of the contributions. */
    Rational meanSquare(OffPolicyModel model) {
        return model.meanOf(episode -> OffPolicyModel.squaredLength(contribution(model, episode)));
    }
}
