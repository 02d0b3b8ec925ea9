package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import dev.workings.compute.number.Rational;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The declared inputs of a check: each a {@link Case}, made one after the other when asked for, always the same.
 *
 * <pre>{@code
 * Cases.grid("x", -4, 4, 33)
 *     .or(Cases.draws("x", Law.uniform(-30, 30), 200, seed))
 *     .times(Cases.range("n", 1, 20))
 *     .draw("W", c -> Law.normal().square(c.integer("n")), seed)
 *     .with("bound", c -> Math.scalb(1.0, -2 * c.integer("n")))
 *     .where(c -> c.number("x") != 0);
 * }</pre>
 *
 * <p>They also say what counts as an input at all, and so how far a failing case may be simplified: a number of a grid to any
 * number between the grid's ends, a drawn matrix to another of the declared shapes, a listed value only to one listed before it.
 */
public sealed interface Cases permits SingleInput, ListedCases, Product, Union, Filtered, Derived, Drawn {
    /** The names of the inputs, in the order in which they are printed. */
    List<String> names();

    /** How many cases there are; after {@link #where} they are counted one by one. */
    long count();

    Stream<Case> stream();

    /** Whether this is a case as declared, though perhaps not one of those that are tried. */
    boolean admits(Case inputs);

    /** Cases as declared that differ from this one by a simpler input. */
    Stream<Case> simpler(Case inputs);

    /** From which seeds inputs are drawn, none if none is. */
    Stream<Seed> seeds();

    /** {@code points} numbers at equal distances, both ends included. */
    static Cases grid(String name, double from, double to, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("a grid for '%s' needs at least its two ends".formatted(name));
        }
        IntToDoubleFunction point = i -> i == points - 1 ? to : from + (to - from) * i / (points - 1);
        return new SingleInput(
                name,
                points,
                () -> IntStream.range(0, points).mapToDouble(point).mapToObj(Input.Real::new),
                Law.uniform(from, to),
                Optional.empty());
    }

    /** The whole numbers from {@code first} to {@code last}, both included. */
    static Cases range(String name, long first, long last) {
        Wholes range = Law.whole(first, last);
        return new SingleInput(
                name,
                last - first + 1,
                () -> LongStream.rangeClosed(first, last).mapToObj(Input.Whole::new),
                range,
                Optional.empty());
    }

    /** These values, the simplest first: doubles, whole numbers, fractions, vectors or matrices, all of one kind. */
    static Cases listed(String name, Object... values) {
        return SingleInput.of(
                name, Enumeration.of(Arrays.stream(values).map(Input::of).toList()));
    }

    /**
     * Things with names, the simplest first: {@link Case#whole} gives their numbers, from {@code first} on, and a counterexample their
     * names.
     */
    static Cases choices(String name, long first, List<String> labels) {
        return SingleInput.of(
                name,
                Enumeration.of(IntStream.range(0, labels.size())
                        .mapToObj(i -> new Input.Choice(first + i, labels.get(i)))
                        .toList()));
    }

    /** These cases, which have the same inputs, the simplest first. */
    static Cases of(Case... cases) {
        return new ListedCases(List.of(cases));
    }

    /** Values drawn independently. Inputs with different names are drawn independently from the same seed. */
    static Cases draws(String name, Law law, int count, Seed seed) {
        return new SingleInput(name, count, () -> draws(law, count, seed.forPurpose(name)), law, Optional.of(seed));
    }

    /** All vectors of this length with entries from a set. */
    static Cases vectors(String name, int length, double... set) {
        return SingleInput.of(name, Enumeration.lists(length, reals(set), Input.Vector::new));
    }

    /** All matrices of this shape with entries from a set. */
    static Cases matrices(String name, int rows, int columns, double... set) {
        List<Input.Vector> all = Enumeration.lists(columns, reals(set), Input.Vector::new)
                .values()
                .get()
                .map(Input.Vector.class::cast)
                .toList();
        return SingleInput.of(name, Enumeration.lists(rows, all, Input.Matrix::new));
    }

    /** All exact vectors of this length with whole entries from a set. */
    static Cases tuples(String name, int length, long... set) {
        List<Rational> entries = LongStream.of(set).mapToObj(Rational::of).toList();
        return SingleInput.of(name, Enumeration.lists(length, entries, Input.Tuple::new));
    }

    /** All probability distributions on so many outcomes whose probabilities are multiples of 1/{@code denominator}. */
    static Cases distributions(String name, int outcomes, int denominator) {
        if (outcomes < 1 || denominator < 1) {
            throw new IllegalArgumentException("'%s' needs an outcome and a positive denominator".formatted(name));
        }
        return SingleInput.of(name, Enumeration.distributions(outcomes, denominator));
    }

    /** Every case of these with every case of others, whose inputs have other names. */
    default Cases times(Cases others) {
        return new Product(this, others);
    }

    /** The cases of these, then those of others, which have the same inputs. */
    default Cases or(Cases others) {
        return new Union(this, others);
    }

    /** Only the cases that satisfy a condition; at least one must. */
    default Cases where(Predicate<Case> condition) {
        return new Filtered(this, condition);
    }

    /** Each case with one more input that follows from the others: anything that {@link Input#of} takes. */
    default Cases with(String name, Function<Case, Object> derivation) {
        return new Derived(this, name, derivation);
    }

    /** Each case with one more input, drawn once for each from a law that may depend on the others. */
    default Cases draw(String name, Function<Case, Law> law, Seed seed) {
        return new Drawn(this, name, law, seed);
    }

    private static Stream<Input> draws(Law law, int count, Seed seed) {
        var generator = seed.generator();
        return Stream.generate(() -> law.draw(generator)).limit(count);
    }

    private static List<Input.Real> reals(double... set) {
        return DoubleStream.of(set).mapToObj(Input.Real::new).toList();
    }
}
