package dev.workings.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/**
 * Watches folders with all that is below them. The first event of a burst is handed out at once; what comes while it is being dealt with
 * is handed out together.
 */
final class Watch implements AutoCloseable {
    private final DirectoryWatcher watcher;
    private final BlockingQueue<Changes> events = new LinkedBlockingQueue<>();

    private Watch(List<Path> folders) throws IOException {
        this.watcher = DirectoryWatcher.builder()
                .paths(folders)
                .fileHashing(false)
                .listener(this::note)
                .build();
    }

    /** @param folders those that are not there are passed over */
    static Watch of(Collection<Path> folders) {
        try {
            Watch watch = new Watch(folders.stream()
                    .map(folder -> folder.toAbsolutePath().normalize())
                    .filter(Files::isDirectory)
                    .distinct()
                    .toList());
            watch.watcher.watchAsync(task -> daemon(task).start());
            return watch;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What changes next. */
    Changes next() throws InterruptedException {
        return withAllThatCame(events.take());
    }

    /** What changes within a time, if anything does. */
    Optional<Changes> within(Duration time) throws InterruptedException {
        return Optional.ofNullable(events.poll(time.toMillis(), TimeUnit.MILLISECONDS))
                .map(this::withAllThatCame);
    }

    private Changes withAllThatCame(Changes first) {
        Changes all = first;
        for (Changes more = events.poll(); more != null; more = events.poll()) {
            all = all.plus(more);
        }
        return all;
    }

    private void note(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            events.add(new Changes(Set.of(), true));
        } else if (!isHidden(event.rootPath().relativize(event.path()))) {
            events.add(new Changes(Set.of(event.path()), false));
        }
    }

    /** Where editors keep what they are about to save; no part of a site. */
    private static boolean isHidden(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
