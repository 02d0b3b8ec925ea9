package dev.workings.cli;

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
        System.exit(run(arguments));
    }

    private static int run(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (LinkageError missing) {
            System.err.printf(
                    "This Java (%s) lacks a part that Workings needs: %s. Run it with a full JDK, 17 or later.%n",
                    Runtime.version(), missing.getMessage());
            return 1;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse());
    }
}
