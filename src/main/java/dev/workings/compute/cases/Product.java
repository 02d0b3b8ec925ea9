package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.stream.Stream;

/** Every case of one declaration with every case of another. */
record Product(Cases left, Cases right) implements Cases {
    Product {
        left.names().stream().filter(right.names()::contains).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the input '%s' is on both sides of a product".formatted(name));
        });
    }

    @Override
    public List<String> names() {
        return Stream.concat(left.names().stream(), right.names().stream()).toList();
    }

    @Override
    public long count() {
        return Math.multiplyExact(left.count(), right.count());
    }

    @Override
    public Stream<Case> stream() {
        return left.stream().flatMap(first -> right.stream().map(first::and));
    }

    @Override
    public boolean admits(Case inputs) {
        return inputs.inputs().size() == names().size()
                && left.admits(inputs.only(left.names()))
                && right.admits(inputs.only(right.names()));
    }

    @Override
    public Stream<Seed> seeds() {
        return Stream.concat(left.seeds(), right.seeds());
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        Case first = inputs.only(left.names());
        Case second = inputs.only(right.names());
        return Stream.concat(
                left.simpler(first).map(simpler -> simpler.and(second)),
                right.simpler(second).map(first::and));
    }
}
