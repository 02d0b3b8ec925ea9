package dev.workings.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the Chromium in which the tests read the site: the one that was chosen, one on the path, the Debian package where that can be
 * installed, Playwright's own. It never goes on to another after one was chosen.
 *
 * @param chosen by {@code -Dworkings.chromium} or {@code CHROMIUM_PATH}
 * @param path the folders in which commands are looked for
 * @param sources that can obtain a Chromium, best first
 */
record ChromiumFinder(Optional<Path> chosen, List<Path> path, List<ChromiumSource> sources) {
    private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome");

    ChromiumFinder {
        path = List.copyOf(path);
        sources = List.copyOf(sources);
    }

    static ChromiumFinder ofThisMachine() {
        List<Path> path = path(Optional.ofNullable(System.getenv("PATH")).orElse(""));
        return new ChromiumFinder(
                chosenOnThisMachine(), path, List.of(new DebianPackage("chromium", path), new PlaywrightDownload()));
    }

    /** Its executable. */
    Path find() {
        if (chosen.isPresent()) {
            return chosen.filter(Files::isExecutable)
                    .orElseThrow(() -> new NoChromium(
                            "'%s', the Chromium that was chosen with -Dworkings.chromium or CHROMIUM_PATH, cannot be run."
                                    .formatted(chosen.get())));
        }
        return onPath(path, COMMANDS)
                .or(() -> sources.stream()
                        .map(ChromiumSource::obtain)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElseThrow(() -> new NoChromium("There is no Chromium for the browser tests, and none could be"
                        + " installed: name one with -Dworkings.chromium=PATH or CHROMIUM_PATH, or leave these tests"
                        + " out with -DskipBrowserTests."));
    }

    static Optional<Path> onPath(List<Path> path, List<String> commands) {
        return commands.stream()
                .flatMap(command -> path.stream().map(folder -> folder.resolve(command)))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<Path> path(String variable) {
        return Arrays.stream(variable.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(Path::of)
                .toList();
    }

    private static Optional<Path> chosenOnThisMachine() {
        return Stream.of(
                        System.getProperty("workings.chromium", ""),
                        System.getenv().getOrDefault("CHROMIUM_PATH", ""))
                .filter(choice -> !choice.isBlank())
                .findFirst()
                .map(Path::of);
    }

    /** The message is one sentence for whoever runs the tests. */
    static final class NoChromium extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NoChromium(String sentence) {
            super(sentence);
        }
    }
}
