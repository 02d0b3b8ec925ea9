package dev.workings.bench;

import dev.workings.cache.CacheSettings;
import dev.workings.cache.Key;
import dev.workings.cache.Store;
import dev.workings.html.ClassedDocument;
import dev.workings.html.Html;
import dev.workings.html.RememberedClasses;
import dev.workings.markdown.MarkdownParser;
import dev.workings.math.CachedTexRenderer;
import dev.workings.math.Formula;
import dev.workings.math.KatexRenderer;
import dev.workings.math.Macros;
import dev.workings.page.Outliner;
import dev.workings.page.ParsedPage;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The parts of a build one by one, on the homework's largest page: {@code mvn -Pbench test-compile exec:exec@parts}.
 *
 * <p>Two forks of five measurements each; JMH prints the error of each mean.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class InnerParts {
    private static final Path PAGE = Path.of("content/csc413/hw4/2-2-reversible-models-as-vaes.md");
    private static final int ENTRIES = 30_000;
    private static final int ENTRY_BYTES = 2_000;

    private final MarkdownParser parser = new MarkdownParser();
    private final RememberedClasses remembered = new RememberedClasses();
    private SourceFile file;
    private ParsedPage page;
    private Html document;
    private KatexRenderer katex;
    private int formulas;
    private Path folder;
    private Store store;
    private List<Key> keys;

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder().include(InnerParts.class.getName()).build()).run();
    }

    @Setup(Level.Trial)
    public void open() throws Exception {
        file = SourceFile.of("2-2.md", Files.readString(PAGE));
        page = parsed();
        katex = KatexRenderer.create();
        document = Html.trusted(manyFormulas());
        folder = Files.createTempDirectory("workings-parts");
        keys = IntStream.range(0, ENTRIES)
                .mapToObj(i -> Key.of("entry", "1").with(Integer.toString(i)).build())
                .toList();
        try (Store filled = Store.of(CacheSettings.in(folder), unheard -> {})) {
            keys.forEach(key -> filled.cache().put(key, new byte[ENTRY_BYTES]));
        }
        store = Store.of(CacheSettings.in(folder), unheard -> {});
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        store.close();
        katex.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private ParsedPage parsed() {
        return ParsedPage.parse(file, true, parser, new Problems());
    }

    /** A document of the page's plain formulas. */
    private String manyFormulas() {
        StringBuilder text = new StringBuilder("<!DOCTYPE html><html><head></head><body>");
        try (CachedTexRenderer tex = new CachedTexRenderer(katex, Store.of(CacheSettings.NONE, any -> {}).cache())) {
            page.plainFormulas(Macros.NONE).forEach(formula -> text.append("<p>")
                    .append(tex.render(formula))
                    .append("</p>"));
        }
        return text.append("</body></html>").toString();
    }

    @Benchmark
    public ParsedPage parsesAPage() {
        return parsed();
    }

    @Benchmark
    public Object outlinesAPage() {
        return Outliner.outline(page, new Problems());
    }

    @Benchmark
    public Object setsANewFormula() {
        String tex = "\\sum_{k=%d}^{n} \\frac{x_k^2}{\\sqrt{k}}".formatted(formulas++);
        return katex.render(new Formula(tex, false, Macros.NONE, List.of(), Set.of()));
    }

    @Benchmark
    public ClassedDocument makesClassesOfStyles() {
        return ClassedDocument.of(document);
    }

    @Benchmark
    public ClassedDocument makesClassesOfStylesThatItRemembers() {
        return remembered.of(document);
    }

    /** One of 30,000. */
    @Benchmark
    public Object readsFromTheCache() {
        return store.cache().get(keys.get(formulas++ % ENTRIES));
    }
}
