package dev.workings.build;

import dev.workings.cache.Store;
import dev.workings.scratch.OwnFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The classes of this program as a Java machine keeps them in memory, in a file of which the next machine takes them ("class data
 * sharing"): to load and verify them one by one is a good part of a short build. It is made at the end of a build that follows another,
 * since that takes some seconds: a first build has enough to do, and on a machine that is used once it is the last, too.
 *
 * <p>It is named after this very Java and the stamps of this very program's files, so that none is taken for another's, and nobody else
 * can know what it will be called; and after its own checksum, since Java maps it into memory and believes it. Java writes a draft,
 * beside a file that is our own as long as we wait for it: a program that is killed leaves no half of an archive in its place, and the
 * next one finds the draft by the other file.
 *
 * <p>Builds that load different classes have archives of their own.
 */
public final class ClassArchive implements AutoCloseable {
    private static final String FOLDER = "java";
    private static final String ARCHIVE = ".jsa";
    private static final String DRAFT = "draft-";
    private static final String LOCK = ".lock";

    /** What kind of build it is for. */
    public enum Kind {
        PLAIN,
        /** With templates of an author: it loads Java's compiler. */
        TEMPLATES
    }

    private final Path folder;
    /** How the names of all archives of this program begin. */
    private final String program;

    private final Kind kind;
    private final Optional<Path> known;
    /** If the archive is still to be made. */
    private final Optional<OwnFile> lock;

    private ClassArchive(Path folder, String program, Kind kind, Optional<Path> known, Optional<OwnFile> lock) {
        this.folder = folder;
        this.program = program;
        this.kind = kind;
        this.known = known;
        this.lock = lock;
    }

    /** Empty if there is none, and none to be made now; if it cannot be told apart from another program's; or if nothing can be written. */
    public static Optional<ClassArchive> in(Path cache, Kind kind) {
        try {
            Optional<Engine> engine = Engine.own();
            if (engine.isEmpty()) {
                return Optional.empty();
            }
            Path folder = Files.createDirectories(cache.resolve(FOLDER));
            String program =
                    HexFormat.of().toHexDigits(engine.get().checksumOfJars()); // Java archives no class of a folder.
            Optional<Path> known = intact(folder, program, kind);
            if (known.isPresent()) {
                return Optional.of(new ClassArchive(folder, program, kind, known, Optional.empty()));
            }
            if (!Store.isUsed(cache)) {
                return Optional.empty();
            }
            sweep(cache);
            OwnFile lock = OwnFile.create(folder, DRAFT, LOCK);
            return Optional.of(new ClassArchive(folder, program, kind, known, Optional.of(lock)));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private static String beginning(String program, Kind kind) {
        return program + "-" + kind.name().toLowerCase(Locale.ROOT) + "-";
    }

    private static Optional<Path> intact(Path folder, String program, Kind kind) throws IOException {
        String beginning = beginning(program, kind);
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, beginning + "*" + ARCHIVE)) {
            for (Path archive : archives) {
                if (archive.equals(named(folder, beginning, archive))) {
                    return Optional.of(archive);
                }
            }
        }
        return Optional.empty();
    }

    /** What an archive is called, by what is in it. */
    private static Path named(Path folder, String beginning, Path archive) throws IOException {
        CRC32 checksum = new CRC32();
        try (FileChannel channel = FileChannel.open(archive)) {
            checksum.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
        return folder.resolve(beginning + HexFormat.of().toHexDigits((int) checksum.getValue()) + ARCHIVE);
    }

    /** Removes the drafts of programs that were killed before they could put them into their place. */
    public static void sweep(Path cache) {
        OwnFile.sweep(cache.resolve(FOLDER), DRAFT, LOCK, lock -> {
            Files.deleteIfExists(draft(lock));
            Files.deleteIfExists(lock);
        });
    }

    private static Path draft(Path lock) {
        return lock.resolveSibling(lock.getFileName().toString().replace(LOCK, ARCHIVE));
    }

    /** Whether it was there, and is not still to be made. */
    public boolean isKnown() {
        return known.isPresent();
    }

    /** Options for a Java that uses it, or makes it. It is told nothing of what can and cannot be in it. */
    public List<String> options() {
        Stream<String> use = known.stream().map(archive -> "-XX:SharedArchiveFile=" + archive);
        Stream<String> make = lock.stream().map(own -> "-XX:ArchiveClassesAtExit=" + draft(own.path()));
        Stream<String> silence = Stream.of("-Xlog:cds*=off", "-Xlog:class+path=off");
        return Stream.of(use, make, silence).flatMap(Function.identity()).toList();
    }

    /**
     * Puts what the Java of these options has made into its place, and removes those of other programs. One that failed half-way loaded
     * half of the classes, and what it made is not worth keeping.
     */
    public void keep() {
        lock.ifPresent(own -> keep(draft(own.path())));
    }

    private void keep(Path draft) {
        try {
            if (Files.exists(draft)) {
                Path made = named(folder, beginning(program, kind), draft);
                Files.move(draft, made, StandardCopyOption.ATOMIC_MOVE);
                removeOthers(made);
            }
        } catch (IOException unwritable) {
            // Then the next one makes it.
        }
    }

    /** Removes what was not kept. */
    @Override
    public void close() {
        lock.ifPresent(ClassArchive::discard);
    }

    private static void discard(OwnFile lock) {
        try (lock) {
            Files.deleteIfExists(draft(lock.path()));
        } catch (IOException unwritable) {
            // Then the next one sweeps it away.
        }
    }

    private void removeOthers(Path made) throws IOException {
        try (DirectoryStream<Path> archives = Files.newDirectoryStream(folder, ClassArchive::isArchive)) {
            for (Path archive : archives) {
                if (isReplaced(archive.getFileName().toString()) && !archive.equals(made)) {
                    Files.delete(archive);
                }
            }
        }
    }

    private boolean isReplaced(String archive) {
        return !archive.startsWith(program) || archive.startsWith(beginning(program, kind));
    }

    private static boolean isArchive(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ARCHIVE) && !name.startsWith(DRAFT);
    }
}
