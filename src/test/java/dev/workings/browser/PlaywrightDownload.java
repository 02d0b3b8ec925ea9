package dev.workings.browser;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Chromium that belongs to this version of Playwright. */
final class PlaywrightDownload implements ChromiumSource {
    @Override
    public Optional<Path> obtain() {
        return Command.run(install()) ? Optional.of(own()).filter(Files::isExecutable) : Optional.empty();
    }

    /** As a process of its own: Playwright's command line ends the one in which it runs. */
    private static List<String> install() {
        String java = ProcessHandle.current().info().command().orElse("java");
        List<String> command = new ArrayList<>(List.of("env", "-u", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", java));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), CLI.class.getName(), "install"));
        command.addAll(DebianPackage.isRoot() ? List.of("--with-deps", "chromium") : List.of("chromium"));
        return command;
    }

    private static Path own() {
        try (Playwright playwright = Browsers.playwright()) {
            return Path.of(playwright.chromium().executablePath());
        }
    }
}
