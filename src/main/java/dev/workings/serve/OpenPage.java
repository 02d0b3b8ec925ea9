package dev.workings.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A page that somebody has open, and what it is yet to be told: server-sent events, as the HTML standard defines them.
 *
 * <p>It is told of problems when they change, once that they are mended, and once that its text has changed: then it loads itself again.
 */
final class OpenPage {
    private static final int HEARTBEAT_SECONDS = 15;

    private final String path;
    private final String version;
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private List<String> problems = List.of();

    /** @param version of the text that the browser shows */
    OpenPage(String path, String version) {
        this.path = path;
        this.version = version;
    }

    String path() {
        return path;
    }

    /**
     * @param now the version of the page's text; empty if there is none
     * @param found what is wrong with the content
     */
    synchronized void tell(Optional<String> now, List<String> found) {
        if (!found.equals(problems)) {
            events.add(found.isEmpty() ? event("mended", "") : event("problems", Json.strings(found)));
            problems = found;
        }
        if (now.isPresent() && !now.get().equals(version)) {
            tellChanged();
        }
    }

    void tellChanged() {
        events.add(event("changed", ""));
    }

    private static String event(String name, String data) {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /** Sends what there is to be told, until the browser is gone. */
    void sendTo(OutputStream browser) throws IOException, InterruptedException {
        browser.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
        browser.flush();
        while (true) {
            String next = events.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            browser.write((next == null ? ": still here\n\n" : next).getBytes(StandardCharsets.UTF_8));
            browser.flush();
        }
    }
}
