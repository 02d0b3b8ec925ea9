package dev.workings.cache;

import dev.workings.scratch.OwnFile;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes a {@link Pack} under another name and then renames it, so that other processes see all of it or nothing. */
final class PackWriter {
    static final String DRAFT = "draft-";
    static final String DRAFT_SUFFIX = ".tmp";

    private final int generation;
    private final ByteArrayOutputStream slots = new ByteArrayOutputStream();
    private long written;

    private PackWriter(int generation) {
        this.generation = generation;
    }

    /** @param value empty if it turns out to be damaged; the entry is then left out */
    record Entry(byte[] key, int generation, Supplier<Optional<byte[]>> value) {}

    /**
     * @param entries in the order of keys
     * @return the pack's file
     */
    static Path write(Path folder, int generation, Collection<Entry> entries) throws IOException {
        try (OwnFile draft = OwnFile.create(folder, DRAFT, DRAFT_SUFFIX)) {
            OutputStream out = new BufferedOutputStream(draft.out(), 1 << 16);
            new PackWriter(generation).write(entries, out);
            out.flush();
            String number =
                    draft.path().getFileName().toString().replace(DRAFT, "").replace(DRAFT_SUFFIX, "");
            return Files.move(draft.path(), folder.resolve(number + Pack.SUFFIX), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void write(Collection<Entry> entries, OutputStream out) throws IOException {
        for (Entry entry : entries) {
            Optional<byte[]> value = entry.value().get();
            if (value.isPresent()) {
                out.write(value.get());
                addSlot(entry, value.get());
            }
        }
        byte[] index = slots.toByteArray();
        out.write(index);
        out.write(footer(index));
    }

    private void addSlot(Entry entry, byte[] value) {
        slots.writeBytes(ByteBuffer.allocate(Pack.SLOT_BYTES)
                .put(entry.key())
                .putLong(written)
                .putInt(value.length)
                .putInt(entry.generation())
                .putLong(EntryChecksum.of(entry.key(), value))
                .array());
        written += value.length;
    }

    private byte[] footer(byte[] index) {
        ByteBuffer footer = ByteBuffer.allocate(Pack.FOOTER_BYTES)
                .putLong(written)
                .putInt(index.length / Pack.SLOT_BYTES)
                .putInt(generation);
        return footer.putLong(Pack.checksum(index, footer.array()))
                .putLong(Pack.MAGIC)
                .array();
    }
}
