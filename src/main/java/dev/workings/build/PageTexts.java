package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import dev.workings.html.Passage;
import dev.workings.html.Passages;
import dev.workings.page.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The plain text of pages, for those who find them elsewhere and for the search. To read it out of a page takes longer than to set the
 * page, so that it is remembered from build to build.
 */
final class PageTexts {
    /** Remembers nothing. */
    static final PageTexts NONE = new PageTexts(Cache.NONE, () -> "");

    private static final String FORMAT = "2";

    private final Cache cache;
    private final Supplier<String> engine;
    private final Function<String, Optional<Key>> identities;

    /** @param engine what else the texts depend on; asked for with each of them */
    PageTexts(Cache cache, Supplier<String> engine) {
        this(cache, engine, path -> Optional.empty());
    }

    private PageTexts(Cache cache, Supplier<String> engine, Function<String, Optional<Key>> identities) {
        this.cache = cache;
        this.engine = engine;
        this.identities = identities;
    }

    /**
     * The same for pages that are known by what they were made of; all others are known by what they say.
     *
     * @param identities by path
     */
    PageTexts with(Function<String, Optional<Key>> identities) {
        return new PageTexts(cache, engine, identities);
    }

    /** What a page is known by, if that is not what it says. */
    Optional<Key> identity(String path) {
        return identities.apply(path);
    }

    Extract extract(Page page, Supplier<Extract> read) {
        if (cache == Cache.NONE) {
            return read.get();
        }
        Key key = key("extract", page.path(), page.body())
                .withAll(page.summary().stream().toList())
                .with(page.plainTitle())
                .build();
        return remembered(key, PageTexts::readExtract, read, PageTexts::write);
    }

    List<Passage> passages(String path, Html body) {
        if (cache == Cache.NONE) {
            return Passages.of(body);
        }
        Key key = key("passages", path, body).build();
        return remembered(key, PageTexts::readPassages, () -> Passages.of(body), PageTexts::write);
    }

    private Key.Builder key(String what, String path, Html body) {
        Key.Builder key = Key.of(what, FORMAT).with(engine.get());
        return body.isEmpty()
                ? key
                : identities
                        .apply(path)
                        .map(identity -> key.with(identity.hex()))
                        .orElseGet(() -> key.with(body.markup().getBytes(StandardCharsets.UTF_8)));
    }

    private <T> T remembered(Key key, Reader<T> reader, Supplier<T> make, Writer<T> writer) {
        try {
            Optional<byte[]> known = cache.get(key);
            if (known.isPresent()) {
                return reader.read(new DataInputStream(new ByteArrayInputStream(known.get())));
            }
            T made = make.get();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            writer.write(made, new DataOutputStream(bytes));
            cache.put(key, bytes.toByteArray());
            return made;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private interface Writer<T> {
        void write(T value, DataOutputStream out) throws IOException;
    }

    private static void write(Extract extract, DataOutputStream out) throws IOException {
        write(extract.description(), out);
        write(extract.statement(), out);
        write(extract.answer(), out);
    }

    private static Extract readExtract(DataInputStream in) throws IOException {
        return new Extract(readText(in), readOptional(in), readOptional(in));
    }

    private static void write(List<Passage> passages, DataOutputStream out) throws IOException {
        out.writeInt(passages.size());
        for (Passage passage : passages) {
            out.writeInt(passage.depth());
            for (String text : List.of(passage.id(), passage.label(), passage.text(), passage.further())) {
                write(text, out);
            }
            out.writeInt(passage.commands().size());
            for (String command : passage.commands()) {
                write(command, out);
            }
        }
    }

    private static List<Passage> readPassages(DataInputStream in) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int depth = in.readInt();
            String id = readText(in);
            String label = readText(in);
            String text = readText(in);
            String further = readText(in);
            List<String> commands = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                commands.add(readText(in));
            }
            passages.add(new Passage(depth, id, label, text, further, commands));
        }
        return passages;
    }

    private static void write(Optional<String> text, DataOutputStream out) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            write(text.get(), out);
        }
    }

    private static Optional<String> readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? Optional.of(readText(in)) : Optional.empty();
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
