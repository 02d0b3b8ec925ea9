package dev.workings.serve;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What was touched since it was last asked.
 *
 * @param files absolute; created, written, moved or deleted
 * @param lost whether the system lost count, so that any file may have changed
 */
record Changes(Set<Path> files, boolean lost) {
    static final Changes NONE = new Changes(Set.of(), false);

    Changes {
        files = Set.copyOf(files);
    }

    Changes plus(Changes others) {
        Set<Path> all = new HashSet<>(files);
        all.addAll(others.files);
        return new Changes(all, lost || others.lost);
    }

    boolean isEmpty() {
        return files.isEmpty() && !lost;
    }

    /** The files below a folder. */
    List<Path> in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return files.stream().filter(file -> file.startsWith(root)).sorted().toList();
    }

    /** Whether any file below a folder was, or may have been, touched. */
    boolean concern(Path folder) {
        return lost || !in(folder).isEmpty();
    }
}
