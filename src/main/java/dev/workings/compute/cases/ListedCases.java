package dev.workings.compute.cases;

import dev.workings.compute.Seed;
import java.util.List;
import java.util.stream.Stream;

/** Cases written down one by one, the simplest first. */
record ListedCases(List<Case> all) implements Cases {
    ListedCases {
        all = List.copyOf(all);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a list of cases has at least one");
        }
        Case first = all.get(0);
        all.stream().filter(other -> !hasSameNames(first, other)).findFirst().ifPresent(other -> {
            throw new IllegalArgumentException("the cases '%s' and '%s' have different inputs".formatted(first, other));
        });
    }

    @Override
    public List<String> names() {
        return List.copyOf(all.get(0).inputs().keySet());
    }

    @Override
    public long count() {
        return all.size();
    }

    @Override
    public Stream<Case> stream() {
        return all.stream();
    }

    @Override
    public boolean admits(Case inputs) {
        return all.contains(inputs);
    }

    @Override
    public Stream<Seed> seeds() {
        return Stream.empty();
    }

    @Override
    public Stream<Case> simpler(Case inputs) {
        return all.stream().takeWhile(other -> !other.equals(inputs));
    }

    private static boolean hasSameNames(Case first, Case other) {
        return first.inputs().keySet().equals(other.inputs().keySet());
    }
}
