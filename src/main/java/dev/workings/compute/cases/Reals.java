package dev.workings.compute.cases;

import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A law of real numbers between {@code low} and {@code high}, both possible. */
public record Reals(double low, double high, ToDoubleFunction<RandomGenerator> sampler) implements Law {
    public Reals {
        if (!(low <= high) || Double.isInfinite(high - low) && !isEverything(low, high)) {
            throw new IllegalArgumentException("there is no interval from %s to %s".formatted(low, high));
        }
    }

    @Override
    public Input.Real draw(RandomGenerator generator) {
        return new Input.Real(sampler.applyAsDouble(generator));
    }

    @Override
    public boolean admits(Input input) {
        return input instanceof Input.Real real && low <= real.value() && real.value() <= high;
    }

    @Override
    public Stream<Input> simpler(Input input) {
        return simplerReals((Input.Real) input).map(Input.class::cast);
    }

    /** Vectors of this length with independent entries. */
    public Vectors vector(int length) {
        return vector(length, length);
    }

    /** Vectors whose length is drawn too, each possible length alike. */
    public Vectors vector(int least, int most) {
        return new Vectors(this, Law.whole(least, most));
    }

    /** Matrices of this shape with independent entries. */
    public Matrices matrix(int rows, int columns) {
        return new Matrices(this, Law.whole(rows, rows), Law.whole(columns, columns), false);
    }

    /** Matrices whose numbers of rows and columns are drawn independently. */
    public Matrices matrix(Wholes rows, Wholes columns) {
        return new Matrices(this, rows, columns, false);
    }

    public Matrices square(int size) {
        return square(size, size);
    }

    /** Square matrices whose size is drawn too. */
    public Matrices square(int least, int most) {
        return new Matrices(this, Law.whole(least, most), Law.whole(least, most), true);
    }

    Stream<Input.Real> simplerReals(Input.Real real) {
        return Simplicity.simpler(real.value()).mapToObj(Input.Real::new).filter(this::admits);
    }

    private static boolean isEverything(double low, double high) {
        return low == -Double.MAX_VALUE && high == Double.MAX_VALUE;
    }
}
