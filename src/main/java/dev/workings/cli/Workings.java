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
final class Workings implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: new, serve, build or check.");
    }

    static CommandLine commandLine() {
        return new CommandLine(new Workings())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUse());
    }
}
