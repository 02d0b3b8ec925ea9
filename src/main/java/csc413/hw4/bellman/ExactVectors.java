package csc413.hw4.bellman;

import dev.workings.compute.Draw;
import dev.workings.compute.cases.Input;
import dev.workings.compute.cases.Law;
import dev.workings.compute.number.Rational;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The law of exact vectors of one length with independent whole entries, each uniform from {@code low} to {@code high}. */
record ExactVectors(int length, long low, long high) implements Law {
    /** One vector, given by its entries. */
    static List<Rational> whole(long... entries) {
        return Arrays.stream(entries).mapToObj(Rational::of).toList();
    }

    /** 1 at one place, counted from 1, and 0 elsewhere; as a law, the certainty of that outcome. */
    static List<Rational> unit(int length, int place) {
        List<Rational> entries = new ArrayList<>(Collections.nCopies(length, Rational.ZERO));
        entries.set(place - 1, Rational.ONE);
        return entries;
    }

    @Override
    public Input.Tuple draw(RandomGenerator generator) {
        return new Input.Tuple(
                Stream.generate(() -> entry(generator)).limit(length).toList());
    }

    @Override
    public boolean admits(Input input) {
        return input instanceof Input.Tuple tuple
                && tuple.entries().size() == length
                && tuple.entries().stream().allMatch(this::admits);
    }

    /** Each entry brought halfway to 0, or to the bound that is nearest to 0. */
    @Override
    public Stream<Input> simpler(Input input) {
        List<Rational> entries = ((Input.Tuple) input).entries();
        return IntStream.range(0, length)
                .mapToObj(i -> with(entries, i, entries.get(i).numerator().longValueExact() / 2))
                .filter(simpler -> !simpler.equals(input) && admits(simpler));
    }

    private static Input with(List<Rational> entries, int index, long value) {
        List<Rational> changed = new ArrayList<>(entries);
        changed.set(index, Rational.of(value));
        return new Input.Tuple(changed);
    }

    private Rational entry(RandomGenerator generator) {
        return Rational.of(low + (long) (Draw.uniform(generator) * (high - low + 1)));
    }

    private boolean admits(Rational entry) {
        return entry.isWhole() && Rational.of(low).compareTo(entry) <= 0 && entry.compareTo(Rational.of(high)) <= 0;
    }
}
