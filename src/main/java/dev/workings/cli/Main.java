package dev.workings.cli;

import dev.workings.build.FinishedBuild;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the program starts. A build that has nothing to do ends here, before the command line is understood: for that alone takes longer
 * than to find out.
 */
public final class Main {
    private Main() {}

    /** Exits with 0 if all went well, 1 if the content has problems or the disk failed, 2 if the command line is wrong. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // From JDK 22 on there is a console even if nobody sees it; this asks for the one that is there only on a
        // terminal.
        System.setProperty("jdk.console", "java.base");
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> words, PrintStream out) {
        Optional<FinishedBuild> done = done(words);
        if (done.isPresent()) {
            out.println(done.get().told() + ", as they were: nothing has changed.");
            return 0;
        }
        OptionalInt elsewhere = ShortRun.of(words);
        if (elsewhere.isPresent()) {
            return elsewhere.getAsInt();
        }
        try {
            return Workings.commandLine().execute(words.toArray(String[]::new));
        } catch (LinkageError missing) {
            System.err.printf(
                    "This Java (%s) lacks a part that Workings needs: %s. Run it with a full JDK, 17 or later.%n",
                    Runtime.version(), missing.getMessage());
            return 1;
        }
    }

    /** The build of these very words, if it was made and nothing has changed since. */
    static Optional<FinishedBuild> done(List<String> words) {
        if (words.isEmpty() || !words.get(0).equals("build")) {
            return Optional.empty();
        }
        String cache = BuildOptions.DEFAULT_CACHE;
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("@")) {
                return Optional.empty(); // More words are in a file.
            }
            if (word.startsWith("--cache=")) {
                cache = word.substring("--cache=".length());
            } else if (word.equals("--cache") && i + 1 < words.size()) {
                cache = words.get(i + 1);
            }
        }
        return cache.equals(BuildOptions.NO_CACHE) ? Optional.empty() : FinishedBuild.upToDate(Path.of(cache), words);
    }
}
