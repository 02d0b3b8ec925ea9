package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cases that satisfy a condition. */
record Filtered(Cases all, Predicate<Case> condition) implements Cases {
    Filtered {
        if (all.stream().noneMatch(condition)) {
            throw new IllegalArgumentException(
                    "of the cases with inputs %s none is left by 'where': its condition is too strict, or the cases are too few"
                            .formatted(all.names()));
        }
    }

    @Override
    public List<String> names() {
        return all.names();
    }

    @Override
    public long count() {
        return stream().count();
    }

    @Override
    public Stream<Case> stream() {
        return all.stream().filter(condition);
    }

    @Override
    public boolean admits(Case inputs) {
        return all.admits(inputs) && condition.test(inputs);
    }

    /** A condition that is not defined for simpler inputs does not hold there. */
    private boolean holdsAt(Case simpler) {
        try {
            return condition.test(simpler);
        } catch (RuntimeException undefined) {
            return false;
        }
    }

    @Override
    public Stream<Seed> seeds() {
        return all.seeds();
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        return all.simpler(inputs).filter(this::holdsAt);
    }
}
