package dev.workings.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * A package of Debian whose command has its name, such as {@code chromium}: installed when this is root on a system that has {@code apt-get}.
 *
 * @param name of the package and of the command
 * @param path the folders in which commands are looked for
 */
public record DebianPackage(String name, List<Path> path) implements ChromiumSource {
    public DebianPackage {
        path = List.copyOf(path);
    }

    @Override
    public Optional<Path> obtain() {
        Optional<Path> apt = ChromiumFinder.onPath(path, List.of("apt-get"));
        return isRoot() && apt.isPresent() ? install(apt.get()) : Optional.empty();
    }

    /** Tests that run beside each other wait for the first of them. */
    private Optional<Path> install(Path apt) {
        Path lockFile = Path.of(System.getProperty("java.io.tmpdir"), "workings-%s.lock".formatted(name));
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            return ChromiumFinder.onPath(path, List.of(name)).or(() -> installLocked(apt));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Path> installLocked(Path apt) {
        List<String> update = List.of(apt.toString(), "update");
        List<String> install = List.of(
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                apt.toString(),
                "install",
                "-y",
                "--no-install-recommends",
                name);
        if (Command.run(update) && Command.run(install)) {
            return ChromiumFinder.onPath(path, List.of(name));
        }
        return Optional.empty();
    }

    static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
