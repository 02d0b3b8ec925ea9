package dev.workings.build;

import dev.workings.source.Problem;
import dev.workings.source.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A step of the build that is taken for each page, and in the next build taken again only for pages for which it starts from something
 * else. What was reported when it was taken is reported each time.
 *
 * @param <T> what it makes
 */
final class Step<T> {
    private record Taken<T>(Object inputs, T made, List<Problem> problems) {}

    private final Map<String, Taken<T>> last = new ConcurrentHashMap<>();

    /** @param inputs all that the step depends on; equal ones must make equal things */
    T take(String page, Object inputs, Problems problems, Function<Problems, T> step) {
        return take(page, inputs, any -> true, problems, step);
    }

    /** @param stillHolds whether what was made from equal inputs can be kept */
    T take(String page, Object inputs, Predicate<T> stillHolds, Problems problems, Function<Problems, T> step) {
        Taken<T> taken = last.get(page);
        if (taken == null || !taken.inputs.equals(inputs) || !stillHolds.test(taken.made)) {
            Problems found = new Problems();
            T made = step.apply(found);
            taken = new Taken<>(inputs, made, found.sorted());
            last.put(page, taken);
        }
        problems.reportAll(taken.problems);
        return taken.made;
    }

    /** Forgets all other pages. */
    void keep(Set<String> pages) {
        last.keySet().retainAll(pages);
    }
}
