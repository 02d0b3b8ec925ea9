package dev.workings.build;

import dev.workings.cache.Key;
import dev.workings.scratch.OwnFile;
import dev.workings.site.SiteWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A build whose site was written: what it read, and what it wrote. If all of it is as it was, the same build would write the same site
 * once more.
 *
 * <p>It is known by its words on the command line, before anybody has understood them: whatever option there is, or will be, a build
 * with another is another build. One that withholds something is not remembered, since another day may release it.
 *
 * @param told what was said of it at the end, without the full stop
 * @param engine the program that built
 * @param documents what each document was made of, by its path in the site
 */
public record FinishedBuild(
        String told, Engine engine, Snapshot inputs, Snapshot outputs, SortedMap<String, Key> documents) {
    private static final String FOLDER = "builds";
    private static final String DRAFT = "draft-";
    private static final String DRAFT_SUFFIX = ".tmp";
    private static final String DATE = "SOURCE_DATE_EPOCH";
    private static final int DIGEST_BYTES = 32;
    /** How it is written: what was written otherwise is not found. */
    private static final String FORMAT = "2";

    /** A build that begins: what it is going to read is as it is now, and what changes meanwhile makes the next one differ. */
    public static final class Begun {
        private final Engine engine;
        private final Snapshot inputs;
        private final Path file;
        private final Optional<FinishedBuild> last;

        private Begun(Engine engine, Snapshot inputs, Path file, Optional<FinishedBuild> last) {
            this.engine = engine;
            this.inputs = inputs;
            this.file = file;
            this.last = last;
        }

        /** What the last build of these words wrote, as far as that is known. */
        LastSite last() {
            return last.map(build -> new LastSite(build.documents, Optional.of(build.outputs)))
                    .orElse(LastSite.NONE);
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
                new FinishedBuild(told, engine, inputs, outputs, new TreeMap<>(result.documents())).save(file);
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
            Path file = file(cache, words);
            sweep(file.getParent());
            Optional<FinishedBuild> last = last(file);
            Files.deleteIfExists(file);
            Optional<Engine> engine = Engine.own();
            return engine.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Begun(engine.get(), Snapshot.of(request.inputs()), file, last));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The last build of these words, if everything is still as it was then; an entry that is damaged is none. */
    public static Optional<FinishedBuild> upToDate(Path cache, List<String> words) {
        try {
            Path file = file(cache, words);
            Optional<FinishedBuild> last = last(file);
            return last.isEmpty() ? last : last.get().renewed(file);
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<FinishedBuild> last(Path file) throws IOException {
        return Files.exists(file) ? read(Files.readAllBytes(file)) : Optional.empty();
    }

    private Optional<FinishedBuild> renewed(Path file) throws IOException {
        Optional<Engine> program = engine.renewed();
        Optional<Snapshot> read = program.isEmpty() ? Optional.empty() : inputs.renewed();
        Optional<Snapshot> written = read.isEmpty() ? read : outputs.renewed();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        FinishedBuild now = new FinishedBuild(told, program.get(), read.get(), written.get(), documents);
        if (now.engine != engine || now.inputs != inputs || now.outputs != outputs) {
            now.save(file);
        }
        return Optional.of(now);
    }

    /** Not by the cache's way of naming: what is read here is read before anything else of this program is there. */
    private static Path file(Path cache, List<String> words) {
        String folder = Path.of("").toAbsolutePath().toString();
        String date = String.valueOf(System.getenv(DATE)); // Without --as-of, it is the date of the build.
        String all = FORMAT + "\0" + folder + "\0" + date + "\0" + String.join("\0", words);
        byte[] digest = Snapshot.sha256(all.getBytes(StandardCharsets.UTF_8));
        return cache.resolve(FOLDER).resolve(HexFormat.of().formatHex(digest, 0, 16));
    }

    private void save(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(told);
        engine.write(out);
        inputs.write(out);
        outputs.write(out);
        out.writeInt(documents.size());
        for (Map.Entry<String, Key> document : documents.entrySet()) {
            out.writeUTF(document.getKey());
            out.writeUTF(document.getValue().hex());
        }
        Files.createDirectories(file.getParent());
        sweep(file.getParent());
        try (OwnFile draft = OwnFile.create(file.getParent(), DRAFT, DRAFT_SUFFIX)) {
            byte[] content = bytes.toByteArray();
            bytes.write(Snapshot.sha256(content));
            bytes.writeTo(draft.out());
            Files.move(draft.path(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void sweep(Path folder) {
        OwnFile.sweep(folder, DRAFT, DRAFT_SUFFIX, Files::deleteIfExists);
    }

    private static Optional<FinishedBuild> read(byte[] bytes) throws IOException {
        int end = bytes.length - DIGEST_BYTES;
        if (end < 0) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, end);
        if (!Arrays.equals(Snapshot.sha256(content), Arrays.copyOfRange(bytes, end, bytes.length))) {
            return Optional.empty();
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        return Optional.of(new FinishedBuild(
                in.readUTF(), Engine.read(in), Snapshot.read(in), Snapshot.read(in), readDocuments(in)));
    }

    private static SortedMap<String, Key> readDocuments(DataInputStream in) throws IOException {
        SortedMap<String, Key> documents = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            documents.put(in.readUTF(), new Key(in.readUTF()));
        }
        return documents;
    }
}
