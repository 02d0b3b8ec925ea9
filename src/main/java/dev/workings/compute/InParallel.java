package dev.workings.compute;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A step that is taken for each of many things, on all cores. Each core takes the next thing when it is done with one: a parallel stream
 * would give it a range of them beforehand, and let it wait at the end for one that takes long in another's range.
 */
public final class InParallel {
    private InParallel() {}

    /** The results are in the order of what they were made from, whatever the number of cores. The first failure is thrown. */
    public static <T, R> List<R> map(Collection<T> inputs, Function<T, R> step) {
        List<T> all = List.copyOf(inputs);
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(all.size());
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(all.size(), ForkJoinPool.getCommonPoolParallelism() + 1))
                .parallel()
                .forEach(core -> {
                    for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
                        results.set(i, taken(step, all.get(i), next, all.size()));
                    }
                });
        List<R> made = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            made.add(results.get(i));
        }
        return List.copyOf(made);
    }

    private static <T, R> R taken(Function<T, R> step, T input, AtomicInteger next, int end) {
        boolean failed = true;
        try {
            R result = step.apply(input);
            failed = false;
            return result;
        } finally {
            if (failed) {
                next.set(end); // The others need not go on.
            }
        }
    }
}
