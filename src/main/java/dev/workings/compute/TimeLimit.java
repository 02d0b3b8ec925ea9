package dev.workings.compute;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs a course's code on a thread of its own, and for so long at most. Threads that the code starts belong to it: whatever they print or
 * leave behind can be told by its name.
 */
public record TimeLimit(Duration duration) {
    /** How long threads may take to end that were told to. */
    private static final Duration GRACE = Duration.ofMillis(500);

    public TimeLimit {
        Objects.requireNonNull(duration);
    }

    /** The threads of one run, under its name. */
    private static final class Course extends ThreadGroup {
        Course(String name) {
            super(name);
        }

        List<Thread> threads() {
            Thread[] found = new Thread[activeCount() + 16];
            int count = enumerate(found);
            return Arrays.stream(found, 0, count)
                    .filter(thread -> thread.isAlive() && !isShared(thread))
                    .toList();
        }
    }

    /** Code of a course has returned, and threads of it go on. */
    public static final class LeftRunningException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient List<String> threads;

        LeftRunningException(List<String> threads) {
            super("threads go on: " + String.join(", ", threads));
            this.threads = threads;
        }

        /** Their names. */
        public List<String> threads() {
            return threads;
        }
    }

    /**
     * @param name of what is run
     * @throws TimeoutException if the task goes on for longer, or this thread is interrupted; it is told to stop, and left to itself
     * @throws ExecutionException if the task throws
     * @throws LeftRunningException if threads that it started go on
     */
    public <T> T run(String name, Callable<T> task) throws TimeoutException, ExecutionException, LeftRunningException {
        Course course = new Course(name);
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(course, future, name);
        thread.setDaemon(true);
        thread.start();
        try {
            T result = future.get(duration.toMillis(), TimeUnit.MILLISECONDS);
            awaitEnd(course, thread);
            return result;
        } catch (TimeoutException late) {
            course.interrupt();
            throw late;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    private static void awaitEnd(Course course, Thread first) throws InterruptedException, LeftRunningException {
        first.join();
        long end = System.nanoTime() + GRACE.toNanos();
        for (Thread thread : course.threads()) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        List<String> left = course.threads().stream().map(Thread::getName).toList();
        if (!left.isEmpty()) {
            course.interrupt();
            throw new LeftRunningException(left);
        }
    }

    /** A worker of the common pool belongs to all, whoever had work for it first; it ends by itself. */
    private static boolean isShared(Thread thread) {
        return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
    }

    /** The name of what a thread runs for, if it is a course's code. */
    public static Optional<String> nameOf(Thread thread) {
        return Stream.iterate(thread.getThreadGroup(), Objects::nonNull, ThreadGroup::getParent)
                .filter(any -> !isShared(thread))
                .filter(Course.class::isInstance)
                .map(ThreadGroup::getName)
                .findFirst();
    }

    @Override
    public String toString() {
        return duration.toSeconds() + " s";
    }
}
