package dev.workings.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line: {@code new}, {@code serve}, {@code build} and {@code check}. */
@Command(
        name = "workings",
        description = "Builds a site of worked solutions whose every number comes from code that ran.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class Workings implements Runnable {
    /** By name, in the order in which help lists them. */
    private static final Map<String, Class<?>> COMMANDS = commands();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: new, serve, build or check.");
    }

    static CommandLine commandLine() {
        return commandLine(List.of());
    }

    /**
     * One that understands these words. If they name a command, it is told of no other: to learn the options of all takes longer than a
     * short build.
     */
    static CommandLine commandLine(List<String> words) {
        CommandLine line = new CommandLine(new Workings());
        Optional<String> named = words.stream().findFirst().filter(COMMANDS::containsKey);
        COMMANDS.forEach((name, command) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                line.addSubcommand(name, command);
            }
        });
        return line.setExecutionExceptionHandler(new Failures()).setParameterExceptionHandler(new WrongUse());
    }

    private static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("new", NewCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("build", BuildCommand.class);
        commands.put("check", CheckCommand.class);
        commands.put("help", HelpCommand.class);
        return commands;
    }
}
