package dev.workings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCacheTest {
    private static final long LIMIT = 1 << 20;
    private static final Key KEY = key("input");
    private static final byte[] VALUE = "the value".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereAtOnceAndInALaterBuild() {
        try (PackCache cache = cache()) {
            cache.put(KEY, VALUE);
            assertThat(cache.get(KEY)).hasValue(VALUE);
            assertThat(cache.holds(KEY)).isTrue();
        }
        assertThat(get(KEY)).hasValue(VALUE);
    }

    @Test
    void whatWasNotPutIsAbsent() {
        assertThat(get(KEY)).isEmpty();
        put(Map.of(key("other"), VALUE));
        assertThat(get(KEY)).isEmpty();
    }

    @Test
    void theSecondValueReplacesTheFirst() {
        put(Map.of(KEY, VALUE));
        put(Map.of(KEY, new byte[] {1}));
        assertThat(get(KEY)).hasValue(new byte[] {1});
    }

    @Property(tries = 20)
    void whateverWasPutInSeveralBuildsIsThere(@ForAll @Size(max = 25) List<@Size(max = 5) Map<Byte, byte[]>> builds)
            throws IOException {
        folder = Files.createTempDirectory("packs");
        Map<Key, byte[]> all = new LinkedHashMap<>();
        for (Map<Byte, byte[]> build : builds) {
            Map<Key, byte[]> entries = new LinkedHashMap<>();
            build.forEach((name, value) -> entries.put(key(name.toString()), value));
            put(entries);
            all.putAll(entries);
        }
        all.forEach((key, value) -> assertThat(get(key)).hasValue(value));
        assertThat(packs()).hasSizeLessThanOrEqualTo(8);
    }

    @AfterTry
    void remove() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .map(Path::toFile)
                        .forEach(java.io.File::delete);
            }
        }
    }

    @Test
    void aBitTurnedAnywhereIsAMissOrHarmsNothing() throws IOException {
        Map<Key, byte[]> entries = Map.of(KEY, VALUE, key("other"), "another".getBytes(StandardCharsets.UTF_8));
        put(entries);
        byte[] sound = Files.readAllBytes(pack());
        int misses = 0;
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Files.write(pack(), damaged);
            for (Map.Entry<Key, byte[]> entry : entries.entrySet()) {
                Optional<byte[]> value = get(entry.getKey());
                value.ifPresent(
                        bytes -> assertThat(bytes).as("with a bit turned").isEqualTo(entry.getValue()));
                misses += value.isEmpty() ? 1 : 0;
            }
        }
        int values = entries.values().stream().mapToInt(value -> value.length).sum();
        assertThat(misses).as("one of a value, both of all else").isEqualTo(values + 2 * (sound.length - values));
    }

    @Test
    void aPackCutShortAnywhereIsAbsent() throws IOException {
        put(Map.of(KEY, VALUE));
        byte[] sound = Files.readAllBytes(pack());
        for (int length = 0; length < sound.length; length++) {
            Files.write(pack(), Arrays.copyOf(sound, length));
            assertThat(get(KEY)).as("length %d", length).isEmpty();
        }
    }

    @Test
    void aPackThatGrewIsAbsent() throws IOException {
        put(Map.of(KEY, VALUE));
        Files.write(pack(), new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(get(KEY)).isEmpty();
    }

    @Test
    void valuesThatChangedPlacesAreAbsent() throws IOException {
        Key other = key("other");
        put(Map.of(KEY, new byte[] {1, 2, 3}, other, new byte[] {4, 5, 6}));
        byte[] bytes = Files.readAllBytes(pack());
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, 3, swapped, 0, 3);
        System.arraycopy(bytes, 0, swapped, 3, 3);
        Files.write(pack(), swapped);
        assertThat(get(KEY)).isEmpty();
        assertThat(get(other)).isEmpty();
    }

    @Test
    void anotherVersionOfTheFormatIsAMissAndGoesWithTheNextPut() throws IOException {
        put(Map.of(KEY, VALUE));
        byte[] bytes = Files.readAllBytes(pack());
        bytes[bytes.length - 1]++;
        Path old = pack();
        Files.write(old, bytes);
        assertThat(get(KEY)).isEmpty();
        put(Map.of(KEY, VALUE));
        assertThat(get(KEY)).hasValue(VALUE);
        assertThat(old).doesNotExist();
    }

    @Test
    void aDamagedValueIsReplacedByTheNextPut() throws IOException {
        put(Map.of(KEY, VALUE));
        byte[] bytes = Files.readAllBytes(pack());
        bytes[0]++;
        Files.write(pack(), bytes);
        put(Map.of(KEY, VALUE));
        assertThat(get(KEY)).hasValue(VALUE);
    }

    @Test
    void manyBuildsLeaveFewPacksAndForgetNothing() {
        for (int i = 0; i < 30; i++) {
            put(Map.of(key("build " + i), new byte[] {(byte) i}));
        }
        assertThat(packs()).hasSizeLessThanOrEqualTo(8);
        for (int i = 0; i < 30; i++) {
            assertThat(get(key("build " + i))).hasValue(new byte[] {(byte) i});
        }
    }

    @Test
    void whatWasNotUsedForTheLongestGoesFirst() {
        for (int i = 0; i < 7; i++) {
            try (PackCache cache = cache()) {
                assertThat(cache.holds(key("build 0"))).as("build %d", i).isEqualTo(i > 0);
                assertThat(cache.get(key("build 0")).isPresent()).isEqualTo(i > 0);
                cache.put(key("build " + i), new byte[200_000]); // The sixth is one too many.
            }
        }
        assertThat(size()).isLessThanOrEqualTo(LIMIT);
        assertThat(get(key("build 0"))).as("asked for in each build").isPresent();
        assertThat(get(key("build 6"))).as("the newest").isPresent();
        assertThat(get(key("build 1"))).as("the oldest").isEmpty();
    }

    @Test
    void aValueLargerThanTheLimitIsForgottenAfterTheBuild() {
        put(Map.of(KEY, new byte[2 << 20]));
        assertThat(size()).isLessThanOrEqualTo(LIMIT);
    }

    @Test
    void oneFilePerEntryAsOnceWasIsCleanedUpAndNothingElse() throws IOException {
        String hex = KEY.hex();
        Path old = write(hex.substring(0, 2) + "/" + hex.substring(2));
        Path foreign = write(hex.substring(0, 2) + "/notes.txt");
        Path another = write("ab/" + hex.substring(2));
        assertThat(get(KEY)).isEmpty();
        put(Map.of(KEY, VALUE));
        assertThat(old).doesNotExist();
        assertThat(foreign).exists();
        assertThat(another.getParent()).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeRemembersForTheBuildAlone() throws IOException {
        Files.createFile(folder.resolve("cache"));
        try (PackCache cache = cache()) {
            cache.put(KEY, VALUE);
            assertThat(cache.get(KEY)).hasValue(VALUE);
        }
        assertThat(get(KEY)).isEmpty();
        assertThat(folder.resolve("cache")).isEmptyFile();
    }

    @Test
    void nothingIsReadOrWrittenOrDeletedThroughLinks() throws IOException {
        put(Map.of(KEY, VALUE));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path stranger = Files.move(pack(), outside.resolve("stranger"));
        Files.createDirectories(outside.resolve("shelf"));
        Path file = Files.createFile(outside.resolve("shelf").resolve("0".repeat(62)));
        Files.createSymbolicLink(folder.resolve("cache/link.pack"), stranger);
        Files.createSymbolicLink(folder.resolve("cache/ab"), outside.resolve("shelf"));
        Files.createSymbolicLink(folder.resolve("cache/draft-1.tmp"), stranger);
        byte[] before = Files.readAllBytes(stranger);

        assertThat(get(KEY)).isEmpty();
        put(Map.of(key("other"), VALUE));

        assertThat(stranger).hasBinaryContent(before);
        assertThat(file).exists();
        assertThat(outside).isDirectoryContaining(path -> path.equals(stranger));
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void anInterruptedThreadDoesNotSpoilItForTheOthers() {
        put(Map.of(KEY, VALUE));
        try (PackCache cache = cache()) {
            Thread.currentThread().interrupt();
            assertThat(cache.get(KEY)).hasValue(VALUE);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(cache.get(KEY)).hasValue(VALUE);
        }
    }

    @Test
    void severalThreadsDoNotDisturbOneAnother() {
        try (PackCache cache = cache()) {
            List<byte[]> seen = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(i -> {
                        byte[] value = Integer.toString(i % 8).repeat(10_000).getBytes(StandardCharsets.UTF_8);
                        cache.put(key("value " + i % 8), value);
                        return cache.get(key("value " + i % 8))
                                .filter(found -> Arrays.equals(found, value))
                                .orElseThrow();
                    })
                    .toList();
            assertThat(seen).hasSize(400);
        }
        assertThat(get(key("value 7"))).isPresent();
    }

    @Test
    void twoBuildsAtOnceInTwoProcessesLoseNothing() throws Exception {
        List<Process> builds = List.of(writer("a"), writer("b"));
        for (Process build : builds) {
            assertThat(build.waitFor()).isZero();
        }
        try (PackCache cache = cache()) {
            for (int i = 0; i < Writer.ENTRIES; i++) {
                assertThat(cache.get(key("a" + i))).hasValue(Writer.value(i));
                assertThat(cache.get(key("b" + i))).hasValue(Writer.value(i));
            }
        }
        assertThat(folder.resolve("cache")).isDirectoryNotContaining("glob:**.tmp");
    }

    private Process writer(String name) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("cache").toString(),
                        name)
                .inheritIO()
                .start();
    }

    /** A build in a process of its own, or several: it closes the cache every so often, so that packs are merged meanwhile. */
    static final class Writer {
        static final int ENTRIES = 300;

        public static void main(String[] arguments) {
            for (int i = 0; i < ENTRIES; ) {
                try (PackCache cache = new PackCache(Path.of(arguments[0]), LIMIT << 10)) {
                    for (int end = i + 20; i < end; i++) {
                        cache.put(key(arguments[1] + i), value(i));
                    }
                }
            }
        }

        static byte[] value(int i) {
            return Integer.toString(i).repeat(500).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    void noneRemembersNothing() {
        Cache.NONE.put(KEY, VALUE);
        assertThat(Cache.NONE.get(KEY)).isEmpty();
    }

    private static Key key(String input) {
        return Key.of("f", "1").with(input).build();
    }

    private PackCache cache() {
        return new PackCache(folder.resolve("cache"), LIMIT);
    }

    private Optional<byte[]> get(Key key) {
        try (PackCache cache = cache()) {
            return cache.get(key);
        }
    }

    private void put(Map<Key, byte[]> entries) {
        try (PackCache cache = cache()) {
            entries.forEach(cache::put);
        }
    }

    private Path write(String path) throws IOException {
        Path file = folder.resolve("cache").resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "old");
    }

    private Path pack() {
        assertThat(packs()).hasSize(1);
        return packs().get(0);
    }

    private List<Path> packs() {
        try (Stream<Path> files = Files.list(Files.createDirectories(folder.resolve("cache")))) {
            return files.filter(file -> file.toString().endsWith(Pack.SUFFIX)).toList();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private long size() {
        return packs().stream().mapToLong(file -> file.toFile().length()).sum();
    }
}
