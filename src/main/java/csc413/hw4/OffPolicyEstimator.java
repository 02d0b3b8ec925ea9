package csc413.hw4;

import dev.workings.compute.number.Field;
import dev.workings.compute.route.Trajectory;
import java.util.List;

/** What one episode of the behaviour policy contributes to an estimate of the target policy's gradient. */
enum OffPolicyEstimator {
    /** REINFORCE, weighted by the ratios of all steps. */
    WHOLE_PRODUCT("all ratios") {
        @Override
        <T extends Field<T>> List<T> contribution(OffPolicyEpisodes<T> episodes, Trajectory<T> episode) {
            return OffPolicyEstimator.reinforce(episodes, episode);
        }
    },

    /** Each reward with the scores and the ratios of the steps up to it. */
    PER_DECISION("ratios up to each reward") {
        @Override
        <T extends Field<T>> List<T> contribution(OffPolicyEpisodes<T> episodes, Trajectory<T> episode) {
            List<T> total = episodes.zeros();
            for (int t = 1; t <= episodes.horizon(); t++) {
                T factor = episodes.weight(episode, t).times(episodes.reward(episode, t));
                total = episodes.sum(total, episodes.scaled(factor, episodes.scores(episode, t)));
            }
            return total;
        }
    },

    /** Each score with the ratio of its own step only. */
    CURRENT_STEP("ratio of the step only") {
        @Override
        <T extends Field<T>> List<T> contribution(OffPolicyEpisodes<T> episodes, Trajectory<T> episode) {
            List<T> total = episodes.zeros();
            for (int t = 1; t <= episodes.horizon(); t++) {
                total = episodes.sum(total, episodes.scaled(episodes.ratio(episode, t), episodes.score(episode, t)));
            }
            return episodes.scaled(episodes.totalReward(episode), total);
        }
    },

    /** REINFORCE as if the episodes were the target policy's own. */
    UNWEIGHTED("no ratio") {
        @Override
        <T extends Field<T>> List<T> contribution(OffPolicyEpisodes<T> episodes, Trajectory<T> episode) {
            return episodes.scaled(episodes.totalReward(episode), episodes.scores(episode, episodes.horizon()));
        }
    };

    private final String label;

    OffPolicyEstimator(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract <T extends Field<T>> List<T> contribution(OffPolicyEpisodes<T> episodes, Trajectory<T> episode);

    /** w(τ) Σ ∇ log π_θ(aₜ | sₜ) R(τ). */
    static <T extends Field<T>> List<T> reinforce(OffPolicyEpisodes<T> episodes, Trajectory<T> episode) {
        T factor = episodes.weight(episode).times(episodes.totalReward(episode));
        return episodes.scaled(factor, episodes.scores(episode, episodes.horizon()));
    }

    /** The mean of the contributions: what the average over many episodes tends to. */
    <T extends Field<T>> List<T> mean(OffPolicyEpisodes<T> episodes) {
        return episodes.mean(episode -> contribution(episodes, episode));
    }

    /** The sum over the components of the mean squares of the contributions. */
    <T extends Field<T>> T meanSquare(OffPolicyEpisodes<T> episodes) {
        return episodes.meanOf(episode -> contribution(episodes, episode).stream()
                .map(component -> component.times(component))
                .reduce(Field::plus)
                .orElseThrow());
    }
}
