package dev.workings.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of this program as a Java machine keeps them in memory, in a file of which the next machine takes them ("class data
 * sharing"): to load and verify them one by one is a third of a short build. The first build makes it when it ends.
 *
 * <p>It is named after this very Java and the stamps of this very program's files, so that none is taken for another's, and nobody else can
 * know what it will be called.
 *
 * @param draft where it is written; a program that is killed leaves no half of it in its place
 */
public record ClassArchive(Path file, Path draft) {
    private static final String FOLDER = "java";
    private static final String DRAFT = ".draft";
    private static final int NAME_BYTES = 16;

    /** Empty if it cannot be told apart from another program's, or the cache cannot be written. */
    public static Optional<ClassArchive> in(Path cache) {
        try {
            Optional<Engine> engine = Engine.own();
            if (engine.isEmpty()) {
                return Optional.empty();
            }
            byte[] digest = Snapshot.sha256(engine.get().toString().getBytes(StandardCharsets.UTF_8));
            String name = HexFormat.of().formatHex(digest, 0, NAME_BYTES);
            Path folder = Files.createDirectories(cache.resolve(FOLDER));
            Path draft = folder.resolve(
                    "%s-%d.draft".formatted(name, ProcessHandle.current().pid()));
            return Optional.of(new ClassArchive(folder.resolve(name + ".jsa"), draft));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    /** Removes the drafts of programs that were killed before they could put them into their place. */
    public static void sweep(Path cache) {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(cache.resolve(FOLDER), "*" + DRAFT)) {
            for (Path draft : drafts) {
                if (!isWaitedFor(draft)) {
                    Files.deleteIfExists(draft);
                }
            }
        } catch (IOException none) {
            // There is nothing to remove, or nothing that can be removed.
        }
    }

    private static boolean isWaitedFor(Path draft) {
        String name = draft.getFileName().toString();
        String process = name.substring(name.lastIndexOf('-') + 1, name.length() - DRAFT.length());
        return process.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    /** Options for a Java that uses it, or makes it. It is told nothing of what can and cannot be in it. */
    public List<String> options() {
        String use = Files.exists(file) ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + draft;
        return List.of(use, "-Xlog:cds*=off", "-Xlog:class+path=off");
    }

    /** Puts what the Java of these options has made into its place, and removes those of other programs. */
    public void keep() {
        try {
            if (Files.exists(draft)) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
                removeOthers();
            }
        } catch (IOException unwritable) {
            // Then the next one makes it.
        }
    }

    private void removeOthers() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            for (Path other : files.filter(one -> !one.equals(file)).toList()) {
                Files.delete(other);
            }
        }
    }
}
