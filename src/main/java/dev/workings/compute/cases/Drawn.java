package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
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

    @Override
    public Stream<Case> simpler(Case inputs) {
        Case given = inputs.only(base.names());
        Input drawn = inputs.input(name);
        Stream<Case> fitted = base.simpler(given)
                .flatMap(simpler -> law.apply(simpler).fit(drawn).stream().map(input -> simpler.with(name, input)));
        return Stream.concat(fitted, law.apply(given).simpler(drawn).map(input -> given.with(name, input)));
    }
}
