package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    @TempDir
    private Path parent;

    @Test
    void aFolderThatDoesNotExistIsMade() throws IOException {
        write("index.html", "new");
        assertThat(read("index.html")).isEqualTo("new");
    }

    @Test
    void anOldSiteIsReplacedAsAWhole() throws IOException {
        write("old.html", "old");
        write("index.html", "new");
        assertThat(site().resolve("old.html")).doesNotExist();
        assertThat(read("index.html")).isEqualTo("new");
    }

    @Test
    void aFileThatStaysWhatItWasKeepsItsTime() throws IOException {
        write("same.html", "the same");
        FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(site().resolve("same.html"), before);
        new SiteWriter(site())
                .write(List.of(OutputFile.text("same.html", "the same"), OutputFile.text("new.html", "another")));
        assertThat(Files.getLastModifiedTime(site().resolve("same.html"))).isEqualTo(before);
        assertThat(read("new.html")).isEqualTo("another");
    }

    @Test
    void aLinkInTheOldSiteIsAFileInTheNewOne() throws IOException {
        write("same.html", "the same");
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "the same");
        Files.delete(site().resolve("same.html"));
        Files.createSymbolicLink(site().resolve("same.html"), elsewhere);
        write("same.html", "the same");
        assertThat(Files.isSymbolicLink(site().resolve("same.html"))).isFalse();
    }

    @Test
    void theGitignoreStays() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve(".gitignore"), "*\n");
        write("index.html", "new");
        assertThat(read(".gitignore")).isEqualTo("*\n");
    }

    @Test
    void nothingIsLeftBesideTheSite() throws IOException {
        write("index.html", "old");
        write("index.html", "new");
        try (Stream<Path> files = Files.list(parent)) {
            assertThat(files).containsExactly(site());
        }
    }

    @Test
    void aFolderWithSomebodyElsesFilesIsRefused() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("thesis.md"), "years of work");
        assertThat(new SiteWriter(site()).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("holds files that Workings did not write"));
    }

    @Test
    void aFileInTheFoldersPlaceIsRefused() throws IOException {
        Files.writeString(site(), "a file");
        assertThat(new SiteWriter(site()).refusal())
                .hasValueSatisfying(reason -> assertThat(reason).contains("is a file, not a folder"));
    }

    @Test
    void aPathThatLeadsOutIsRefusedAndTheOldSiteStays() throws IOException {
        write("index.html", "old");
        assertThatThrownBy(() -> write("../escaped.html", "out"))
                .isInstanceOf(IOException.class)
                .hasMessage("the path '../escaped.html' leads out of the site");
        assertThat(read("index.html")).isEqualTo("old");
        assertThat(parent.resolve("escaped.html")).doesNotExist();
    }

    private Path site() {
        return parent.resolve("site");
    }

    private void write(String path, String text) throws IOException {
        new SiteWriter(site()).write(List.of(OutputFile.text(path, text)));
    }

    private String read(String path) throws IOException {
        return Files.readString(site().resolve(path));
    }
}
