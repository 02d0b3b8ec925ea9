package dev.workings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Opens an address in the reader's own browser, by the command that each system has for it; Java's own way needs a display. */
final class DefaultBrowser {
    private DefaultBrowser() {}

    static void open(String address, PrintWriter err) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name").toLowerCase(Locale.ROOT), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            err.println("No browser could be opened; open %s yourself.".formatted(address));
            err.flush();
        }
    }

    static List<String> command(String system, String address) {
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", address);
    }
}
