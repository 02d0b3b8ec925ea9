package dev.workings.browser;

import dev.workings.build.BuildRequest;
import dev.workings.build.BuildResult;
import dev.workings.build.SiteBuild;
import dev.workings.build.Workshop;
import dev.workings.cache.CacheSettings;
import dev.workings.site.SiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The course's site, built once for all tests of a run, and served.
 *
 * @param folder where it was written
 * @param server from which it can be read
 */
record BuiltSite(Path folder, SiteServer server) {
    static final String REPOSITORY = "https://github.com/example/course";

    private static final Path FOLDER = Path.of("target/browser-site").toAbsolutePath();

    /** The one site; it is built when it is first asked for. */
    static BuiltSite course() {
        return Course.SITE;
    }

    /** All pages, by path. */
    List<SitePage> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> new SitePage(folder.relativize(file).toString().replace('\\', '/'), file))
                    .sorted((one, other) -> one.path().compareTo(other.path()))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<SitePage> questions() {
        return pages().stream().filter(SitePage::isQuestion).toList();
    }

    SitePage page(String path) {
        return new SitePage(path, folder.resolve(path));
    }

    private static BuiltSite build() {
        SiteServer server = SiteServer.start(FOLDER);
        BuildRequest request = new BuildRequest(
                Path.of("content"),
                Optional.empty(),
                CacheSettings.in(Path.of(".workings/cache")),
                List.of(),
                Path.of("src/main/java"),
                Optional.of(server.root()),
                Optional.of(REPOSITORY),
                Duration.ofSeconds(120));
        try (Workshop workshop = Workshop.open(request)) {
            BuildResult result = SiteBuild.run(request, workshop);
            if (!result.isSound()) {
                throw new IllegalStateException("the course has problems: " + result.problems());
            }
            new SiteWriter(FOLDER).write(result.files());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new BuiltSite(FOLDER, server);
    }

    private static final class Course {
        private static final BuiltSite SITE = build();
    }
}
