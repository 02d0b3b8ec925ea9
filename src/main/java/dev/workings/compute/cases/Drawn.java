package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Cases with one more input, drawn from a law that may depend on the others. When another input becomes simpler, such as a
 * dimension, what was drawn is cut down to the new law rather than drawn again.
 */
record Drawn(Cases base, String name, Function<Case, Law> law, Seed seed) implements Cases {
    @Override
    public List<String> names() {
        return Stream.concat(base.names().stream(), Stream.of(name)).toList();
    }

    @Override
    public long count() {
        return base.count();
    }

    @Override
    public Stream<Case> stream() {
        var generator = seed.forPurpose(name).generator();
        return base.stream().map(given -> given.with(name, law.apply(given).draw(generator)));
    }

    @Override
    public boolean admits(Case inputs) {
        Case given = inputs.only(base.names());
        return inputs.inputs().size() == names().size()
                && inputs.has(name)
                && base.admits(given)
                && law.apply(given).admits(inputs.input(name));
    }

    /** Where the law is not defined for simpler inputs, there is no case. */
    private Optional<Case> fitted(Case given, Input drawn) {
        try {
            return law.apply(given).fit(drawn).map(input -> given.with(name, input));
        } catch (RuntimeException undefined) {
            return Optional.empty();
        }
    }

    @Override
    public Stream<Seed> seeds() {
        return Stream.concat(base.seeds(), Stream.of(seed));
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        Case given = inputs.only(base.names());
        Input drawn = inputs.input(name);
        Stream<Case> fitted = base.simpler(given).flatMap(simpler -> fitted(simpler, drawn).stream());
        return Stream.concat(fitted, law.apply(given).simpler(drawn).map(input -> given.with(name, input)));
    }
}
