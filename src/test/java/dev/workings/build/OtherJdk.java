package dev.workings.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of another version than the one that runs, as far as the machine has one: what the variables {@code JAVA_HOME_…} name, as on
 * GitHub's machines, and what lies beside the one that runs.
 *
 * @param version 17 or later
 */
record OtherJdk(Path home, int version) {
    private static final int FIRST = 17;

    /** The one whose version is farthest from ours. */
    static Optional<OtherJdk> find() {
        int own = Runtime.version().feature();
        return Stream.concat(named(), siblings())
                .flatMap(home -> of(home).stream())
                .filter(jdk -> jdk.version >= FIRST && jdk.version != own)
                .max(Comparator.comparingInt(jdk -> Math.abs(jdk.version - own)));
    }

    Path java() {
        return home.resolve("bin/java");
    }

    private static Stream<Path> named() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("JAVA_HOME_"))
                .map(variable -> Path.of(variable.getValue()));
    }

    private static Stream<Path> siblings() {
        try {
            Path folder = Path.of(System.getProperty("java.home")).toRealPath().getParent();
            try (Stream<Path> homes = Files.list(folder)) {
                return homes.sorted().toList().stream();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A JDK says in a file which it is. */
    private static Optional<OtherJdk> of(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin/java")) || !Files.isReadable(release)) {
            return Optional.empty();
        }
        Properties told = new Properties();
        try (var text = Files.newBufferedReader(release)) {
            told.load(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        String version = told.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
        return Optional.of(new OtherJdk(home, Runtime.Version.parse(version).feature()));
    }
}
