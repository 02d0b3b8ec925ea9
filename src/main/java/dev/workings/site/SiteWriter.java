package dev.workings.site;

import dev.workings.compute.InParallel;
import dev.workings.scratch.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts a site into its folder. The new site is written beside the old one and then takes its place in one step, so that a failure, or
 * the end of the program at any moment, leaves one of them whole. A folder that holds anything but an earlier site is refused.
 *
 * <p>What a program that was killed has left beside the site is removed by the next.
 */
public final class SiteWriter {
    /** The file by which a site's folder is known. */
    public static final String MARKER = ".workings";

    private static final String KEPT = ".gitignore";
    /** Folders beside the site: the new one while it is written, the old one while the new one takes its place. */
    private static final String NEW = "new-";

    private static final String OLD = "old-";
    private static final String SITE = "site";

    private final Path folder;

    public SiteWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Why the folder must not be written to, if it must not. */
    public Optional<String> refusal() throws IOException {
        if (!Files.exists(folder)) {
            bringBack();
        }
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

    /** Does beforehand, beside other work, what takes time and needs no site. */
    public void getReady() {
        if (Files.exists(folder)) {
            FolderExchange.getReady();
        }
    }

    /** One after the other: builds that end at the same time wait for each other. */
    public void write(List<OutputFile> files) throws IOException {
        Files.createDirectories(folder.getParent());
        alone(() -> {
            clear();
            Path fresh = beside(NEW);
            try {
                write(files, fresh);
                swap(fresh);
            } finally {
                Scratch.remove(fresh);
            }
            touchMarker();
        });
    }

    /** It stays the file that was changed last: those that the new site shares with the old one have just lost a name. */
    private void touchMarker() throws IOException {
        Files.setLastModifiedTime(folder.resolve(MARKER), FileTime.from(Instant.now()));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** A lock of the system is one for all threads of a program. */
    private void alone(Work work) throws IOException {
        synchronized (SiteWriter.class) {
            try (FolderLock lock = FolderLock.of(hidden("lock"))) {
                work.run();
            }
        }
    }

    private Path hidden(String ending) {
        return folder.resolveSibling("." + folder.getFileName() + "." + ending);
    }

    private Path beside(String what) throws IOException {
        return Files.createTempDirectory(
                folder.getParent(), hidden(what).getFileName().toString());
    }

    /** Only where folders cannot be exchanged has a program a moment in which it can die and leave no site in its place. */
    private void bringBack() throws IOException {
        if (!Files.isDirectory(folder.getParent()) || leftovers(OLD).isEmpty()) {
            return;
        }
        alone(() -> {
            List<Path> sites = leftovers(OLD).stream()
                    .map(old -> old.resolve(SITE))
                    .filter(Files::exists)
                    .toList();
            if (!Files.exists(folder) && !sites.isEmpty()) {
                Files.move(sites.get(0), folder);
            }
        });
    }

    private void clear() throws IOException {
        for (Path leftover : leftovers(NEW)) {
            Scratch.remove(leftover);
        }
        // Without a site in its place, one of these may be it.
        for (Path leftover : Files.exists(folder) ? leftovers(OLD) : List.<Path>of()) {
            Scratch.remove(leftover);
        }
    }

    private List<Path> leftovers(String what) throws IOException {
        String beginning = hidden(what).getFileName().toString();
        try (Stream<Path> files = Files.list(folder.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    private void write(List<OutputFile> files, Path fresh) throws IOException {
        Set<Path> folders = new TreeSet<>();
        for (OutputFile file : files) {
            Path target = fresh.resolve(file.path()).normalize();
            if (!target.startsWith(fresh)) {
                throw new IOException("the path '%s' leads out of the site".formatted(file.path()));
            }
            folders.add(target.getParent());
        }
        for (Path folder : folders) {
            Files.createDirectories(folder);
        }
        // All have ended before the first failure is told: whoever tidies up is then alone.
        List<IOException> failures = InParallel.map(files, file -> failure(file, fresh)).stream()
                .flatMap(Optional::stream)
                .toList();
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        Files.writeString(fresh.resolve(MARKER), "Written by Workings; a build replaces this folder as a whole.\n");
        keepGitignore(fresh);
    }

    private Optional<IOException> failure(OutputFile file, Path fresh) {
        try {
            write(file, folder.resolve(file.path()), fresh.resolve(file.path()));
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(failed);
        }
    }

    private static void write(OutputFile file, Path old, Path target) throws IOException {
        if (file.isKnownToBe().test(old) && isTakenOver(old, target)) {
            return;
        }
        byte[] bytes = file.bytes();
        if (!isOf(bytes, old) || !isTakenOver(old, target)) {
            Files.write(target, bytes);
        }
    }

    /** A file that stays what it was is the same file, with its old time: whoever copies what is newer copies less. */
    private static boolean isTakenOver(Path old, Path target) {
        try {
            Files.createLink(target, old);
            return true;
        } catch (IOException | UnsupportedOperationException notPossible) {
            return false;
        }
    }

    private static boolean isOf(byte[] bytes, Path old) {
        try {
            BasicFileAttributes known = Files.readAttributes(old, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return known.isRegularFile()
                    && known.size() == bytes.length
                    && Arrays.equals(Files.readAllBytes(old), bytes);
        } catch (IOException notThere) {
            return false;
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
        } else if (!FolderExchange.tryExchange(fresh, folder)) {
            swapInTwoSteps(fresh);
        }
    }

    private void swapInTwoSteps(Path fresh) throws IOException {
        Path old = beside(OLD);
        Path aside = old.resolve(SITE);
        Files.move(folder, aside);
        try {
            Files.move(fresh, folder);
        } catch (IOException failed) {
            Files.move(aside, folder);
            throw failed;
        } finally {
            Scratch.remove(old);
        }
    }
}
