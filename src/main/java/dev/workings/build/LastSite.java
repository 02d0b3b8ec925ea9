package dev.workings.build;

import dev.workings.cache.Key;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The site that the last build wrote: what is to be made of the same need not be made again, nor its file read.
 *
 * @param made what is remembered of its files, by their paths in the site
 * @param files as they were written; empty if there is no such site
 */
record LastSite(Map<String, MadeFile> made, Optional<Snapshot> files) {
    static final LastSite NONE = new LastSite(Map.of(), Optional.empty());

    /** What is remembered of the file at a path, if it was made of this. */
    Optional<MadeFile> file(String path, Key of) {
        return Optional.ofNullable(made.get(path)).filter(file -> file.of().equals(of));
    }

    /** Whether a file of the site is as it was written, told without reading it; one of which it cannot be told is not. */
    boolean isUnchanged(Path file) {
        try {
            return files.isPresent() && files.get().isSurelyTheSame(file);
        } catch (IOException gone) {
            return false;
        }
    }
}
