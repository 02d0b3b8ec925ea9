package dev.workings.cache;

import dev.workings.scratch.OwnFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder in which packs lie. */
record PackFolder(Path path) {
    /** Its packs, the newest first. One that another build takes away at this moment is missed, and so made again. */
    List<Pack> open() {
        List<Pack> packs = new ArrayList<>();
        for (Path file : files("*" + Pack.SUFFIX)) {
            open(file).ifPresent(packs::add);
        }
        packs.sort(Comparator.comparingInt(Pack::number).reversed());
        return packs;
    }

    boolean isUsed() {
        return !files("*" + Pack.SUFFIX).isEmpty();
    }

    private static Optional<Pack> open(Path file) {
        try {
            return Pack.open(file);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** @return the new pack */
    Optional<Pack> write(int generation, List<PackWriter.Entry> entries) throws IOException {
        Files.createDirectories(path);
        return Pack.open(PackWriter.write(path, generation, entries));
    }

    /** Removes what is of no use to anybody: packs that are damaged or of another version. */
    void clean() {
        for (Path file : files("*" + Pack.SUFFIX)) {
            Optional<Pack> sound = open(file);
            sound.ifPresent(Pack::close);
            if (sound.isEmpty()) {
                delete(file);
            }
        }
        removeFilesOfEntries();
    }

    /** Removes the drafts of builds that were killed, and no others. */
    void sweep() {
        OwnFile.sweep(path, PackWriter.DRAFT, PackWriter.DRAFT_SUFFIX, Files::deleteIfExists);
    }

    /** Once each entry was a file, {@code ab/cdef…} for the key {@code abcdef…}. */
    private void removeFilesOfEntries() {
        String digit = "[0-9a-f]";
        for (Path shelf : files(digit.repeat(2))) {
            if (Files.isDirectory(shelf, LinkOption.NOFOLLOW_LINKS)) {
                files(shelf, digit.repeat(62)).forEach(PackFolder::delete);
                delete(shelf);
            }
        }
    }

    private List<Path> files(String glob) {
        return files(path, glob);
    }

    private static List<Path> files(Path folder, String glob) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            found.forEach(files::add);
        } catch (IOException absent) {
            return List.of();
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /** A link is deleted, not what it leads to; a folder only if it is empty. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException inUse) {
            // A later build will.
        }
    }
}
