package dev.workings.cli;

import dev.workings.cache.Store;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * How much a build has to do, as far as that can be told before anything is read. It decides whether Java's second compiler is worth its
 * time: it is slow, and what it compiles is fast.
 *
 * <p>Setting formulas is interpreting KaTeX, which is the same code again and again. On two cores, 1,000 pages with 30 formulas each take
 * 8 s without that compiler and 10 s with it, 2,000 pages 15 s and 16 s, 4,000 pages 32 s and 28 s, 10,000 pages 76 s and 57 s. To read
 * what is remembered is sooner done without it, however much that is.
 */
final class Workload {
    /** Of Markdown: some 3,000 pages. */
    static final long MUCH = 5 << 20;

    private Workload() {}

    /** Whether the second compiler is worth its time. */
    static boolean isLong(Words words) {
        return hasLongComputations(words) || isNew(words) && isMuch(content(words));
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

    /** Whether nothing is remembered, here or elsewhere. */
    private static boolean isNew(Words words) {
        Optional<Path> cache = words.cache();
        return !words.has(BuildOptions.REMOTE_CACHE) && (cache.isEmpty() || !Store.isUsed(cache.get()));
    }

    private static Path content(Words words) {
        return Path.of(words.value(BuildOptions.CONTENT).orElse(BuildOptions.DEFAULT_CONTENT));
    }

    private static boolean isMuch(Path content) {
        Markdown markdown = new Markdown();
        try {
            Files.walkFileTree(content, markdown);
        } catch (IOException unreadable) {
            // Whoever reads it says so.
        }
        return markdown.isMuch();
    }

    /** Adds up until it is much. */
    private static final class Markdown extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
                bytes += attributes.size();
            }
            return isMuch() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        boolean isMuch() {
            return bytes >= MUCH;
        }
    }
}
