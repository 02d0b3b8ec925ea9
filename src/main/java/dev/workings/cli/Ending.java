package dev.workings.cli;

import dev.workings.compute.TimeLimit;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The end of the program is its own: if code of a course ends it, by a call that nobody saw coming, it has failed whatever status that
 * code asked for. Else a site that was never built would look like one that was.
 */
final class Ending {
    private static final int FAILED = 1;

    private Ending() {}

    static void watch(PrintStream err) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> exiting().ifPresent(name -> {
                            err.printf(
                                    "'%s' ended the build with System.exit; nothing was written. Let it throw an exception.%n",
                                    name);
                            err.flush();
                            Runtime.getRuntime().halt(FAILED);
                        }),
                        "ending"));
    }

    /** The computation that waits for the program to end, as whoever calls System.exit does. */
    private static Optional<String> exiting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(Ending::isExit))
                .flatMap(each -> TimeLimit.nameOf(each.getKey()).stream())
                .findFirst();
    }

    private static boolean isExit(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime")
                && frame.getMethodName().equals("exit");
    }

    /** The computations that run now, or nothing. */
    static Optional<String> running() {
        Stream<String> names =
                Thread.getAllStackTraces().keySet().stream().flatMap(thread -> TimeLimit.nameOf(thread).stream());
        return Optional.of(String.join(", ", names.distinct().sorted().toList()))
                .filter(text -> !text.isEmpty());
    }
}
