package dev.workings.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Watches folders with all that is below them. The first event of a burst is handed out at once; what comes while it is being dealt with
 * is handed out together.
 */
final class Watch implements AutoCloseable {
    /** By where a folder really is, what it was called. */
    private final Map<Path, List<Path>> called;

    private final DirectoryWatcher watcher;
    private final BlockingQueue<Changes> events = new LinkedBlockingQueue<>();

    private Watch(Map<Path, List<Path>> folders) throws IOException {
        this.called = folders;
        this.watcher = DirectoryWatcher.builder()
                .paths(List.copyOf(folders.keySet()))
                .fileHashing(false)
                .listener(this::note)
                .build();
    }

    /** @param folders those that are not there are passed over; one that is a link is followed, and its files are told under its name */
    static Watch of(Collection<Path> folders) {
        try {
            Map<Path, List<Path>> called = new LinkedHashMap<>();
            for (Path folder : folders) {
                if (Files.isDirectory(folder)) {
                    called.computeIfAbsent(folder.toRealPath(), first -> new ArrayList<>())
                            .add(folder.toAbsolutePath().normalize());
                }
            }
            Watch watch = new Watch(called);
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
        } else {
            note(event.rootPath(), event.rootPath().relativize(event.path()));
        }
    }

    private void note(Path root, Path file) {
        if (!isHidden(file)) {
            events.add(new Changes(
                    called.get(root).stream()
                            .map(folder -> folder.resolve(file))
                            .collect(Collectors.toSet()),
                    false));
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
