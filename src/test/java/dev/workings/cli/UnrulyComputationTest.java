package dev.workings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program of its own, with little memory, makes of computations that misbehave. */
class UnrulyComputationTest {
    @TempDir
    private Path folder;

    private Path content;
    private Path site;

    @BeforeEach
    void anOlderSite() throws IOException {
        content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(content.resolve("site.yaml"), "title: Unruly\n");
        site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve(".gitignore"), "*\n!.gitignore\n");
    }

    @Test
    void oneThatKeepsAllAndOneThatSpinsAreNamedAndTheOthersGoOn() throws Exception {
        page("Hoarding");
        page("Spinning");
        page("Recursing");
        Ended ended = build();
        assertThat(ended.status).isEqualTo(1);
        assertThat(ended.told)
                .contains(
                        "hoarding.md:3:14: computation 'unruly.Hoarding' needs more memory than the build has, which is ")
                .contains("spinning.md:3:14: computation 'unruly.Spinning' did not finish within 6 s")
                .contains("computation 'unruly.Recursing' threw StackOverflowError")
                .doesNotContain("\tat ");
        assertThat(site).isDirectoryContaining("glob:**.gitignore").isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void oneThatEndsTheProgramUnseenFailsTheBuild() throws Exception {
        page("ExitingUnseen");
        Ended ended = build();
        assertThat(ended.status).isEqualTo(1);
        assertThat(ended.told)
                .contains("'unruly.ExitingUnseen' ended the build with System.exit; nothing was written.");
        assertThat(site).isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void whatOnePrintsStandsBehindItsName() throws Exception {
        page("Chatting");
        Ended ended = build();
        assertThat(ended.status).isZero();
        assertThat(ended.told)
                .contains("unruly.Chatting printed: half of it\n", "unruly.Chatting printed: and the rest\n");
        assertThat(ended.said).contains("4 pages in ").doesNotContain("half of it");
    }

    private void page(String computation) throws IOException {
        Files.writeString(
                content.resolve(computation.toLowerCase(java.util.Locale.ROOT) + ".md"),
                "---\ntitle: %s\ncomputation: unruly.%s\n---\n".formatted(computation, computation));
    }

    private record Ended(int status, String said, String told) {}

    private Ended build() throws Exception {
        Path said = folder.resolve("out.txt");
        Path told = folder.resolve("err.txt");
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of("-Xmx200m", "-cp", System.getProperty("java.class.path"), Main.class.getName(), "build"));
        command.addAll(List.of("--content", content.toString(), "--output", site.toString(), "--cache", "none"));
        command.addAll(List.of("--classes", "target/test-classes", "--sources", "src/test/java", "--time-limit", "6"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(told.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said), Files.readString(told));
    }
}
