package dev.workings.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server does, or fails to do, is at most a miss and a warning. */
class RemoteCacheTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Key KEY = key("input");
    private static final byte[] VALUE = "the value".getBytes(StandardCharsets.UTF_8);

    private final List<String> warnings = Collections.synchronizedList(new ArrayList<>());
    private Duration limit = Duration.ofSeconds(30);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final List<String> credentials = Collections.synchronizedList(new ArrayList<>());
    private Answer answer = this::file;
    private HttpServer server;

    @FunctionalInterface
    private interface Answer {
        void to(HttpExchange request) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", request -> {
            requests.incrementAndGet();
            credentials.add(String.valueOf(request.getRequestHeaders().getFirst("Authorization")));
            try (request) {
                answer.to(request);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void file(HttpExchange request) throws IOException {
        String path = request.getRequestURI().getPath();
        if (request.getRequestMethod().equals("PUT")) {
            files.put(path, request.getRequestBody().readAllBytes());
            request.sendResponseHeaders(201, -1);
        } else if (files.containsKey(path)) {
            send(request, 200, files.get(path));
        } else {
            request.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange request, int status, byte[] body) throws IOException {
        request.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            request.getResponseBody().write(body);
        }
    }

    @Test
    void whatOneMachinePushesAnotherFinds() {
        try (RemoteCache cache = cache(true)) {
            cache.put(KEY, VALUE);
        }
        assertThat(files).containsOnlyKeys("/course/ac/" + KEY.hex());
        assertThat(cache(false).get(KEY)).hasValue(VALUE);
        assertThat(cache(false).get(key("other"))).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @Test
    void withoutPushNothingIsWritten() {
        cache(false).put(KEY, VALUE);
        assertThat(requests).hasValue(0);
    }

    /** bazel-remote adds who computed an action. */
    @Test
    void fieldsThatAServerAddsAreSkipped() {
        byte[] message = ActionResult.of(KEY, VALUE);
        byte[] more = java.util.Arrays.copyOf(message, message.length + 9);
        byte[] metadata = {0x4A, 0x03, 0x0A, 0x01, 'w', 0x20, 0x01, 0x40, 0x02};
        System.arraycopy(metadata, 0, more, message.length, metadata.length);
        files.put("/course/ac/" + KEY.hex(), more);
        assertThat(cache(false).get(KEY)).hasValue(VALUE);
    }

    @Test
    void anAnswerWithAnyBitTurnedOrCutShortIsAMiss() {
        byte[] sound = ActionResult.of(KEY, new byte[] {7});
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 4;
            assertThat(ActionResult.value(KEY, damaged)).as("byte %d", at).isEmpty();
            assertThat(ActionResult.value(KEY, java.util.Arrays.copyOf(sound, at)))
                    .as("length %d", at)
                    .isEmpty();
        }
        assertThat(ActionResult.value(key("other"), sound)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome to the Wi-Fi of the airport</html>", "\n", "\u0000", "*"})
    void garbageIsAMiss(String garbage) {
        answer = request -> send(request, 200, garbage.getBytes(StandardCharsets.UTF_8));
        assertThat(cache(false).get(KEY)).isEmpty();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 403, 302})
    void anotherStatusIsOneWarningAndTheServerIsLeftAlone(int status) {
        answer = request -> request.sendResponseHeaders(status, -1);
        RemoteCache cache = cache(false);
        cache.get(KEY);
        for (int i = 0; i < 20; i++) {
            assertThat(cache.get(key("value " + i))).isEmpty();
        }
        assertThat(requests).hasValue(1);
        assertThat(warnings)
                .containsExactly(
                        "The remote cache '%s' is not read from in this build any more: it answered with status %d."
                                .formatted(address(), status));
    }

    @Test
    void aServerThatIsDownIsOneWarning() {
        server.stop(0);
        try (RemoteCache cache = cache(false)) {
            cache.getAll(
                    IntStream.range(0, 200).mapToObj(i -> key("value " + i)).toList(),
                    (key, value) -> assertThat(value).isEmpty());
        }
        assertThat(warnings)
                .containsExactly("The remote cache '%s' is not read from in this build any more: it cannot be reached."
                        .formatted(address()));
    }

    @Test
    void anAnswerThatTakesTooLongIsOneWarning() {
        limit = SHORT;
        answer = request -> Thread.sleep(10_000);
        assertThat(timed(cache(false))).isLessThan(Duration.ofSeconds(8));
        assertTooLong();
    }

    @Test
    void anAnswerThatNeverEndsIsOneWarning() {
        limit = SHORT;
        answer = request -> {
            request.sendResponseHeaders(200, 1000);
            request.getResponseBody().write(1);
            request.getResponseBody().flush();
            Thread.sleep(10_000);
        };
        assertThat(timed(cache(false))).isLessThan(Duration.ofSeconds(8));
        assertTooLong();
    }

    private Duration timed(RemoteCache cache) {
        long start = System.nanoTime();
        assertThat(cache.get(KEY)).isEmpty();
        assertThat(cache.get(key("other"))).isEmpty();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void assertTooLong() {
        assertThat(warnings)
                .containsExactly(
                        "The remote cache '%s' is not read from in this build any more: it took longer than 0.7 s."
                                .formatted(address()));
    }

    @Test
    void aServerThatTakesNothingIsStillRead() {
        files.put("/course/ac/" + KEY.hex(), ActionResult.of(KEY, VALUE));
        answer = request -> {
            if (request.getRequestMethod().equals("PUT")) {
                request.sendResponseHeaders(405, -1);
            } else {
                file(request);
            }
        };
        RemoteCache cache = cache(true);
        cache.put(key("other"), VALUE);
        cache.close();
        assertThat(cache.get(KEY)).hasValue(VALUE);
        assertThat(warnings)
                .containsExactly(
                        "The remote cache '%s' is not written to in this build any more: it answered with status 405."
                                .formatted(address()));
    }

    @Test
    void manyAreAskedForAtOnceButNotMoreThanTheServerBears() {
        answer = request -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet(); // Before the answer, with which the client may ask for the next.
            file(request);
        };
        List<Key> keys =
                IntStream.range(0, 100).mapToObj(i -> key("value " + i)).toList();
        keys.forEach(key -> files.put("/course/ac/" + key.hex(), ActionResult.of(key, VALUE)));
        Cache own = new MemoryCache(Cache.NONE);
        Cache shared = new SharedCache(own, cache(false));
        shared.prepare(keys);
        assertThat(keys).allMatch(own::holds);
        assertThat(most.get()).isBetween(4, 32);
        shared.prepare(keys);
        keys.forEach(shared::get);
        assertThat(requests).as("what is here is not asked for").hasValue(100);
    }

    @Test
    void whatTheServerLacksIsAskedForOnce() {
        Cache shared = new SharedCache(new MemoryCache(Cache.NONE), cache(false));
        shared.get(KEY);
        shared.get(KEY);
        shared.prepare(List.of(KEY));
        assertThat(requests).hasValue(1);
    }

    @Test
    void credentialsGoToTheServerAndNowhereElse() {
        String url = address().toString().replace("http://", "http://anna:s%40crt@");
        RemoteSettings settings = RemoteSettings.of(url, "", false);
        answer = request -> request.sendResponseHeaders(401, -1);
        new RemoteCache(settings, warnings::add).get(KEY);
        assertThat(credentials).containsExactly("Basic YW5uYTpzQGNydA==");
        assertThat(warnings).singleElement().asString().doesNotContain("s@crt", "s%40crt", "YW5u", "anna");
        assertThat(settings).hasToString(address().toString());
    }

    @Test
    void aHeaderIsSent() {
        new RemoteCache(RemoteSettings.of(address().toString(), "Authorization: Bearer t0ken", false), warnings::add)
                .get(KEY);
        assertThat(credentials).containsExactly("Bearer t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "cache", "https://", "https://anna:secret@", "http://a b/"})
    void anAddressThatIsNoneIsRefusedWithoutItsCredentials(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteSettings.of(url, "", false))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    private RemoteCache cache(boolean push) {
        return new RemoteCache(new RemoteSettings(address(), Map.of(), push, limit), warnings::add);
    }

    private URI address() {
        return URI.create(
                "http://127.0.0.1:%d/course".formatted(server.getAddress().getPort()));
    }

    private static Key key(String input) {
        return Key.of("f", "1").with(input).build();
    }
}
