package dev.workings.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One Chromium for each thread that runs tests, since Playwright's objects belong to one; all are closed after the last test. */
final class Browsers implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path executable = ChromiumFinder.ofThisMachine().find();
    private final Queue<Playwright> open = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Browser> own = ThreadLocal.withInitial(this::launch);

    Browser own() {
        return own.get();
    }

    /** Playwright without a download of browsers. */
    static Playwright playwright() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    private Browser launch() {
        Playwright playwright = playwright();
        open.add(playwright);
        List<String> arguments = new ArrayList<>(ARGUMENTS);
        if (DebianPackage.isRoot()) {
            arguments.add("--no-sandbox");
        }
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(arguments));
    }

    @Override
    public void close() {
        open.forEach(Playwright::close);
    }
}
