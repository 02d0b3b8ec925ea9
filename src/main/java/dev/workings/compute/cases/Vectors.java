package dev.workings.compute.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The law of vectors with independent entries and a length drawn from a range. */
public record Vectors(Reals entries, Wholes length) implements Law {
    public Vectors {
        if (length.low() < 1) {
            throw new IllegalArgumentException("a vector has at least one entry");
        }
    }

    @Override
    public Input.Vector draw(RandomGenerator generator) {
        return draw((int) length.draw(generator).value(), generator);
    }

    Input.Vector draw(int size, RandomGenerator generator) {
        return new Input.Vector(
                Stream.generate(() -> entries.draw(generator)).limit(size).toList());
    }

    @Override
    public boolean admits(Input input) {
        return input instanceof Input.Vector vector
                && length.admits(vector.entries().size())
                && vector.entries().stream().allMatch(entries::admits);
    }

    @Override
    public Stream<Input> simpler(Input input) {
        Input.Vector vector = (Input.Vector) input;
        List<Input.Real> zeros = Collections.nCopies(vector.entries().size(), new Input.Real(0));
        Stream<List<Input.Real>> whole = Stream.concat(shorter(vector.entries()), Stream.of(zeros));
        return Stream.concat(whole, each(vector.entries(), entries::simplerReals))
                .map(Input.Vector::new)
                .filter(candidate -> !candidate.equals(vector) && admits(candidate))
                .map(Input.class::cast);
    }

    @Override
    public Optional<Input> fit(Input input) {
        return Optional.of(input)
                .filter(Input.Vector.class::isInstance)
                .map(vector -> ((Input.Vector) vector).entries())
                .map(all -> (Input) new Input.Vector(all.subList(0, (int) Math.min(all.size(), length.high()))))
                .filter(this::admits);
    }

    /** The list without one of its elements, for each of them. */
    static <T> Stream<List<T>> shorter(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(i -> without(list, i));
    }

    static <T> List<T> without(List<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    /** The list with one element replaced, for each of them and each of its replacements. */
    static <T> Stream<List<T>> each(List<T> list, Function<T, Stream<T>> replacements) {
        return IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> replacements.apply(list.get(i)).map(replacement -> {
                    List<T> changed = new ArrayList<>(list);
                    changed.set(i, replacement);
                    return changed;
                }));
    }
}
