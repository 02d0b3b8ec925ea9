package dev.workings.cache;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A cache on a server, by plain GET and PUT of {@code /ac/<key>}: that is the action cache of Bazel's HTTP protocol, so that bazel-remote
 * serves it, nginx with WebDAV, and object stores.
 *
 * <p>200 is a hit and 404 or 410 a miss, as for Gradle; an answer that is not what was once put is a miss as well. Any other status, no
 * answer, or none in time, and the server is left alone for the rest of the build, which is said once. At most
 * {@value #MOST_AT_ONCE} requests are under way at a time.
 */
final class RemoteCache implements Cache, AutoCloseable {
    private static final int MOST_AT_ONCE = 32;
    private static final int MOST_BYTES = 64 << 20;
    private static final List<Integer> MISSES = List.of(404, 410);
    private static final int TOO_LARGE = 413;

    private final RemoteSettings settings;
    private final Consumer<String> warnings;
    private final HttpClient client;
    private final Semaphore slots = new Semaphore(MOST_AT_ONCE);
    private final AtomicBoolean readable = new AtomicBoolean(true);
    private final AtomicBoolean writable;

    /** @param warnings who is told, in a sentence, that the server is left alone */
    RemoteCache(RemoteSettings settings, Consumer<String> warnings) {
        this.settings = Objects.requireNonNull(settings);
        this.warnings = Objects.requireNonNull(warnings);
        this.writable = new AtomicBoolean(settings.push());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.limit())
                .followRedirects(HttpClient.Redirect.NEVER) // Credentials go to the server that they are for.
                .executor(Executors.newCachedThreadPool(
                        new Daemons(Thread.currentThread().getThreadGroup())))
                .build();
    }

    /** Threads of the cache, whoever asks it first: one that is asked by a check would else be the check's own. */
    private record Daemons(ThreadGroup group) implements ThreadFactory {
        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(group, task, "remote cache");
            thread.setDaemon(true);
            return thread;
        }
    }

    @Override
    public Optional<byte[]> get(Key key) {
        return fetch(key).join();
    }

    /** Asks for many at once. */
    void getAll(Collection<Key> keys, BiConsumer<Key, Optional<byte[]>> found) {
        CompletableFuture<?>[] all = keys.stream()
                .map(key -> fetch(key).thenAccept(value -> found.accept(key, value)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    private CompletableFuture<Optional<byte[]>> fetch(Key key) {
        if (!readable.get()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return send(request(key).GET(), readable)
                .thenApply(answer -> answer.filter(response -> response.statusCode() == 200)
                        .flatMap(response -> ActionResult.value(key, response.body())));
    }

    /** Goes on in the background; {@link #close} waits for it. */
    @Override
    public void put(Key key, byte[] value) {
        if (writable.get()) {
            send(request(key).PUT(BodyPublishers.ofByteArray(ActionResult.of(key, value))), writable);
        }
    }

    @Override
    public void close() {
        try {
            if (slots.tryAcquire(MOST_AT_ONCE, settings.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                slots.release(MOST_AT_ONCE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(Key key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.entry(key));
        settings.headers().forEach(request::header);
        return request;
    }

    /**
     * @param usable whether the server is still asked for this
     * @return empty if it failed
     */
    private CompletableFuture<Optional<HttpResponse<byte[]>>> send(HttpRequest.Builder request, AtomicBoolean usable) {
        slots.acquireUninterruptibly();
        if (!usable.get()) { // It failed while this one waited.
            slots.release();
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), any -> new Limited(MOST_BYTES));
        return exchange.copy()
                .orTimeout(settings.limit().toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> slots.release())
                .thenApply(response -> judged(response, usable))
                .exceptionally(failure -> {
                    exchange.cancel(true);
                    leaveAlone(usable, reason(failure));
                    return Optional.empty();
                });
    }

    private Optional<HttpResponse<byte[]>> judged(HttpResponse<byte[]> response, AtomicBoolean usable) {
        int status = response.statusCode();
        boolean normal = status / 100 == 2 || (usable == readable ? MISSES.contains(status) : status == TOO_LARGE);
        if (!normal) {
            leaveAlone(usable, "it answered with status " + status);
        }
        return normal ? Optional.of(response) : Optional.empty();
    }

    private void leaveAlone(AtomicBoolean usable, String reason) {
        if (usable.getAndSet(false)) {
            String what = usable == readable ? "read from" : "written to";
            warnings.accept("The remote cache '%s' is not %s in this build any more: %s."
                    .formatted(settings.address(), what, reason));
        }
    }

    private String reason(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof java.util.concurrent.TimeoutException
                || cause instanceof java.net.http.HttpTimeoutException) {
            return "it took longer than " + seconds(settings.limit());
        }
        if (cause instanceof java.net.ConnectException) {
            return "it cannot be reached";
        }
        return "the answer broke off";
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }

    /** A body, unless it is longer than any value: a server that never ends is not read for ever. */
    private static final class Limited implements HttpResponse.BodySubscriber<byte[]> {
        private final HttpResponse.BodySubscriber<byte[]> body = BodySubscribers.ofByteArray();
        private final int most;
        private Flow.Subscription subscription;
        private long received;

        Limited(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return body.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription opened) {
            subscription = opened;
            body.onSubscribe(opened);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            received += part.stream().mapToInt(ByteBuffer::remaining).sum();
            if (received > most) {
                subscription.cancel();
                body.onError(new java.io.IOException("longer than %d bytes".formatted(most)));
            } else {
                body.onNext(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.onError(failure);
        }

        @Override
        public void onComplete() {
            body.onComplete();
        }
    }
}
