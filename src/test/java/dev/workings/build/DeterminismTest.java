package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, in whatever part of the world it is built. */
class DeterminismTest {
    @TempDir
    private Path folder;

    @Test
    void aBuildElsewhereWithAndWithoutCacheGivesIdenticalBytes() throws Exception {
        Path here = build("here", folder.resolve("cache").toString());
        Path there = build(
                "there",
                "none",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Chatham",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.home=" + folder,
                "-XX:ActiveProcessorCount=1");
        Path warm = build("warm", folder.resolve("cache").toString());

        assertThat(digests(there)).isEqualTo(digests(here));
        assertThat(digests(warm)).isEqualTo(digests(here));
    }

    private Path build(String name, String cache, String... options) throws IOException, InterruptedException {
        Path output = folder.resolve(name);
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.workings.cli.Main", "build"));
        command.addAll(List.of("--output", output.toString(), "--cache", cache, "--base-url", "https://example.org/"));
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(log)).isZero();
        return output;
    }

    private static Map<String, String> digests(Path site) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site.relativize(file).toString().replace(File.separatorChar, '/');
                contents.put(path, java.util.HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
            }
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
