package dev.workings.browser;

import java.io.IOException;
import java.util.List;

/** A command of the system whose output is the log's. */
final class Command {
    private Command() {}

    /** Whether it ran and succeeded. */
    static boolean run(List<String> command) {
        System.err.println(
                String.join(" ", command.size() > 8 ? command.subList(command.size() - 8, command.size()) : command));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
