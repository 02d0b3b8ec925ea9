package dev.workings.cli;

import dev.workings.build.ClassArchive;
import dev.workings.compute.Aside;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A Java that is set up for a program of a few seconds: half of the work of a build is that of the JVM's second compiler, whose code it
 * never gets to run often enough unless there is {@linkplain Workload much to do}, and a collector for servers keeps twice the memory. A
 * jar cannot ask for options, so that a build which was started without any is started once more with these.
 *
 * <p>It starts while the first Java finds out whether there is anything to do, and waits for a word from it before it does anything; if
 * there is nothing to do, it is ended. If the first Java is killed, the word does not come, and it ends by itself.
 */
final class ShortRun {
    private static final String ONE_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            // Java takes memory when it needs it, gives it back, and does not take as much again as it needs.
            "-Xms192m",
            "-XX:MinHeapFreeRatio=20",
            "-XX:MaxHeapFreeRatio=40",
            // It may be killed, and would leave the file behind that others watch it by.
            "-XX:-UsePerfData");

    /**
     * What is new lives in a larger space where most of the work is to read what is known: it is collected less often, and a build that
     * makes all anew, which needs more memory, is none of these. On a machine with little memory what is old needs it.
     */
    private static final String MUCH_NEW = "-Xmn128m";

    private static final long MUCH_MEMORY = 512L << 20;

    private static final Set<String> SHORT = Set.of("build", "check");
    /** By these, too, a user may have chosen options. */
    private static final List<String> VARIABLES = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** Set in the Java that was started. */
    private static final String OWN = "workings.short";

    /** Whether somebody watches the first one; the input of the other is that of the first, and no terminal. */
    private static final String WATCHED = "workings.watched";

    /** Whether it was set up for a program of minutes. */
    private static final String LONG = "workings.long";

    private static final int GO = 'g';

    private final Aside<Optional<Started>> started;

    private ShortRun(Aside<Optional<Started>> started) {
        this.started = started;
    }

    private record Started(Process process, Optional<ClassArchive> classes) {}

    /**
     * Starts a Java of its own for the words of a command line, if that is worth it and nobody has chosen how Java is to run.
     *
     * @param classes where it finds the classes that it is to load; asked for beside other work
     */
    static Optional<ShortRun> begin(List<String> words, Supplier<Optional<ClassArchive>> classes) {
        ProcessHandle.Info own = ProcessHandle.current().info();
        if (own.command().isEmpty() || own.arguments().isEmpty()) {
            return Optional.empty();
        }
        String java = own.command().get();
        List<String> arguments = List.of(own.arguments().get());
        return isPlain(arguments, words) && Collections.disjoint(System.getenv().keySet(), VARIABLES)
                ? Optional.of(new ShortRun(
                        Aside.start("short run", () -> start(java, arguments, new Words(words), classes.get()))))
                : Optional.empty();
    }

    /** Whether this is such a run. */
    static boolean isOne() {
        return Boolean.getBoolean(OWN);
    }

    /** Whether this is one whose code is compiled once only. */
    static boolean hasOneCompiler() {
        return isOne() && !Boolean.getBoolean(LONG);
    }

    /** Whether a person sees what the program says. */
    static boolean isWatched() {
        return isOne() ? Boolean.getBoolean(WATCHED) : System.console() != null;
    }

    /** Whether Java was told nothing but which jar to run, and that a build or check is to be run. */
    static boolean isPlain(List<String> arguments, List<String> words) {
        return !words.isEmpty()
                && SHORT.contains(words.get(0))
                && arguments.size() == words.size() + 2
                && arguments.get(0).equals("-jar")
                && arguments.subList(2, arguments.size()).equals(words);
    }

    private static Optional<Started> start(
            String java, List<String> arguments, Words words, Optional<ClassArchive> classes) {
        List<String> command = new ArrayList<>(List.of(java));
        boolean readsMuch = classes.isPresent() && classes.get().isKnown();
        command.addAll(options(
                Workload.isLong(words), readsMuch && Runtime.getRuntime().maxMemory() >= MUCH_MEMORY));
        command.add("-D" + WATCHED + "=" + isWatched());
        classes.map(ClassArchive::options).ifPresent(command::addAll);
        command.addAll(arguments);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop"));
            return Optional.of(new Started(process, classes));
        } catch (IOException notPossible) {
            classes.ifPresent(ClassArchive::close);
            return Optional.empty();
        }
    }

    /**
     * How it is set up.
     *
     * @param isLong whether there is enough to do for the second compiler
     * @param isRoomy whether what is new has a larger space
     */
    static List<String> options(boolean isLong, boolean isRoomy) {
        List<String> options = new ArrayList<>(OPTIONS);
        if (!isLong) {
            options.add(ONE_COMPILER);
        }
        if (isRoomy) {
            options.add(MUCH_NEW);
        }
        options.add("-D" + OWN + "=true");
        options.add("-D" + LONG + "=" + isLong);
        return options;
    }

    /** In the Java that was started: waits for the word to begin. Whether it came. */
    static boolean isWanted() {
        try {
            return System.in.read() == GO;
        } catch (IOException ended) {
            return false;
        }
    }

    /**
     * Lets it begin.
     *
     * @return its exit status; empty if it could not be started, so that the words are still to be run
     */
    OptionalInt run() {
        Optional<Started> one = started.get();
        try {
            if (one.isEmpty()) {
                return OptionalInt.empty();
            }
            int status = run(one.get().process);
            one.flatMap(Started::classes).filter(any -> status == 0).ifPresent(ClassArchive::keep);
            return OptionalInt.of(status);
        } finally {
            one.flatMap(Started::classes).ifPresent(ClassArchive::close);
        }
    }

    private static int run(Process process) {
        try (OutputStream word = process.getOutputStream()) {
            word.write(GO);
        } catch (IOException ended) {
            // It says itself why it could not run.
        }
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** There is nothing for it to do. */
    void abandon() {
        started.get().ifPresent(one -> {
            one.process.destroyForcibly();
            one.classes.ifPresent(ClassArchive::close);
        });
    }
}
