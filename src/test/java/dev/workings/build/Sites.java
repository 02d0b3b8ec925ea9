package dev.workings.build;

import dev.workings.cache.CacheSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The small sites of the tests: folders below {@code src/test/resources/sites}. */
final class Sites {
    private static final Path ROOT = Path.of("src/test/resources/sites");

    private Sites() {}

    static Stream<Path> in(String group) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(group))) {
            return folders.sorted().toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A request for a build with the computations of the test classes, and no cache. */
    static BuildRequest request(Path content) {
        return request(content, CacheSettings.NONE);
    }

    static BuildRequest request(Path content, CacheSettings cache) {
        return new BuildRequest(
                content,
                Optional.empty(),
                cache,
                List.of(),
                Path.of("src/test/java"),
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(8));
    }
}
