package csc413.hw4.reinforce;

import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** An estimate of the gradient from one trajectory: its component i, counted from 0. */
@FunctionalInterface
interface BaselineEstimator {
    Rational of(EpisodicTrajectory trajectory, int i);

    /** With one number for each component as its baseline. */
    static BaselineEstimator constants(BaselineReturn kind, IntFunction<Rational> b) {
        return (trajectory, i) -> kind.estimate(trajectory, i).minus(b.apply(i).times(trajectory.score(i)));
    }

    /** With a baseline for each step and state, chosen for each component. */
    static BaselineEstimator places(EpisodicModel model, BaselineReturn kind, BaselinePlaces.Choice choice) {
        List<BaselineEstimator> components = IntStream.range(0, model.parameters())
                .mapToObj(i -> component(new BaselinePlaces(model, kind, i), choice))
                .toList();
        return (trajectory, i) -> components.get(i).of(trajectory, i);
    }

    private static BaselineEstimator component(BaselinePlaces places, BaselinePlaces.Choice choice) {
        List<Rational> baselines = IntStream.range(0, places.count())
                .mapToObj(place -> choice.baseline(places, place))
                .toList();
        return (trajectory, i) -> places.estimate(trajectory, baselines::get);
    }

    /** The sum of the variances of all components, exactly. */
    default Rational totalVariance(EpisodicModel model) {
        return IntStream.range(0, model.parameters())
                .mapToObj(i -> model.variance(trajectory -> of(trajectory, i)))
                .reduce(Rational.ZERO, Rational::plus);
    }
}
