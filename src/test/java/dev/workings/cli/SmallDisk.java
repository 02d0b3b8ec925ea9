package dev.workings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A disk of its own in a folder, where the system lets us mount one, as it lets root and whoever may become it without a word. */
final class SmallDisk implements AutoCloseable {
    private static final List<List<String>> WAYS = List.of(List.of(), List.of("sudo", "-n"));

    private final Path folder;
    private final List<String> way;

    private SmallDisk(Path folder, List<String> way) {
        this.folder = folder;
        this.way = way;
    }

    /** @return empty if that is not allowed here */
    static Optional<SmallDisk> mount(Path folder, String size) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (List<String> way : WAYS) {
            if (run(way, "mount", "-t", "tmpfs", "-o", "mode=777,size=" + size, "tmpfs", folder.toString())) {
                return Optional.of(new SmallDisk(folder, way));
            }
        }
        return Optional.empty();
    }

    /** From now on it can only be read. */
    void protect() throws IOException, InterruptedException {
        if (!run(way, "mount", "-o", "remount,ro", folder.toString())) {
            throw new IOException("'%s' cannot be protected".formatted(folder));
        }
    }

    private static boolean run(List<String> way, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(way);
        command.addAll(List.of(words));
        try {
            return new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Override
    public void close() throws Exception {
        run(way, "umount", folder.toString());
    }
}
