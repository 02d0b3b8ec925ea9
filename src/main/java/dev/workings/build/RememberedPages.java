package dev.workings.build;

import dev.workings.build.Steps.Built;
import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.cache.RecordFormat;
import dev.workings.check.CheckReport;
import dev.workings.html.Html;
import dev.workings.html.Packed;
import dev.workings.page.JavaSources;
import dev.workings.page.Page;
import dev.workings.page.References;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Pages that earlier builds set, so that a program which knows nothing yet sets only those that have changed, and those that show
 * something of them.
 *
 * <p>What a page says depends on what it is made of, which is known before it is built, and on what other pages answer it, which is not:
 * which questions it asks shows only while it is built. So the cache has two entries of it. The first, under what the page is made of, is
 * its questions; whoever asks them again can name the second, which is the page as it was when they were answered so.
 */
final class RememberedPages {
    /** Remembers nothing. */
    static final RememberedPages NONE = new RememberedPages(Cache.NONE, () -> "", false);

    private static final RecordFormat<Questions> QUESTIONS = new RecordFormat<>(Questions.class);
    private static final RecordFormat<Kept> PAGES = new RecordFormat<>(Kept.class);

    private record Questions(List<Question> all) {}

    private record Answer(Question question, String told) {}

    private record Heading(int level, String id, String title) {}

    private record File(String path, String text) {}

    private record Kept(
            String path,
            String title,
            String plainTitle,
            Optional<String> summary,
            Optional<String> statement,
            Optional<String> answer,
            String relations,
            String notes,
            List<Heading> contents,
            List<String> errata,
            List<File> files,
            List<Answer> answers) {
        static Kept of(Page page, Noted noted) {
            return new Kept(
                    page.path(),
                    page.title().markup(),
                    page.plainTitle(),
                    page.summary(),
                    page.statement().map(Html::markup),
                    page.answer().map(Html::markup),
                    page.relations().markup(),
                    page.notes().markup(),
                    page.contents().stream()
                            .map(line -> new Heading(
                                    line.level(), line.id(), line.title().markup()))
                            .toList(),
                    page.errata(),
                    page.files().stream()
                            .map(file -> new File(file.path(), file.text().get()))
                            .toList(),
                    noted.answers().entrySet().stream()
                            .map(one -> new Answer(one.getKey(), one.getValue()))
                            .toList());
        }

        Noted noted() {
            Map<Question, String> told = new HashMap<>();
            answers.forEach(one -> told.put(one.question, one.told));
            return new Noted(told);
        }

        Page page(Html said, CheckReport checks) {
            Html found = Html.trusted(relations);
            Html foot = Html.trusted(notes);
            return new Page(
                    path,
                    Html.trusted(title),
                    plainTitle,
                    summary,
                    Html.join(List.of(said, found, foot)),
                    said,
                    statement.map(Html::trusted),
                    answer.map(Html::trusted),
                    found,
                    foot,
                    contents.stream()
                            .map(line -> new Page.Heading(line.level, line.id, Html.trusted(line.title)))
                            .toList(),
                    checks,
                    errata,
                    files.stream()
                            .map(file -> new Page.DataFile(file.path, () -> file.text))
                            .toList());
        }
    }

    private final Cache cache;
    private final Supplier<String> engine;
    private final boolean keeps;
    /** What pages asked, by what they are made of, as far as it was looked up. */
    private final Map<Key, List<Question>> asked = new ConcurrentHashMap<>();

    /**
     * @param engine what else a page depends on; asked for with each of them
     * @param keeps whether pages are added to it
     */
    RememberedPages(Cache cache, Supplier<String> engine, boolean keeps) {
        this.cache = cache;
        this.engine = engine;
        this.keeps = keeps;
    }

    /** The same, to be looked into only. */
    RememberedPages readOnly() {
        return new RememberedPages(cache, engine, false);
    }

    /** Whether a page that is made of the same was ever set. */
    boolean knows(Key made) {
        return cache != Cache.NONE && asked(made).isPresent();
    }

