package dev.workings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A command line of which only single options are looked for, before it is understood as a whole. In loops: the first lambda of a program
 * takes longer than all of this.
 *
 * @param all the name of the command and what follows it
 */
record Words(List<String> all) {
    /** Whether an option is given. */
    boolean has(String option) {
        for (String word : all) {
            if (word.equals(option) || word.startsWith(option + "=")) {
                return true;
            }
        }
        return false;
    }

    /** What is given with an option, the last if it is given more than once. */
    Optional<String> value(String option) {
        Optional<String> value = Optional.empty();
        for (int i = 1; i < all.size(); i++) {
            String word = all.get(i);
            if (word.startsWith(option + "=")) {
                value = Optional.of(word.substring(option.length() + 1));
            } else if (word.equals(option) && i + 1 < all.size()) {
                value = Optional.of(all.get(i + 1));
            }
        }
        return value;
    }

    /** Whether there are no others, in a file that is named. */
    boolean areAll() {
        for (String word : all) {
            if (word.startsWith("@")) {
                return false;
            }
        }
        return true;
    }

    /** The folder of the cache, if there is one and these words tell which. */
    Optional<Path> cache() {
        String cache = value(BuildOptions.CACHE).orElse(BuildOptions.DEFAULT_CACHE);
        return areAll() && !cache.equals(BuildOptions.NO_CACHE) ? Optional.of(Path.of(cache)) : Optional.empty();
    }
}
