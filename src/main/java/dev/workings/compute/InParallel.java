package dev.workings.compute;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A step that is taken for each of many things, on all cores. Each core takes the next few things when it is done with some: a parallel
 * stream would give it a large range of them beforehand, and let it wait at the end for one that takes long in another's range.
 */
public final class InParallel {
    /** A hundredth of the work is little to wait for, and seldom enough asked for not to be in each other's way. */
    private static final int SHARES = 100;

    private InParallel() {}

    /** The results are in the order of what they were made from, whatever the number of cores. The first failure is thrown. */
    public static <T, R> List<R> map(Collection<T> inputs, Function<T, R> step) {
        List<T> all = List.copyOf(inputs);
        int share = Math.max(1, all.size() / SHARES);
        AtomicReferenceArray<R> results = new AtomicReferenceArray<>(all.size());
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, Math.min(all.size(), ForkJoinPool.getCommonPoolParallelism() + 1))
                .parallel()
                .forEach(core -> {
                    for (int i = next.getAndAdd(share); i < all.size(); i = next.getAndAdd(share)) {
                        take(all, step, i, Math.min(i + share, all.size()), results, next);
                    }
                });
        return IntStream.range(0, all.size()).mapToObj(results::getPlain).toList();
    }

    private static <T, R> void take(
            List<T> all, Function<T, R> step, int start, int end, AtomicReferenceArray<R> results, AtomicInteger next) {
        boolean failed = true;
        try {
            for (int i = start; i < end; i++) {
                results.setPlain(i, step.apply(all.get(i)));
            }
            failed = false;
        } finally {
            if (failed) {
                next.set(all.size()); // The others need not go on.
            }
        }
    }
}
