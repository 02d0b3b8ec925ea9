package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs that write sites, killed at moments of all kinds: {@code -Dcrash.kills=200} for as many as one has the patience for.
 */
class KilledWriterTest {
    private static final int KILLS = Integer.getInteger("crash.kills", 12);

    @TempDir
    private Path parent;

    @Test
    void atEveryMomentTheFolderIsOneSiteAsAWholeAndTheNextBuildLeavesNothingElse() throws Exception {
        Random moments = new Random(20261126);
        for (int i = 0; i < KILLS; i++) {
            killed(moments.nextInt(60));
            assertThat(editions()).as("kill %d", i).hasSize(1);
        }
        assertNextWriteIsWholeAndAlone();
    }

    @Test
    void twoProgramsThatWriteToOneFolderWaitForEachOther() throws Exception {
        Process other = started();
        awaitFirstSite(other);
        killed(400);
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly().waitFor();
        assertThat(editions()).hasSize(1);
        assertNextWriteIsWholeAndAlone();
    }

    private void assertNextWriteIsWholeAndAlone() throws IOException {
        SiteWriter writer = new SiteWriter(site());
        assertThat(writer.refusal()).isEmpty();
        writer.write(RestlessWriter.site("the last"));
        assertThat(editions()).containsExactly("the last");
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).containsExactly(site());
        }
    }

    private void killed(int millis) throws Exception {
        Process process = started();
        awaitFirstSite(process);
        Thread.sleep(millis);
        process.destroyForcibly().waitFor();
    }

    private static void awaitFirstSite(Process process) throws IOException {
        assertThat(process.getInputStream().read()).isNotNegative();
    }

    private Process started() throws IOException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(RestlessWriter.class.getName(), site().toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the pages of the site say, all of which must be there. */
    private Set<String> editions() throws IOException {
        Set<String> texts = new TreeSet<>();
        for (int i : IntStream.range(0, RestlessWriter.PAGES).toArray()) {
            texts.add(Files.readString(site().resolve("folder%d/page%d.html".formatted(i % 7, i))));
        }
        return texts;
    }

    private Path site() {
        return parent.resolve("site");
    }
}
