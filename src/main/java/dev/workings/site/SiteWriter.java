package dev.workings.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a site into its folder. The new site is written beside the old one and then takes its place, so that a failure leaves
 * the old one whole. A folder that holds anything but an earlier site is refused.
 */
public final class SiteWriter {
    /** The file by which a site's folder is known. */
    public static final String MARKER = ".workings";

    private static final String KEPT = ".gitignore";

    private final Path folder;

    public SiteWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Why the folder must not be written to, if it must not. */
    public Optional<String> refusal() throws IOException {
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of("the output '%s' is a file, not a folder".formatted(folder));
        }
        if (Files.exists(folder.resolve(MARKER))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            boolean ours = files.allMatch(file -> file.getFileName().toString().equals(KEPT));
            return ours
                    ? Optional.empty()
                    : Optional.of(
                            "the folder '%s' holds files that Workings did not write: choose another with --output, or empty it"
                                    .formatted(folder));
        }
    }

    public void write(List<OutputFile> files) throws IOException {
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + ".new-");
        try {
            for (OutputFile file : files) {
                Path target = fresh.resolve(file.path()).normalize();
                if (!target.startsWith(fresh)) {
                    throw new IOException("the path '%s' leads out of the site".formatted(file.path()));
                }
                Files.createDirectories(target.getParent());
                Files.write(target, file.bytes());
            }
            Files.writeString(fresh.resolve(MARKER), "Written by Workings; a build replaces this folder as a whole.\n");
            keepGitignore(fresh);
            swap(fresh);
        } finally {
            delete(fresh);
        }
    }

    private void keepGitignore(Path fresh) throws IOException {
        if (Files.exists(folder.resolve(KEPT))) {
            Files.copy(folder.resolve(KEPT), fresh.resolve(KEPT));
        }
    }

    private void swap(Path fresh) throws IOException {
        fresh.toFile().setReadable(true, false);
        fresh.toFile().setExecutable(true, false);
        if (!Files.exists(folder)) {
            Files.move(fresh, folder);
            return;
        }
        Path old = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + ".old-");
        Path aside = old.resolve("site");
        Files.move(folder, aside);
        try {
            Files.move(fresh, folder);
        } catch (IOException failed) {
            Files.move(aside, folder);
            throw failed;
        }
        delete(old);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
