package dev.workings.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a program keeps in the temporary folder is its own while it runs, and gone after it; here other programs share that folder. */
class ScratchTest {
    @TempDir
    private Path place;

    enum End {
        CLOSED,
        KILLED
    }

    @ParameterizedTest
    @EnumSource
    void whatAProgramLeavesIsGoneWhenTheNextHasRun(End end) throws Exception {
        Process first = started("wait");
        assertThat(left()).hasSize(3);
        if (end == End.KILLED) {
            first.destroyForcibly().waitFor();
            assertThat(left()).hasSize(3);
            run();
        } else {
            first.getOutputStream().close();
            assertThat(first.waitFor()).isZero();
        }
        assertThat(left()).isEmpty();
    }

    @Test
    void whatAProgramStillNeedsStaysWhateverOthersDo() throws Exception {
        Process first = started("wait");
        List<Path> before = left();
        run();
        assertThat(left()).isEqualTo(before);
        first.getOutputStream().close();
        assertThat(first.waitFor()).isZero();
        assertThat(left()).isEmpty();
    }

    @Test
    void whatHasAnotherNameOrIsALinkStays() throws Exception {
        Path stranger = Files.writeString(place.resolve("stranger"), "of somebody else");
        Path folder = Files.createDirectory(place.resolve("workings-of-mine"));
        Path link = Files.createSymbolicLink(place.resolve("workings-1-2.lock"), stranger);
        run();
        assertThat(left()).containsExactlyInAnyOrder(stranger, folder, link);
        assertThat(stranger).hasContent("of somebody else");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamedWhenItIsNeeded() throws Exception {
        Path nowhere = place.resolve("nowhere");
        Process process = process(nowhere, "wait");
        assertThat(new String(process.getInputStream().readAllBytes()))
                .isEqualTo("the temporary folder '%s': nothing can be written there%n".formatted(nowhere));
        assertThatIOException().isThrownBy(() -> OwnFile.create(nowhere, "a", "b"));
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.sorted().toList();
        }
    }

    /** A program that has made its files. */
    private Process started(String word) throws IOException {
        Process process = process(place, word);
        assertThat(process.getInputStream().read()).isEqualTo('r');
        return process;
    }

    private void run() throws Exception {
        assertThat(started("end").waitFor()).isZero();
    }

    private static Process process(Path place, String word) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + place,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeping.class.getName(),
                        word)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void aFileHasTheBytesThatItWasGiven() throws IOException {
        byte[] bytes = new byte[200_000];
        new Random(1).nextBytes(bytes);
        try (Scratch scratch = Scratch.open()) {
            assertThat(scratch.file("letters.ttf", new ByteArrayInputStream(bytes)))
                    .hasBinaryContent(bytes)
                    .hasFileName("letters.ttf");
        }
    }

    /** A program that keeps a folder and a file until it is told to end. */
    static final class Keeping {
        private Keeping() {}

        public static void main(String[] words) throws IOException {
            try (Scratch scratch = Scratch.open()) {
                Files.writeString(scratch.folder("classes").resolve("A.class"), "a class");
                scratch.file("letters.ttf", InputStream.nullInputStream());
                System.out.println("ready");
                if (words[0].equals("wait")) {
                    System.in.read();
                }
            } catch (IOException told) {
                System.out.println(told.getMessage());
            }
        }
    }
}
