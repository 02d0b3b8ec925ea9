package dev.workings.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code new}, {@code serve}, {@code build} and {@code check}. */
@Command(
        name = "workings",
        description = "Builds a site of worked solutions whose every number comes from code that ran.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {NewCommand.class, ServeCommand.class, BuildCommand.class, CheckCommand.class, HelpCommand.class})
public final class Main implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: new, serve, build or check.");
    }

    /** Exits with 0 if all went well, 1 if the content has problems or the disk failed, 2 if the command line is wrong. */
    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        // From JDK 22 on there is a console even if nobody sees it; this asks for the one that is there only on a
        // terminal.
        System.setProperty("jdk.console", "java.base");
        System.exit(runGuarded(arguments));
    }

    /** With the outputs of the program kept for the program. */
    private static int runGuarded(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream namedOut =
                        new PrintStream(new NamedOutput(out, err, charset("stdout")), true, charset("stdout"));
                PrintStream namedErr =
                        new PrintStream(new NamedOutput(err, err, charset("stderr")), true, charset("stderr"))) {
            System.setOut(namedOut);
            System.setErr(namedErr);
            Ending.watch(err);
            return run(arguments);
        }
    }

    /** In which a stream of the system is written: by the name of JDK 18 and later, or by that of JDK 17. */
    private static Charset charset(String stream) {
        return Stream.of(stream + ".encoding", "sun." + stream + ".encoding")
                .flatMap(name -> Stream.ofNullable(System.getProperty(name)))
                .findFirst()
                .map(Charset::forName)
                .orElse(Charset.defaultCharset());
    }

    private static int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (LinkageError missing) {
            System.err.printf(
                    "This Java (%s) lacks a part that Workings needs: %s. Run it with a full JDK, 17 or later.%n",
                    Runtime.version(), missing.getMessage());
            return 1;
        } catch (OutOfMemoryError full) {
            System.err.printf(
                    "%d MB are not enough memory for this build%s; nothing was written. Give it more with JAVA_TOOL_OPTIONS=-Xmx4g.%n",
                    Runtime.getRuntime().maxMemory() >> 20,
                    Ending.running().map(names -> ", in which ran " + names).orElse(""));
            return 1;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse());
    }
}
