package dev.workings.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in a sentence, and where help is. */
final class WrongUse implements IParameterExceptionHandler {
    private static final int WRONG_USE = 2;

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(wrong.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
            err.println("'%s --help' lists what can be said."
                    .formatted(command.getCommandSpec().qualifiedName()));
        }
        return WRONG_USE;
    }
}
