package dev.workings.build;

import dev.workings.source.Problem;
import dev.workings.source.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A step of the build that is taken for each page, and in the next build taken again only for pages for which it starts from something
 * else. What was reported when it was taken is reported each time.
 *
 * @param <T> what it makes
 */
final class Step<T> {
    private static final String FIRST = "nothing is known of it from before";

    private record Taken<T>(Inputs inputs, T made, List<Problem> problems) {}

    private final Map<String, Taken<T>> last = new ConcurrentHashMap<>();
    private final Optional<Progress.Stage> stage;
    private final Progress progress;

    /** A step that is too quick to be told of. */
    Step() {
        this(Optional.empty(), Progress.SILENT);
    }

    Step(Optional<Progress.Stage> stage, Progress progress) {
        this.stage = stage;
        this.progress = progress;
    }

    void begins(int pages) {
        stage.ifPresent(one -> progress.begins(one, pages));
    }

    T take(String page, Inputs inputs, Problems problems, Function<Problems, T> step) {
        return take(page, inputs, any -> true, Optional::empty, problems, step);
    }

    /**
     * @param stillHolds whether what was made from equal inputs can be kept
     * @param remembered what another program made of them before, without problems
     */
    T take(
            String page,
            Inputs inputs,
            Predicate<T> stillHolds,
            Supplier<Optional<T>> remembered,
            Problems problems,
            Function<Problems, T> step) {
        Taken<T> before = last.get(page);
        Taken<T> taken = before;
        if (before == null) {
            taken = remembered
                    .get()
                    .map(made -> new Taken<>(inputs, made, List.of()))
                    .orElseGet(() -> taken(page, inputs, FIRST, step));
        } else if (!before.inputs.equals(inputs) || !stillHolds.test(before.made)) {
            taken = taken(page, inputs, inputs.changeSince(before.inputs), step);
        }
        last.put(page, taken);
        problems.reportAll(taken.problems);
        stage.ifPresent(progress::advances);
        return taken.made;
    }

    private Taken<T> taken(String page, Inputs inputs, String why, Function<Problems, T> step) {
        long start = System.nanoTime();
        Problems found = new Problems();
        T made = step.apply(found);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        stage.ifPresent(one -> progress.took(one, page, time, why));
        return new Taken<>(inputs, made, found.sorted());
    }

    /** Whether it was taken for a page before. */
    boolean knows(String page) {
        return last.containsKey(page);
    }

    /** Forgets all other pages. */
    void keep(Set<String> pages) {
        last.keySet().retainAll(pages);
    }
}
