package dev.workings.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors and their editors do to files, on the file system of this machine. */
class WatchTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration QUIET = Duration.ofMillis(300);

    @TempDir
    private Path folder;

    private Path page;
    private Watch watch;

    @BeforeEach
    void watchFolder() throws IOException {
        folder = folder.toRealPath();
        page = Files.writeString(folder.resolve("page.md"), "# A page\n");
        Files.createDirectories(folder.resolve("part"));
        watch = Watch.of(List.of(folder, folder.resolve("not there")));
    }

    @AfterEach
    void close() {
        watch.close();
    }

    @Test
    void tellsOfAFileThatIsWritten() throws Exception {
        Files.writeString(page, "# Another\n");
        assertThat(told(page)).contains(page);
    }

    @Test
    void tellsOfAFileThatIsReplacedByARename() throws Exception {
        Path draft = Files.writeString(folder.resolve(".page.md.tmp"), "# Another\n");
        Files.move(draft, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        assertThat(told(page)).contains(page);
    }

    @Test
    void saysNothingOfWhatEditorsHide() throws Exception {
        Files.writeString(folder.resolve(".page.md.swp"), "half a page");
        Files.writeString(page, "# Another\n");
        assertThat(told(page)).noneMatch(file -> file.toString().endsWith(".swp"));
    }

    @Test
    void tellsOfAFileThatIsDeleted() throws Exception {
        Files.delete(page);
        assertThat(told(page)).contains(page);
    }

    @Test
    void tellsOfBothEndsOfAMove() throws Exception {
        Path moved = folder.resolve("part/moved.md");
        Files.move(page, moved);
        assertThat(told(page, moved)).contains(page, moved);
    }

    @Test
    void tellsOfFilesInAFolderThatIsNew() throws Exception {
        Path deep = folder.resolve("new/deep/page.md");
        Files.createDirectories(deep.getParent());
        Files.writeString(deep, "# Deep\n");
        assertThat(told(deep)).contains(deep);
        Path later = folder.resolve("new/deep/later.md");
        Files.writeString(later, "# Later\n");
        assertThat(told(later)).contains(later);
    }

    @Test
    void followsAFolderThatIsALinkAndTellsItsFilesUnderItsName() throws Exception {
        Path real = Files.createDirectories(folder.resolve("part/real"));
        Path link = Files.createSymbolicLink(folder.resolve("part/link"), real);
        try (Watch linked = Watch.of(List.of(link))) {
            Path deep = link.resolve("deep/page.md");
            Files.createDirectories(real.resolve("deep"));
            Files.writeString(real.resolve("deep/page.md"), "# Deep\n");
            assertThat(told(linked, deep)).contains(deep);
            Files.writeString(link.resolve("other.md"), "# Other\n");
            assertThat(told(linked, link.resolve("other.md"))).contains(link.resolve("other.md"));
        }
    }

    @Test
    void handsOutABurstInFewPieces() throws Exception {
        for (int i = 0; i < 200; i++) {
            Files.writeString(folder.resolve("part/page%d.md".formatted(i)), "# Page\n");
        }
        Thread.sleep(QUIET.toMillis());
        Changes all = watch.next();
        Optional<Changes> more = watch.within(QUIET);
        assertThat(all.plus(more.orElse(Changes.NONE)).in(folder.resolve("part")))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    /** All that is told until each of these was. */
    private Set<Path> told(Path... expected) throws InterruptedException {
        return told(watch, expected);
    }

    private static Set<Path> told(Watch watch, Path... expected) throws InterruptedException {
        Set<Path> told = new HashSet<>();
        while (!told.containsAll(List.of(expected))) {
            Optional<Changes> changes = watch.within(PATIENCE);
            if (changes.isEmpty()) {
                return told;
            }
            told.addAll(changes.get().files());
        }
        return told;
    }
}
