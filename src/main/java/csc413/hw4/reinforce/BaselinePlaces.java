package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Baselines that may depend on the step and on the state in which it is taken, for one component of the gradient. A <em>place</em> is
 * a step in a state where the component's score is not always 0; places count from 0.
 */
final class BaselinePlaces {
    /** How the baseline of each place is chosen. */
    @FunctionalInterface
    interface Choice {
        Rational baseline(BaselinePlaces places, int place);
    }

    /** A step in a state, both counted from 0. */
    private record Place(int step, int state) {}

    private final EpisodicModel model;
    private final BaselineReturn kind;
    private final int component;
    private final List<Place> places = new ArrayList<>();

    BaselinePlaces(EpisodicModel model, BaselineReturn kind, int component) {
        this.model = model;
        this.kind = kind;
        this.component = component;
        for (int step = 0; step < model.task().horizon(); step++) {
            for (int state = 0; state < model.task().states(); state++) {
                Place place = new Place(step, state);
                if (model.expectation(one -> score(place, one).power(2)).signum() > 0) {
                    places.add(place);
                }
            }
        }
    }

    int count() {
        return places.size();
    }

    /** The step's score if the step is taken in the state, else 0: what the place's baseline is multiplied by. */
    Rational score(int place, EpisodicTrajectory trajectory) {
        return score(places.get(place), trajectory);
    }

    private Rational score(Place place, EpisodicTrajectory trajectory) {
        boolean isThere = trajectory.state(place.step) == place.state;
        return isThere ? trajectory.stepScore(place.step, component) : Rational.ZERO;
    }

    /** The estimate without a baseline. */
    Rational estimate(EpisodicTrajectory trajectory) {
        return kind.estimate(trajectory, component);
    }

    /** The baseline of a place with which the whole estimate varies least. */
    Rational optimum(int place) {
        return weighted(place, one -> score(place, one).times(estimate(one)));
    }

    /** The baseline of a place with which the summand of its own step varies least. */
    Rational ownOptimum(int place) {
        int step = places.get(place).step;
        return weighted(place, one -> score(place, one).power(2).times(kind.at(one, step)));
    }

    private Rational weighted(int place, Function<EpisodicTrajectory, Rational> numerator) {
        Rational weight = model.expectation(one -> score(place, one).power(2));
        return model.expectation(numerator).dividedBy(weight);
    }

    /** The expected return from a place on. */
    Rational value(int place) {
        return model.value(places.get(place).step, places.get(place).state);
    }

    Rational estimate(EpisodicTrajectory trajectory, IntFunction<Rational> baseline) {
        return IntStream.range(0, count())
                .mapToObj(k -> baseline.apply(k).times(score(k, trajectory)))
                .reduce(estimate(trajectory), Rational::minus);
    }

    /** Where the variance has its vertex as a function of one baseline, the others being fixed, from its values at −1, 0 and 1. */
    Rational vertex(int place, IntFunction<Rational> others) {
        Rational[] variances = IntStream.of(-1, 0, 1)
                .mapToObj(b -> varianceWith(k -> k == place ? Rational.of(b) : others.apply(k)))
                .toArray(Rational[]::new);
        return BaselineVariance.vertex(Arrays.asList(variances));
    }

    private Rational varianceWith(IntFunction<Rational> baseline) {
        return model.variance(trajectory -> estimate(trajectory, baseline));
    }
}
