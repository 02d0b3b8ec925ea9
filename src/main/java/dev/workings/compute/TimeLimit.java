package dev.workings.compute;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a course's code on a thread of its own, and for so long at most. */
public record TimeLimit(Duration duration) {
    public TimeLimit {
        Objects.requireNonNull(duration);
    }

    /**
     * @param name of the thread
     * @throws TimeoutException if the task goes on for longer, or this thread is interrupted; it is told to stop, and left to itself
     * @throws ExecutionException if the task throws
     */
    public <T> T run(String name, Callable<T> task) throws TimeoutException, ExecutionException {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(future, name);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            throw late;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }

    @Override
    public String toString() {
        return duration.toSeconds() + " s";
    }
}
