package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Cases of one input. */
record SingleInput(String name, long count, Supplier<Stream<? extends Input>> values, Kind kind, Optional<Seed> seed)
        implements Cases {
    SingleInput {
        if (count < 1) {
            throw new IllegalArgumentException("there are no values for '%s'".formatted(name));
        }
    }

    static SingleInput of(String name, Enumeration values) {
        return new SingleInput(name, values.count(), values.values()::get, values, Optional.empty());
    }

    @Override
    public List<String> names() {
        return List.of(name);
    }

    @Override
    public Stream<Case> stream() {
        return values.get().map(this::of);
    }

    @Override
    public boolean admits(Case inputs) {
        return inputs.inputs().size() == 1 && inputs.has(name) && kind.admits(inputs.input(name));
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        return kind.simpler(inputs.input(name)).map(this::of);
    }

    @Override
    public Stream<Seed> seeds() {
        return seed.stream();
    }

    private Case of(Input input) {
        return Case.EMPTY.with(name, input);
    }
}
