package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose site does not fit on the disk: a small one of its own where the system lets us mount it, else files may not grow. */
class FullDiskTest {
    private static final int PICTURE = 3 << 20;

    @TempDir
    private Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())) == 0;
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run(List.of("umount", disk.toString()));
        }
    }

    @Test
    void isOneSentenceAndTheOldSiteStays() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("index.md"), "# The first edition\n");
        assertThat(build(content)).as(told()).isZero();
        String before = Files.readString(disk.resolve("site/index.html"));

        Files.writeString(content.resolve("index.md"), "# The second edition\n");
        Files.write(content.resolve("large.bin"), new byte[PICTURE]);
        assertThat(build(content)).isEqualTo(1);

        assertThat(told()).contains("the site is as it was.").hasLineCount(1);
        assertThat(Files.readString(disk.resolve("site/index.html"))).isEqualTo(before);
        try (Stream<Path> files = Files.list(disk)) {
            assertThat(files).containsExactly(disk.resolve("site"));
        }
    }

    private int build(Path content) throws Exception {
        List<String> command = new ArrayList<>(mounted ? List.of() : List.of("prlimit", "--fsize=" + (1 << 20)));
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("build", "--content", content.toString(), "--cache", "none"));
        command.addAll(List.of("--output", disk.resolve("site").toString()));
        return run(command);
    }

    private int run(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }
}
