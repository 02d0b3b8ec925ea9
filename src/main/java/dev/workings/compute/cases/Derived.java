package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cases with one more input that follows from the others, and is found anew when those become simpler. */
record Derived(Cases base, String name, Function<Case, Object> derivation) implements Cases {
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
        return base.stream().map(this::extended);
    }

    @Override
    public boolean admits(Case inputs) {
        Case given = inputs.only(base.names());
        return base.admits(given) && extended(given).equals(inputs);
    }

    @Override
    public Stream<Seed> seeds() {
        return base.seeds();
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        return base.simpler(inputs.only(base.names())).flatMap(this::ifDefined);
    }

    /** Where the input does not follow from simpler ones, there is no case. */
    private Stream<Case> ifDefined(Case given) {
        try {
            return Stream.of(extended(given));
        } catch (RuntimeException undefined) {
            return Stream.empty();
        }
    }

    private Case extended(Case given) {
        return given.with(name, Input.of(derivation.apply(given)));
    }
}
