package dev.workings.compute;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A task on a thread of its own, beside what its starter does meanwhile. Whoever waits for it does nothing else: a thread of a pool that
 * took up another task of the pool would have two of them on one stack.
 *
 * @param <T> what comes of it
 */
public final class Aside<T> {
    private final FutureTask<T> task;

    private Aside(FutureTask<T> task) {
        this.task = task;
    }

    public static Aside<Void> start(String name, Runnable work) {
        return start(name, () -> {
            work.run();
            return null;
        });
    }

    public static <T> Aside<T> start(String name, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Aside<>(task);
    }

    /** What came of it; what it threw is thrown. */
    public T get() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException stop) {
                    interrupted = true; // The task has no end of its own to be told; it is short.
                } catch (ExecutionException failed) {
                    throw unchecked(failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Until it has ended, whatever came of it. */
    public void await() {
        try {
            get();
        } catch (RuntimeException | Error told) {
            // By whoever asks what came of it.
        }
    }

    private static RuntimeException unchecked(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }
}
