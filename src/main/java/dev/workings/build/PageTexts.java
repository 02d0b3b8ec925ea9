package dev.workings.build;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import dev.workings.html.Passage;
import dev.workings.html.Passages;
import dev.workings.page.Page;
import dev.workings.search.IndexedPassage;
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

    private static final String FORMAT = "3";
    /** Stands in no word. */
    private static final String BETWEEN = "\n";

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

    /** @param introduction what is said before a page's text */
    List<IndexedPassage> passages(String path, String introduction, Html body) {
        Supplier<List<IndexedPassage>> make = () -> indexed(introduction, body);
        if (cache == Cache.NONE) {
            return make.get();
        }
        Key key = key("passages", path, body).with(introduction).build();
        return remembered(key, PageTexts::readPassages, make, PageTexts::write);
    }

    private static List<IndexedPassage> indexed(String introduction, Html body) {
        List<Passage> passages = new ArrayList<>(Passages.of(body));
        passages.set(0, passages.get(0).introducedBy(introduction));
        return passages.stream().map(IndexedPassage::of).toList();
    }

    private Key.Builder key(String what, String path, Html body) {
        Key.Builder key = Key.of(what, FORMAT).with(engine.get());
        return body.isEmpty()
                ? key
                : identities
                        .apply(path)
                        .map(identity -> key.with(identity))
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

    private static void write(List<IndexedPassage> passages, DataOutputStream out) throws IOException {
        out.writeInt(passages.size());
        for (IndexedPassage passage : passages) {
            out.writeInt(passage.depth());
            for (String text : List.of(passage.id(), passage.label(), passage.beginning())) {
                write(text, out);
            }
            for (List<String> words : List.of(passage.words(), passage.later(), passage.commands())) {
                write(String.join(BETWEEN, words), out);
            }
        }
    }

    private static List<IndexedPassage> readPassages(DataInputStream in) throws IOException {
        List<IndexedPassage> passages = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            passages.add(new IndexedPassage(
                    in.readInt(),
                    readText(in),
                    readText(in),
                    readText(in),
                    readWords(in),
                    readWords(in),
                    readWords(in)));
        }
        return passages;
    }

    private static List<String> readWords(DataInputStream in) throws IOException {
        String all = readText(in);
        return all.isEmpty() ? List.of() : List.of(all.split(BETWEEN));
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
