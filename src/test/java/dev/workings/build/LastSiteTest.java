package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.layout.JteLayout;
import dev.workings.layout.Layout;
import dev.workings.layout.PageView;
import dev.workings.release.Edition;
import dev.workings.release.Publication;
import dev.workings.site.SiteWriter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of which the last site has the file is not laid out again; any doubt lays it out. */
class LastSiteTest {
    private static final Duration LONGER_THAN_A_TICK = Duration.ofMillis(30);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeSite() throws IOException {
        write("one.md", "---\ntitle: One\n---\nWith $x^2$, and [a link](two.md#there).\n");
        write("two.md", "# Two\n\n## There {#there}\n\nAnd $\\frac{1}{2}$.\n");
        write("three.md", "# Three\n\nWith $\\sqrt{y}$.\n");
        assertThat(build("cache")).containsExactly("one.html", "three.html", "two.html");
    }

    @Test
    void isLaidOutAgainOnlyWhereAPageChanged() throws IOException {
        write("three.md", "# Three\n\nOther text, and $\\sqrt{z}$.\n");
        assertThat(build("cache")).containsExactly("three.html");
        assertIsWhatANewBuildGives();
    }

    @Test
    void standsThroughManyBuilds() throws IOException {
        for (int i = 0; i < 3; i++) {
            write("three.md", "# Three\n\nText %d.\n".formatted(i));
            assertThat(build("cache")).containsExactly("three.html");
        }
        assertIsWhatANewBuildGives();
    }

    /** In the frames of its neighbours. */
    @Test
    void isLaidOutAgainWhereATitleIsShownThatChanged() throws IOException {
        write("three.md", "# Another title\n\nWith $\\sqrt{y}$.\n");
        assertThat(build("cache")).contains("three.html", "two.html");
        assertIsWhatANewBuildGives();
    }

    @Test
    void isLaidOutAgainWhereALinkCeasedToLead() throws IOException {
        write("two.md", "# Two\n\n## There\n\nAnd $\\frac{1}{2}$.\n");
        write("one.md", "# One\n\nWith $x^2$, and [a link](two.md).\n");
        assertThat(build("cache")).containsExactly("one.html", "two.html");
        assertIsWhatANewBuildGives();
    }

    @Test
    void isMadeAnewIfTheFileWasTamperedWith() throws IOException {
        Path written = folder.resolve("site/two.html");
        FileTime time = Files.getLastModifiedTime(written);
        String text = Files.readString(written);
        Files.writeString(written, text.replace("There", "Where"));
        Files.setLastModifiedTime(written, time);
        assertThat(build("cache")).contains("two.html");
        assertThat(written).hasContent(text);
    }

    @Test
    void isMadeAnewIfTheSiteIsGone() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(build("cache")).containsExactly("one.html", "three.html", "two.html");
        assertIsWhatANewBuildGives();
    }

    @Test
    void isMadeAnewForAnotherAddress() throws IOException {
        write("site.yaml", "title: One\nbase-url: https://example.org/course/\n");
        assertThat(build("cache")).containsExactly("one.html", "three.html", "two.html");
        assertIsWhatANewBuildGives();
    }

    @Test
    void isMadeAnewWhereSomethingIsWithheld() throws IOException {
        write("three.md", "# Three\n\n::: {.solution release=\"2030-01-01T00:00Z\"}\nNot before its day.\n:::\n");
        Publication before = new Publication(Instant.parse("2029-12-31T00:00:00Z"), Edition.PUBLIC);
        assertThat(build("cache", before)).containsExactly("one.html", "three.html", "two.html");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("content")).resolve(name), text);
    }

    /** @return the paths of the pages that were laid out */
    private Set<String> build(String cache) throws IOException {
        return build(cache, Publication.LAST);
    }

    private Set<String> build(String cache, Publication publication) throws IOException {
        Path kept = folder.resolve(cache);
        BuildRequest request =
                Sites.request(folder.resolve("content"), CacheSettings.in(kept)).as(publication);
        Path site = folder.resolve("site");
        Optional<FinishedBuild.Begun> begun = FinishedBuild.begin(request, kept, List.of("build"));
        try (Workshop workshop = Workshop.open(request)) {
            Set<String> pages = Collections.synchronizedSet(new TreeSet<>());
            BuildResult result = SiteBuild.run(request, workshop.with(watched(pages)), () -> begun, Progress.SILENT);
            assertThat(result.problems()).isEmpty();
            new SiteWriter(site).write(result.files());
            letTheClockTick(site.resolve(SiteWriter.MARKER));
            begun.orElseThrow().finished("done", site, result);
            return pages;
        }
    }

    /** What was written within one tick of the file system's clock is not known by its time. */
    private static void letTheClockTick(Path marker) throws IOException {
        try {
            Thread.sleep(LONGER_THAN_A_TICK.toMillis());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        Files.setLastModifiedTime(marker, FileTime.from(Instant.now()));
    }

    private void assertIsWhatANewBuildGives() throws IOException {
        Map<String, String> standing = contents();
        assertThat(build("fresh")).containsExactly("one.html", "three.html", "two.html");
        assertThat(standing).isEqualTo(contents());
    }

    private Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("site"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(html|css|js)"))
                    .toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    /** @param pages is told which pages are laid out */
    private static Layout watched(Set<String> pages) {
        Layout layout = JteLayout.builtIn();
        return (Layout) Proxy.newProxyInstance(
                Layout.class.getClassLoader(), new Class<?>[] {Layout.class}, (any, method, views) -> {
                    if (views != null && views[0] instanceof PageView view) {
                        pages.add(view.frame().path());
                    }
                    return method.invoke(layout, views);
                });
    }
}
