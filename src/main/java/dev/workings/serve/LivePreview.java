package dev.workings.serve;

import dev.workings.build.BuildRequest;
import dev.workings.build.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** A preview that follows its author: it waits for a change, builds again what that affects, and tells the open pages. */
public final class LivePreview implements AutoCloseable {
    /** A problem that lasts no longer was a file that was half written. */
    private static final Duration SETTLED = Duration.ofMillis(60);

    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private static final Duration LONGEST_ROUND = Duration.ofSeconds(3);

    private static final Duration EMPTY_PAUSE = Duration.ofNanos(200_000);
    private static final int EMPTY_TRIES = 100;

    private final Workshop workshop;
    private final Preview preview;
    private final PreviewServer server;
    private final Watch watch;
    private final Journal journal;
    private final Thread warmUp;

    private LivePreview(Workshop workshop, Preview preview, PreviewServer server, Watch watch, Journal journal) {
        this.workshop = workshop;
        this.preview = preview;
        this.server = server;
        this.watch = watch;
        this.journal = journal;
        this.warmUp = warmUp(preview, server);
    }

    /**
     * Builds the site and serves it.
     *
     * @param port the first that is tried
     */
    public static LivePreview open(BuildRequest request, int port, Journal journal) {
        long start = System.nanoTime();
        Workshop workshop = Workshop.openForLong(request, journal::warned);
        Preview preview = new Preview(request, workshop, journal);
        try {
            // Watching begins before reading, so that no change falls between them.
            Watch watch = Watch.of(preview.folders());
            PreviewServer server = PreviewServer.start(preview, port);
            LivePreview live = new LivePreview(workshop, preview, server, watch, journal);
            preview.build();
            journal.opened(live.address(), Duration.ofNanos(System.nanoTime() - start));
            live.tellProblems(List.of());
            server.tell(false);
            live.warmUp.start();
            return live;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Thread warmUp(Preview preview, PreviewServer server) {
        Thread thread = new Thread(() -> preview.warmUp(WARM_UP, server::practise), "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    public String address() {
        return "http://localhost:" + server.port() + "/";
    }

    /** Follows the author until this thread is interrupted. */
    public void follow() {
        try {
            while (true) {
                follow(watch.next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Changes first) throws InterruptedException {
        List<String> before = preview.problems();
        for (Optional<Changes> changes = Optional.of(first); changes.isPresent(); ) {
            long start = System.nanoTime();
            awaitWriter(changes.get());
            preview.rebuild(changes.get());
            boolean sound = preview.problems().isEmpty();
            if (sound) {
                server.tell(showsOtherFiles(changes.get()));
            }
            journal.rebuilt(shown(changes.get()), Duration.ofNanos(System.nanoTime() - start));
            changes = sound ? Optional.empty() : watch.within(SETTLED);
        }
        tellProblems(before);
        server.tell(false);
    }

    private void tellProblems(List<String> before) {
        if (!preview.problems().equals(before)) {
            journal.problems(preview.problems());
        }
    }

    /** Some editors empty a file before they write it. */
    private static void awaitWriter(Changes changes) {
        for (int i = 0; i < EMPTY_TRIES && changes.files().stream().anyMatch(LivePreview::isEmpty); i++) {
            LockSupport.parkNanos(EMPTY_PAUSE.toNanos());
        }
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static boolean showsOtherFiles(Changes changes) {
        return changes.files().stream()
                .map(file -> file.getFileName().toString())
                .anyMatch(name -> !name.matches(".*\\.(md|yaml|tex|java|jte)"));
    }

    private static List<Path> shown(Changes changes) {
        Path here = Path.of("").toAbsolutePath();
        return changes.files().stream()
                .map(file -> file.startsWith(here) ? here.relativize(file) : file)
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        endWarmUp();
        watch.close();
        server.close();
        preview.close();
        workshop.close();
    }

    private void endWarmUp() {
        warmUp.interrupt();
        try {
            warmUp.join(LONGEST_ROUND.toMillis());
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
