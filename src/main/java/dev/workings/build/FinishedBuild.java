package dev.workings.build;

import dev.workings.cache.EntryChecksum;
import dev.workings.scratch.OwnFile;
import dev.workings.site.SiteWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A build whose site was written: what it read, and what it wrote. If all of it is as it was, the same build would write the same site
 * once more.
 *
 * <p>It is known by its words on the command line, before anybody has understood them: whatever option there is, or will be, a build
 * with another is another build. One that withholds something is not remembered, since another day may release it.
 *
 * @param identity of the build: its words, and what else they depend on
 * @param told what was said of it at the end, without the full stop
 * @param engine the program that built
 * @param made what each file was made of, by its path in the site
 */
public record FinishedBuild(
        String identity, String told, Engine engine, Snapshot inputs, Snapshot outputs, MadeFiles made) {
    private static final String FOLDER = "builds";
    private static final String DRAFT = "draft-";
    private static final String DRAFT_SUFFIX = ".tmp";
    private static final String DATE = "SOURCE_DATE_EPOCH";
    /** How it is written: what was written otherwise is not found. */
    private static final String FORMAT = "4";

    /** A build that begins: what it is going to read is as it is now, and what changes meanwhile makes the next one differ. */
    public static final class Begun {
        private final String identity;
        private final Engine engine;
        private final Snapshot inputs;
        private final Path file;
        private final Optional<FinishedBuild> last;
        private final LastSite site;

        private Begun(String identity, Engine engine, Snapshot inputs, Path file, Optional<FinishedBuild> last) {
            this.identity = identity;
            this.engine = engine;
            this.inputs = inputs;
            this.file = file;
            this.last = last;
            this.site = last.map(build -> new LastSite(build.made.byPath(), Optional.of(build.outputs)))
                    .orElse(LastSite.NONE);
        }

        /** What the last build of these words wrote, as far as that is known. */
        LastSite last() {
            return site;
        }

        /** Nothing was written: the last build is still the last. */
        public void abandoned() {
            try {
                if (last.isPresent()) {
                    last.get().save(file);
                }
            } catch (IOException unwritable) {
                // Not to remember costs time and nothing else.
            }
        }

        /** Remembers the build; like a cache, as well as it can. */
        public void finished(String told, Path output, BuildResult result) {
            try {
                Path folder = output.toAbsolutePath().normalize();
                Snapshot outputs = Snapshot.ofWritten(folder, folder.resolve(SiteWriter.MARKER));
                new FinishedBuild(identity, told, engine, inputs, outputs, MadeFiles.of(result.made())).save(file);
            } catch (IOException unreadable) {
                // Not to remember costs time and nothing else.
            }
        }
    }

    /**
     * Forgets the last build of these words: if this one is killed, the next has to look after what it left.
     *
     * @return empty if what a build reads cannot be told apart from what another one would
     */
    public static Optional<Begun> begin(BuildRequest request, Path cache, List<String> words) {
        try {
            String identity = identity(words);
            Path file = file(cache, identity);
            sweep(file.getParent());
            Optional<FinishedBuild> last = last(file, identity);
            Files.deleteIfExists(file);
            Optional<Engine> engine = Engine.own();
            return engine.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Begun(
                            identity,
                            engine.get(),
                            Snapshot.of(request.inputs(), last.map(FinishedBuild::inputs)),
                            file,
                            last));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The last build of these words, if everything is still as it was then; an entry that is damaged is none. */
    public static Optional<FinishedBuild> upToDate(Path cache, List<String> words) {
        try {
            String identity = identity(words);
            Path file = file(cache, identity);
            Optional<FinishedBuild> last = last(file, identity);
            return last.isEmpty() ? last : last.get().renewed(file);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<FinishedBuild> last(Path file, String identity) throws IOException {
        Optional<FinishedBuild> last = Files.exists(file) ? read(Files.readAllBytes(file)) : Optional.empty();
        return last.isPresent() && last.get().identity.equals(identity) ? last : Optional.empty();
    }

    private Optional<FinishedBuild> renewed(Path file) throws IOException {
        Optional<Engine> program = engine.renewed();
        Optional<Snapshot> read = program.isEmpty() ? Optional.empty() : inputs.renewed();
        Optional<Snapshot> written = read.isEmpty() ? read : outputs.renewed();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        FinishedBuild now = new FinishedBuild(identity, told, program.get(), read.get(), written.get(), made);
        if (now.engine != engine || now.inputs != inputs || now.outputs != outputs) {
            now.save(file);
        }
        return Optional.of(now);
    }

    /** Not by the cache's way of naming: what is read here is read before anything else of this program is there. */
    private static Path file(Path cache, String identity) {
        long name = EntryChecksum.of(identity.getBytes(StandardCharsets.UTF_8));
        return cache.resolve(FOLDER).resolve(HexFormat.of().toHexDigits(name));
    }

    private static String identity(List<String> words) {
        String folder = Path.of("").toAbsolutePath().toString();
        String date = String.valueOf(System.getenv(DATE)); // Without --as-of, it is the date of the build.
        return FORMAT + "\0" + folder + "\0" + date + "\0" + String.join("\0", words);
    }

    private void save(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(identity);
        out.writeUTF(told);
        engine.write(out);
        inputs.write(out);
        outputs.write(out);
        made.write(out);
        Files.createDirectories(file.getParent());
        sweep(file.getParent());
        try (OwnFile draft = OwnFile.create(file.getParent(), DRAFT, DRAFT_SUFFIX)) {
            out.writeLong(EntryChecksum.of(bytes.toByteArray()));
            bytes.writeTo(draft.out());
            Files.move(draft.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void sweep(Path folder) {
        OwnFile.sweep(folder, DRAFT, DRAFT_SUFFIX, Files::deleteIfExists);
    }

    private static Optional<FinishedBuild> read(byte[] bytes) throws IOException {
        int end = bytes.length - Long.BYTES;
        if (end < 0) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, end);
        if (ByteBuffer.wrap(bytes).getLong(end) != EntryChecksum.of(content)) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        return Optional.of(new FinishedBuild(
                in.readUTF(), in.readUTF(), Engine.read(in), Snapshot.read(in), Snapshot.read(in), MadeFiles.read(in)));
    }
}
