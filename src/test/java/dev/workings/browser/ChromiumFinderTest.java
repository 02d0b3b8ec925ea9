package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The chosen Chromium wins, then one on the path, then one that can be installed; and a failure says what to do. */
class ChromiumFinderTest {
    private static final ChromiumSource NONE = Optional::empty;

    @TempDir
    private Path folder;

    @Test
    void theChosenOneWins() throws IOException {
        Path chosen = command("mine");
        command("chromium");
        assertThat(new ChromiumFinder(Optional.of(chosen), List.of(folder), List.of()).find())
                .isEqualTo(chosen);
    }

    @Test
    void noOtherIsTakenForAChosenOneThatIsAbsent() throws IOException {
        command("chromium");
        ChromiumFinder finder = new ChromiumFinder(Optional.of(folder.resolve("gone")), List.of(folder), List.of());
        assertThatThrownBy(finder::find).hasMessageContaining("gone").hasMessageContaining("CHROMIUM_PATH");
    }

    @Test
    void chromiumOnThePathComesBeforeChrome() throws IOException {
        command("google-chrome");
        Path chromium = command("chromium");
        assertThat(new ChromiumFinder(Optional.empty(), List.of(folder), List.of()).find())
                .isEqualTo(chromium);
    }

    @Test
    void theFirstSourceThatHasOneIsUsed() {
        Path installed = folder.resolve("installed");
        ChromiumFinder finder = new ChromiumFinder(
                Optional.empty(), List.of(folder), List.of(NONE, () -> Optional.of(installed), () -> {
                    throw new AssertionError("asked in vain");
                }));
        assertThat(finder.find()).isEqualTo(installed);
    }

    @Test
    void aFailureSaysWhatToDo() {
        ChromiumFinder finder = new ChromiumFinder(Optional.empty(), List.of(folder), List.of(NONE));
        assertThatThrownBy(finder::find)
                .hasMessageContaining("-Dworkings.chromium=PATH")
                .hasMessageContaining("-DskipBrowserTests");
    }

    private Path command(String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
