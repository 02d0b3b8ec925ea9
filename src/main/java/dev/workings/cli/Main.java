package dev.workings.cli;

import dev.workings.build.ClassArchive;
import dev.workings.build.FinishedBuild;
import dev.workings.build.SiteBuild;
import dev.workings.compute.Aside;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine;

/**
 * Where the program starts. A build that has nothing to do ends here, before the command line is understood: for that alone takes longer
 * than to find out.
 */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Exits with 0 if all went well, 1 if the content has problems or the disk failed, 2 if the command line is wrong. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // Of this program, and of the courses' code: a number has the same digits wherever a site is built.
        Locale.setDefault(Locale.ROOT);
        // From JDK 22 on there is a console even if nobody sees it; this asks for the one that is there only on a
        // terminal.
        System.setProperty("jdk.console", "java.base");
        System.exit(run(List.of(arguments), System.out));
    }

    private static int run(List<String> words, PrintStream out) {
        if (ShortRun.isOne()) {
            return guarded(words);
        }
        Optional<ShortRun> elsewhere = ShortRun.begin(words, () -> classes(words));
        Optional<FinishedBuild> done = done(words);
        if (done.isPresent()) {
            elsewhere.ifPresent(ShortRun::abandon);
            cache(words).ifPresent(ClassArchive::sweep);
            out.println(done.get().told() + ", as they were: nothing has changed.");
            return 0;
        }
        OptionalInt status = elsewhere.map(ShortRun::run).orElseGet(OptionalInt::empty);
        return status.isPresent() ? status.getAsInt() : guarded(words);
    }

    /** With the outputs of the program kept for the program. */
    private static int guarded(List<String> words) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream namedOut =
                        new PrintStream(new NamedOutput(out, err, charset("stdout")), true, charset("stdout"));
                PrintStream namedErr =
                        new PrintStream(new NamedOutput(err, err, charset("stderr")), true, charset("stderr"))) {
            System.setOut(namedOut);
            System.setErr(namedErr);
            Ending.watch(err);
            return execute(words);
        }
    }

    /** In which a stream of the system is written: by the name of JDK 18 and later, or by that of JDK 17. */
    private static Charset charset(String stream) {
        String name = System.getProperty(stream + ".encoding", System.getProperty("sun." + stream + ".encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }

    private static int execute(List<String> words) {
        try {
            if (ShortRun.isOne() && kind(words) == ClassArchive.Kind.PLAIN) { // Else the compiler has enough to do.
                Aside.start("getting ready", SiteBuild::getReady);
            }
            CommandLine line = Workings.commandLine(words);
            return ShortRun.isOne() && !ShortRun.isWanted() ? FAILED : line.execute(words.toArray(String[]::new));
        } catch (LinkageError missing) {
            System.err.printf(
                    "This Java (%s) lacks a part that Workings needs: %s. Run it with a full JDK, 17 or later.%n",
                    Runtime.version(), missing.getMessage());
            return FAILED;
        } catch (OutOfMemoryError full) {
            System.err.printf(
                    "%d MB are not enough memory for this build%s; nothing was written. Give it more with JAVA_TOOL_OPTIONS=-Xmx4g.%n",
                    Runtime.getRuntime().maxMemory() >> 20,
                    Ending.running().map(names -> ", in which ran " + names).orElse(""));
            return FAILED;
        }
    }

    /** The build of these very words, if it was made and nothing has changed since. */
    static Optional<FinishedBuild> done(List<String> words) {
        return words.isEmpty() || !words.get(0).equals("build")
                ? Optional.empty()
                : cache(words).flatMap(cache -> FinishedBuild.upToDate(cache, words));
    }

    private static Optional<ClassArchive> classes(List<String> words) {
        return cache(words).flatMap(cache -> ClassArchive.in(cache, kind(words)));
    }

    private static ClassArchive.Kind kind(List<String> words) {
        return new Words(words).has(BuildOptions.TEMPLATES) ? ClassArchive.Kind.TEMPLATES : ClassArchive.Kind.PLAIN;
    }

    private static Optional<Path> cache(List<String> words) {
        return new Words(words).cache();
    }
}
