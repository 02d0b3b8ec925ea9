package dev.workings.cli;

import dev.workings.build.ClassArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A Java that is set up for a program of a few seconds: half of the work of a build is that of the JVM's second compiler, whose code it
 * never gets to run often enough, and a collector for servers keeps twice the memory. A jar cannot ask for options, so that a build which
 * was started without any is started once more with these.
 */
final class ShortRun {
    private static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            // Java takes memory when it needs it, gives it back, and does not take as much again as it needs.
            "-Xms192m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40");

    private static final Set<String> SHORT = Set.of("build", "check");
    /** By these, too, a user may have chosen options. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Set in the Java that was started. */
    private static final String OWN = "workings.short";

    private final String java;
    private final List<String> arguments;
    private final Optional<ClassArchive> classes;

    private ShortRun(String java, List<String> arguments, Optional<ClassArchive> classes) {
        this.java = java;
        this.arguments = arguments;
        this.classes = classes;
    }

    /**
     * Runs the words of a command line in a Java of its own, if that is worth it and nobody has chosen how Java is to run.
     *
     * @param cache where it finds the classes that it is to load, if there is one
     * @return its exit status; empty if the words are still to be run
     */
    static OptionalInt of(List<String> words, Optional<Path> cache) {
        ProcessHandle.Info own = ProcessHandle.current().info();
        if (own.command().isEmpty() || own.arguments().isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> arguments = List.of(own.arguments().get());
        return isPlain(arguments, words) && VARIABLES.stream().noneMatch(System.getenv()::containsKey)
                ? new ShortRun(own.command().get(), arguments, cache.flatMap(ClassArchive::in)).run()
                : OptionalInt.empty();
    }

    /** Whether this is such a run, whose first Java has found that there is something to do. */
    static boolean isOne() {
        return Boolean.getBoolean(OWN);
    }

    /** Whether Java was told nothing but which jar to run, and that a build or check is to be run. */
    static boolean isPlain(List<String> arguments, List<String> words) {
        return !words.isEmpty()
                && SHORT.contains(words.get(0))
                && arguments.size() == words.size() + 2
                && arguments.get(0).equals("-jar")
                && arguments.subList(2, arguments.size()).equals(words);
    }

    private OptionalInt run() {
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(OPTIONS);
        command.add("-D" + OWN + "=true");
        classes.map(ClassArchive::options).ifPresent(command::addAll);
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
            return OptionalInt.of(process.waitFor());
        } catch (IOException notPossible) {
            return OptionalInt.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return OptionalInt.of(1);
        } finally {
            classes.ifPresent(ClassArchive::close);
        }
    }
}
