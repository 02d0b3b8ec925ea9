package dev.workings.script;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A library in as many sandboxes as there are processors.
 *
 * <p>Calls run on threads of its own, because these have a stack of known size: how deeply a formula may be nested then does
 * not depend on who asks. A sandbox goes back into the pool only after a call that returned; after any failure it is thrown away,
 * so no call sees what a broken one left behind. No engine is loaded before the first sandbox.
 */
final class PooledLibrary implements ScriptLibrary {
    private static final long STACK_BYTES = 16L << 20;

    private final Script script;
    private final Function<Script, Sandbox> engine;
    private final Deque<Sandbox> idle = new ConcurrentLinkedDeque<>();
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService watchdog;

    PooledLibrary(Script script, Function<Script, Sandbox> engine) {
        this.script = script;
        this.engine = engine;
        int size = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(script.name()));
        this.watchdog = Executors.newSingleThreadScheduledExecutor(daemons(script.name() + " watchdog"));
    }

    @Override
    public ScriptValue call(String function, Object... arguments) {
        Future<ScriptValue> answer;
        try {
            answer = workers.submit(() -> run(function, arguments));
        } catch (RejectedExecutionException closed) {
            throw new ScriptException.Unusable("%s is closed".formatted(script.name()));
        }
        return await(answer);
    }

    @Override
    public void close() {
        workers.shutdown();
        watchdog.shutdown();
        closeIdle();
    }

    private ScriptValue await(Future<ScriptValue> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScriptException.Stopped("%s was interrupted".formatted(script.name()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ScriptException known) {
                known.addSuppressed(e);
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private ScriptValue run(String function, Object... arguments) {
        Sandbox kept = idle.poll();
        Sandbox sandbox = kept == null ? engine.apply(script) : kept;
        boolean returned = false;
        long limit = script.limit().toMillis();
        // Again and again, for an engine that was just about to begin may have missed it.
        ScheduledFuture<?> alarm = watchdog.scheduleWithFixedDelay(sandbox::stop, limit, limit, TimeUnit.MILLISECONDS);
        try {
            ScriptValue value = sandbox.call(function, arguments);
            returned = true;
            return value;
        } finally {
            alarm.cancel(false);
            putBack(sandbox, returned);
        }
    }

    private void putBack(Sandbox sandbox, boolean returned) {
        if (returned && sandbox.isAlive()) {
            idle.push(sandbox);
        } else {
            sandbox.close();
        }
        if (workers.isShutdown()) {
            closeIdle();
        }
    }

    private void closeIdle() {
        for (Sandbox sandbox = idle.poll(); sandbox != null; sandbox = idle.poll()) {
            sandbox.close();
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            Thread thread = new Thread(null, task, name, STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
    }
}
