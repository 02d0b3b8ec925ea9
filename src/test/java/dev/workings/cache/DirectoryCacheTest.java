package dev.workings.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryCacheTest {
    private static final Key KEY = Key.of("f", "1").with("input").build();
    private static final byte[] VALUE = "the value".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereAlsoForAnotherCacheOnTheSameFolder() {
        cache().put(KEY, VALUE);
        assertThat(cache().get(KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(VALUE));
    }

    @Test
    void whatWasNotPutIsAbsent() {
        assertThat(cache().get(KEY)).isEmpty();
    }

    @Test
    void anEmptyValueIsAValue() {
        cache().put(KEY, new byte[0]);
        assertThat(cache().get(KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEmpty());
    }

    @Test
    void theSecondValueReplacesTheFirst() {
        cache().put(KEY, VALUE);
        cache().put(KEY, new byte[] {1});
        assertThat(cache().get(KEY))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1));
    }

    @Test
    void anEntryWithAnyByteChangedIsAbsent() throws IOException {
        cache().put(KEY, VALUE);
        byte[] sound = Files.readAllBytes(entry(KEY));
        for (int at = 0; at < sound.length; at++) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 1;
            Files.write(entry(KEY), damaged);
            assertThat(cache().get(KEY)).as("byte %d", at).isEmpty();
        }
    }

    @Test
    void anEntryCutShortAnywhereIsAbsent() throws IOException {
        cache().put(KEY, VALUE);
        byte[] sound = Files.readAllBytes(entry(KEY));
        for (int length = 0; length < sound.length; length++) {
            Files.write(entry(KEY), Arrays.copyOf(sound, length));
            assertThat(cache().get(KEY)).as("length %d", length).isEmpty();
        }
    }

    @Test
    void anEntryThatGrewIsAbsent() throws IOException {
        cache().put(KEY, VALUE);
        Files.write(entry(KEY), new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(cache().get(KEY)).isEmpty();
    }

    @Test
    void anEntryInAnothersPlaceIsAbsent() throws IOException {
        Key other = Key.of("f", "2").build();
        cache().put(KEY, VALUE);
        Files.createDirectories(entry(other).getParent());
        Files.copy(entry(KEY), entry(other));
        assertThat(cache().get(other)).isEmpty();
    }

    @Test
    void aDamagedEntryIsReplacedByTheNextPut() throws IOException {
        cache().put(KEY, VALUE);
        Files.write(entry(KEY), new byte[3]);
        cache().put(KEY, VALUE);
        assertThat(cache().get(KEY)).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeIsAnEmptyCache() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Cache cache = new DirectoryCache(file.resolve("cache"));
        cache.put(KEY, VALUE);
        assertThat(cache.get(KEY)).isEmpty();
    }

    @Test
    void aFolderInAnEntrysPlaceIsAMiss() throws IOException {
        Files.createDirectories(entry(KEY).resolve("inside"));
        cache().put(KEY, VALUE);
        assertThat(cache().get(KEY)).isEmpty();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void nothingIsWrittenThroughALinkThatLeadsOut() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Path inside = Files.createDirectories(folder.resolve("cache"));
        Files.createSymbolicLink(inside.resolve(KEY.hex().substring(0, 2)), outside);
        new DirectoryCache(inside).put(KEY, VALUE);
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void severalWritersAndReadersDoNotDisturbOneAnother() throws IOException {
        List<byte[]> values = IntStream.range(0, 8)
                .mapToObj(i -> Integer.toString(i).repeat(10_000).getBytes(StandardCharsets.UTF_8))
                .toList();
        List<byte[]> seen = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> {
                    cache().put(KEY, values.get(i % 8));
                    return cache().get(KEY).orElseThrow();
                })
                .toList();
        assertThat(seen).allMatch(bytes -> values.stream().anyMatch(value -> Arrays.equals(value, bytes)));
        assertThat(drafts()).isEmpty();
    }

    @Test
    void noneRemembersNothing() {
        Cache.NONE.put(KEY, VALUE);
        assertThat(Cache.NONE.get(KEY)).isEmpty();
    }

    private Cache cache() {
        return new DirectoryCache(folder.resolve("cache"));
    }

    private Path entry(Key key) {
        return folder.resolve("cache")
                .resolve(key.hex().substring(0, 2))
                .resolve(key.hex().substring(2));
    }

    private List<Path> drafts() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tmp")).toList();
        }
    }
}
