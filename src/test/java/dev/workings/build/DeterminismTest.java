package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same content gives the same bytes, in whatever part of the world, on whatever machine and by whatever Java it is built, and whatever
 * the cache knows.
 *
 * <p>A build from nothing of this repository takes half a minute of a core. So each environment differs from the first in many ways at
 * once, and the builds from nothing, of which there are three, run two at a time; the other two find a cache that an environment of
 * another kind has written. Which way it was that mattered is easily found by leaving out options of the one environment that fails.
 */
class DeterminismTest {
    private static final String EPOCH = "1782864000"; // 2026-07-01T00:00:00Z
    private static final String NO_CACHE = "none";

    @TempDir
    private Path folder;

    private final ExecutorService twoAtATime = Executors.newFixedThreadPool(2);
    private final Optional<OtherJdk> other = OtherJdk.find();

    @AfterEach
    void stop() {
        twoAtATime.shutdownNow();
    }

    /** @param name what it differs in */
    private record Environment(String name, Path java, List<String> options, Path course, String cache, Clock clock) {}

    /** How the date of the build is told; it is the same. */
    private enum Clock {
        OPTION,
        VARIABLE
    }

    @TestFactory
    List<DynamicTest> identicalBytesComeOf() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path clone = clone(here, folder.resolve("elsewhere/a clone"));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path otherJava = other.map(OtherJdk::java).orElse(java);
        String jdk = other.map(found -> "JDK " + found.version()).orElse("no other JDK, for this machine has none");
        String first = folder.resolve("first-cache").toString();
        String second = folder.resolve("second-cache").toString();

        Environment plain = new Environment(
                "two cores, English, UTC",
                java,
                List.of("-XX:ActiveProcessorCount=2", "-Duser.language=en", "-Duser.timezone=UTC"),
                here,
                first,
                Clock.OPTION);
        CompletableFuture<Map<String, String>> expected = built(plain, CompletableFuture.completedFuture(null));
        Environment turkish = new Environment(
                "one core, Turkish, Chatham, ISO-8859-1, no cache, SOURCE_DATE_EPOCH",
                java,
                List.of(
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Chatham",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Duser.home=" + folder),
                here,
                NO_CACHE,
                Clock.VARIABLE);
        Environment arabic = new Environment(
                jdk + ", Arabic with its digits, Kiritimati, a clone elsewhere whose files were made in another order",
                otherJava,
                List.of(
                        "-XX:ActiveProcessorCount=1",
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.extensions=u-nu-arab",
                        "-Duser.timezone=Pacific/Kiritimati",
                        "-Dfile.encoding=UTF-8"),
                clone,
                second,
                Clock.VARIABLE);
        CompletableFuture<Map<String, String>> fromArabic = built(arabic, CompletableFuture.completedFuture(null));
        Environment warm = new Environment(
                jdk + ", with the cache of this one", otherJava, List.of(), here, first, Clock.VARIABLE);
        Environment warmElsewhere = new Environment(
                "Turkish, with the cache that was written in Arabic on one core",
                java,
                List.of("-Duser.language=tr", "-XX:ActiveProcessorCount=2"),
                here,
                second,
                Clock.OPTION);

        Map<Environment, CompletableFuture<Map<String, String>>> builds = new LinkedHashMap<>();
        builds.put(arabic, fromArabic);
        builds.put(turkish, built(turkish, CompletableFuture.completedFuture(null)));
        builds.put(warm, built(warm, expected));
        builds.put(warmElsewhere, built(warmElsewhere, fromArabic));
        return builds.entrySet().stream()
                .map(build -> DynamicTest.dynamicTest(
                        build.getKey().name(),
                        () -> assertThat(joined(build.getValue())).isEqualTo(joined(expected))))
                .toList();
    }

    private CompletableFuture<Map<String, String>> built(Environment environment, CompletableFuture<?> before) {
        return before.thenApplyAsync(
                any -> {
                    try {
                        return build(environment);
                    } catch (IOException failed) {
                        throw new UncheckedIOException(failed);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(stopped);
                    }
                },
                twoAtATime);
    }

    private static <T> T joined(CompletableFuture<T> build) throws Throwable {
        try {
            return build.join();
        } catch (CompletionException failed) {
            throw failed.getCause();
        }
    }

    private Map<String, String> build(Environment environment) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "build");
        Path output = own.resolve("site");
        List<String> command = new ArrayList<>(List.of(environment.java().toString()));
        command.addAll(environment.options());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.workings.cli.Main", "build"));
        command.addAll(List.of("--output", output.toString(), "--cache", environment.cache()));
        command.addAll(List.of("--base-url", "https://example.org/"));
        ProcessBuilder program =
                new ProcessBuilder(command).directory(environment.course().toFile());
        program.environment().remove("SOURCE_DATE_EPOCH");
        if (environment.clock() == Clock.OPTION) {
            command.addAll(List.of("--as-of", "2026-07-01"));
        } else {
            program.environment().put("SOURCE_DATE_EPOCH", EPOCH);
        }
        Path log = own.resolve("log");
        Process process =
                program.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return digests(output);
    }

    /** What a build reads of this repository, at another place. Some file systems list the files of a folder as they were made. */
    private static Path clone(Path here, Path there) throws IOException {
        for (String part : List.of("target/classes", "src/main/java", "content")) {
            try (Stream<Path> files = Files.walk(here.resolve(part))) {
                for (Path file : files.filter(Files::isRegularFile)
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    Path copy = there.resolve(here.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
        }
        return there;
    }

    private static Map<String, String> digests(Path site) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace(File.separatorChar, '/');
                contents.put(path, HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
            }
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