    /**
     * The page that other pages' answers would lead to now, if it was ever set.
     *
     * @param made what it is made of, if that is known
     * @param checks what was found in it
     */
    Optional<Built> get(Supplier<Optional<Key>> made, CheckReport checks, References references, JavaSources sources) {
        return cache == Cache.NONE
                ? Optional.empty()
                : made.get().flatMap(key -> get(key, checks, references, sources));
    }

    private Optional<Built> get(Key made, CheckReport checks, References references, JavaSources sources) {
        return asked(made)
                .flatMap(asked -> cache.get(page(made, checks, asked, references, sources)))
                .flatMap(RememberedPages::entry)
                .filter(entry -> entry.kept.noted().holdsFor(false, false, references, sources))
                .map(entry -> new Built(entry.kept.page(entry.text, checks), entry.kept.noted(), true));
    }

    /**
     * @param built without problems
     * @return the same as it will come back
     */
    Built put(Supplier<Optional<Key>> made, Built built, References references, JavaSources sources) {
        return !keeps || cache == Cache.NONE
                ? built
                : made.get().map(key -> put(key, built, references, sources)).orElse(built);
    }

    private Built put(Key made, Built built, References references, JavaSources sources) {
        List<Question> asked = asked(made).orElseGet(() -> ask(made, built.noted()));
        Page page = built.page().pack();
        Entry entry = new Entry(Kept.of(page, built.noted()), page.text());
        cache.put(page(made, page.checks(), asked, references, sources), entry.bytes());
        return new Built(page, built.noted(), built.settled());
    }

    private List<Question> ask(Key made, Noted noted) {
        List<Question> questions = noted.answers().keySet().stream()
                .sorted(Comparator.comparing(Question::kind).thenComparing(Question::of))
                .toList();
        cache.put(questions(made), QUESTIONS.write(new Questions(questions)));
        asked.put(made, questions);
        return questions;
    }

    private Optional<List<Question>> asked(Key made) {
        Optional<List<Question>> known = Optional.ofNullable(asked.get(made));
        if (known.isPresent()) {
            return known;
        }
        Optional<List<Question>> found =
                cache.get(questions(made)).flatMap(QUESTIONS::read).map(Questions::all);
        found.ifPresent(all -> asked.put(made, all));
        return found;
    }

    private Key questions(Key made) {
        return Key.of("questions", QUESTIONS.version())
                .with(engine.get())
                .with(made)
                .build();
    }

    private Key page(Key made, CheckReport checks, List<Question> asked, References references, JavaSources sources) {
        return Key.of("page", PAGES.version())
                .with(engine.get())
                .with(made)
                .with(checks.toString())
                .withAll(asked.stream()
                        .map(question -> question.ask(references, sources))
                        .toList())
                .build();
    }

    /**
     * What the cache has of a page. Its text is not unpacked before somebody asks for it.
     *
     * @param kept all but the text
     */
    private record Entry(Kept kept, Html text) {
        byte[] bytes() {
            byte[] rest = Packed.of(PAGES.write(kept)).deflated();
            byte[] said = text.packed()
                    .map(Packed::deflated)
                    .orElseGet(() -> text.markup().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(3 * Integer.BYTES + rest.length + said.length)
                    .putInt(text.packed().isPresent() ? 1 : 0)
                    .putInt(text.length())
                    .putInt(rest.length)
                    .put(rest)
                    .put(said)
                    .array();
        }
    }

    private static Optional<Entry> entry(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            boolean isPacked = in.getInt() == 1;
            int length = in.getInt();
            byte[] rest = new byte[in.getInt()];
            byte[] said = new byte[in.get(rest).remaining()];
            in.get(said);
            Html text = isPacked
                    ? Html.packed(new Packed(said), length)
                    : Html.trusted(new String(said, StandardCharsets.UTF_8));
            return PAGES.read(new Packed(rest).bytes()).map(kept -> new Entry(kept, text));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }
}
