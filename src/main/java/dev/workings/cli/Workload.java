package dev.workings.cli;

import dev.workings.cache.Store;
import dev.workings.script.Script;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * How much a build has to do, as far as that can be told before anything is read. It decides whether Java's second compiler is worth its
 * time: it is slow, and what it compiles is fast.
 *
 * <p>On two cores, 1,000 pages with 30 formulas each take 8 s without that compiler and 10 s with it, 2,000 pages 15 s and 16 s, 4,000
 * pages 32 s and 28 s, 10,000 pages 76 s and 57 s. Where GraalJS interprets KaTeX, there is more to run again and again: 300 such pages
 * take 20 s and 19 s, 600 pages 39 s and 26 s, 1,000 pages 57 s and 34 s. To read what is remembered is sooner done without it, however
 * much that is.
 */
final class Workload {
    /** Bytes of Markdown: some 3,000 pages. */
    static final long MUCH = 5 << 20;

    /** Some 300 pages. */
    static final long MUCH_TO_INTERPRET = 1 << 19;

    private Workload() {}

    /** Whether the second compiler is worth its time. */
    static boolean isLong(Words words) {
        return isLong(words, Script.isCompiled() ? MUCH : MUCH_TO_INTERPRET);
    }

    /** @param much how many bytes of Markdown are worth it */
    static boolean isLong(Words words, long much) {
        return words.areAll() && (hasLongComputations(words) || isNew(words) && isAtLeast(much, words));
    }

    /** Who gives computations more time than they have without saying so, has some that take it. */
    private static boolean hasLongComputations(Words words) {
        try {
            String limit = words.value(BuildOptions.TIME_LIMIT).orElse(BuildOptions.DEFAULT_TIME_LIMIT);
            return Long.parseLong(limit) > Long.parseLong(BuildOptions.DEFAULT_TIME_LIMIT);
        } catch (NumberFormatException wrong) {
            return false; // Whoever understands the words says so.
        }
    }

    /** Whether nothing is remembered, here or elsewhere, and all of the site is to be made. */
    private static boolean isNew(Words words) {
        Optional<Path> cache = words.cache();
        boolean isRemembered = cache.isPresent() && Store.isUsed(cache.get());
        boolean isShared = !words.value(BuildOptions.REMOTE_CACHE).orElse("").isBlank();
        return !isRemembered && !isShared && !words.has(BuildOptions.SHARD);
    }

    private static boolean isAtLeast(long bytes, Words words) {
        Markdown markdown = new Markdown(bytes);
        try {
            Path content = Path.of(words.value(BuildOptions.CONTENT).orElse(BuildOptions.DEFAULT_CONTENT));
            Files.walkFileTree(content.toRealPath(), markdown); // The folder itself may be a link.
        } catch (IOException | InvalidPathException unreadable) {
            // Whoever reads it says so.
        }
        return markdown.left <= 0;
    }

    /** Adds up until it is enough. */
    private static final class Markdown extends SimpleFileVisitor<Path> {
        private long left;

        private Markdown(long enough) {
            this.left = enough;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            left -= file.toString().endsWith(".md") ? attributes.size() : 0;
            return left <= 0 ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
