package dev.workings.compute.cases;

import dev.workings.compute.number.Rational;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finitely many values, one after the other. Only they are of this kind, and the earlier ones are the simpler ones.
 *
 * @param values gives the values anew, in the same order, each time
 */
record Enumeration(long count, Supplier<Stream<Input>> values) implements Kind {
    static Enumeration of(List<? extends Input> values) {
        List<Input> all = List.copyOf(values);
        return new Enumeration(all.size(), all::stream);
    }

    /** All lists of {@code length} elements of a set, the last place changing fastest. */
    static <T> Enumeration lists(int length, List<T> set, Function<List<T>, Input> input) {
        long count = IntStream.range(0, length).mapToLong(i -> set.size()).reduce(1, Math::multiplyExact);
        return new Enumeration(
                count, () -> LongStream.range(0, count).mapToObj(index -> input.apply(list(index, length, set))));
    }

    /** All probabilities (k₁/d, …, kₘ/d) with whole kᵢ ≥ 0. There are C(d + m − 1, m − 1) of them. */
    static Enumeration distributions(int outcomes, int denominator) {
        long count = 1;
        for (int i = 1; i < outcomes; i++) {
            count = Math.multiplyExact(count, (long) denominator + i) / i;
        }
        return new Enumeration(
                count,
                () -> shares(outcomes, denominator)
                        .map(parts -> new Input.Tuple(parts.map(part -> Rational.of(part, denominator))
                                .toList())));
    }

    @Override
    public boolean admits(Input input) {
        return values.get().anyMatch(input::equals);
    }

    @Override
    public Stream<Input> simpler(Input input) {
        return values.get().takeWhile(value -> !value.equals(input));
    }

    /** The digits of {@code index} in the base of the set's size. */
    private static <T> List<T> list(long index, int length, List<T> set) {
        return IntStream.range(0, length)
                .mapToObj(place -> set.get((int) (index / power(set.size(), length - 1 - place) % set.size())))
                .toList();
    }

    private static long power(int base, int exponent) {
        return IntStream.range(0, exponent).mapToLong(i -> base).reduce(1, Math::multiplyExact);
    }

    /** All ways to share {@code total} among {@code places}. */
    private static Stream<Stream<Integer>> shares(int places, int total) {
        if (places == 1) {
            return Stream.of(Stream.of(total));
        }
        return IntStream.rangeClosed(0, total)
                .mapToObj(i -> total - i)
                .flatMap(first -> shares(places - 1, total - first).map(rest -> Stream.concat(Stream.of(first), rest)));
    }
}
