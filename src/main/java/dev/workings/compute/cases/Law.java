package dev.workings.compute.cases;

import dev.workings.compute.Draw;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How an input is drawn at random, and which values it may take. */
public interface Law extends Kind {
    Input draw(RandomGenerator generator);

    /** A value of another case cut down to the size of this law: a vector shortened, a matrix without its last rows or columns. */
    default Optional<Input> fit(Input input) {
        return Optional.of(input).filter(this::admits);
    }

    /** Uniform between two numbers. */
    static Reals uniform(double low, double high) {
        return new Reals(low, high, generator -> low + (high - low) * Draw.uniform(generator));
    }

    /** Normal with mean 0 and variance 1. */
    static Reals normal() {
        return normal(0, 1);
    }

    static Reals normal(double mean, double deviation) {
        return new Reals(-Double.MAX_VALUE, Double.MAX_VALUE, generator -> mean + deviation * Draw.normal(generator));
    }

    /** Uniform among the whole numbers from {@code low} to {@code high}, both included. */
    static Wholes whole(long low, long high) {
        return new Wholes(low, high);
    }
}
