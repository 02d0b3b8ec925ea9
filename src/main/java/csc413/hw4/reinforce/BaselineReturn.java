package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;

/** By which rewards the score of a step is multiplied. */
enum BaselineReturn {
    /** By all rewards of the trajectory, as in the question. */
    TOTAL {
        @Override
        Rational at(EpisodicTrajectory trajectory, int step) {
            return trajectory.total();
        }

        @Override
        Rational estimate(EpisodicTrajectory trajectory, int i) {
            return trajectory.score(i).times(trajectory.total());
        }
    },
    /** By the rewards from that step on. */
    TO_GO {
        @Override
        Rational at(EpisodicTrajectory trajectory, int step) {
            return trajectory.toGo(step);
        }
    };

    abstract Rational at(EpisodicTrajectory trajectory, int step);

    /** Component i of the estimate from one trajectory without a baseline. */
    Rational estimate(EpisodicTrajectory trajectory, int i) {
        Rational sum = Rational.ZERO;
        for (int t = 0; t < trajectory.steps(); t++) {
            sum = sum.plus(trajectory.stepScore(t, i).times(at(trajectory, t)));
        }
        return sum;
    }
}
