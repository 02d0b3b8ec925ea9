package dev.workings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Opens an address in the reader's own browser, by the command that each system has for it; Java's own way needs a display. */
final class DefaultBrowser {
    private DefaultBrowser() {}

    static void open(String address, PrintWriter err) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            err.println("No browser could be opened; open %s yourself.".formatted(address));
            err.flush();
        }
    }

    static List<String> command(String system, String address) {
        if (system.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.startsWith("Mac") ? "open" : "xdg-open", address);
    }
}
