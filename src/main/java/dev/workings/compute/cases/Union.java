package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The cases of one declaration, then those of another with the same inputs. */
record Union(Cases first, Cases second) implements Cases {
    Union {
        if (!Set.copyOf(first.names()).equals(Set.copyOf(second.names()))) {
            throw new IllegalArgumentException(
                    "cases with inputs %s are joined to cases with inputs %s".formatted(first.names(), second.names()));
        }
    }

    @Override
    public List<String> names() {
        return first.names();
    }

    @Override
    public long count() {
        return Math.addExact(first.count(), second.count());
    }

    @Override
    public Stream<Case> stream() {
        return Stream.concat(first.stream(), second.stream());
    }

    @Override
    public boolean admits(Case inputs) {
        return first.admits(inputs) || second.admits(inputs);
    }

    @Override
    public Stream<Seed> seeds() {
        return Stream.concat(first.seeds(), second.seeds());
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        return Stream.of(first, second).filter(cases -> cases.admits(inputs)).flatMap(cases -> cases.simpler(inputs));
    }
}
