package dev.workings.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.CacheSettings;
import dev.workings.cache.PackCache;
import dev.workings.html.Html;
import dev.workings.math.TexRenderer.Rejected;
import dev.workings.math.TexRenderer.Typeset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CachedTexRendererTest {
    private static final Macros MACROS = new Macros(Map.of("\\outer", "\\inner", "\\inner", "1", "\\other", "2"));
    private static final Formula FORMULA =
            new Formula("x\\outer", true, MACROS, List.of("(1)"), Set.of("id"), "source");

    @TempDir
    Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private PackCache cache;

    @BeforeEach
    void open() {
        cache = new PackCache(folder, CacheSettings.DEFAULT_LIMIT);
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void aFormulaIsSetOnce() {
        assertThat(cached("1").render(FORMULA)).isEqualTo(cached("1").render(FORMULA));
        assertThat(calls).hasValue(1);
    }

    @Test
    void pagesThatAskForAFormulaAtTheSameTimeWaitForOneSettingOfIt() {
        CountDownLatch asked = new CountDownLatch(1);
        TexRenderer slow = formula -> {
            calls.incrementAndGet();
            await(asked);
            return new Typeset(Html.text("set"));
        };
        try (CachedTexRenderer renderer = new CachedTexRenderer(slow, "1", cache)) {
            List<CompletableFuture<TexRenderer.Outcome>> pages = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> renderer.render(FORMULA), task -> new Thread(task).start()))
                    .limit(8)
                    .toList();
            asked.countDown();
            assertThat(pages).allMatch(page -> page.join().equals(new Typeset(Html.text("set"))));
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void aFormulaThatWasForeseenIsSetOnceAllTheSame() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch told = new CountDownLatch(1);
        TexRenderer noting = formula -> {
            await(told);
            order.add(formula.tex());
            return new Typeset(Html.text(formula.tex()));
        };
        try (CachedTexRenderer renderer = new CachedTexRenderer(noting, "1", cache)) {
            int busy = Runtime.getRuntime().availableProcessors();
            List<Formula> formulas = IntStream.rangeClosed(1, busy + 20)
                    .mapToObj(i -> Formula.inline("x".repeat(i)))
                    .toList();
            renderer.foresee(formulas);
            renderer.foresee(formulas);
            told.countDown();
            assertThat(formulas).allMatch(formula -> renderer.render(formula) instanceof Typeset);
            assertThat(order).hasSize(busy + 20).doesNotHaveDuplicates();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anotherVersionSetsItAnew() {
        cached("1").render(FORMULA);
        cached("2").render(FORMULA);
        assertThat(calls).hasValue(2);
    }

    static Stream<Formula> otherFormulas() {
        Macros inner = MACROS.overriddenBy(new Macros(Map.of("\\inner", "3")));
        return Stream.of(
                new Formula("y\\outer", true, MACROS, List.of("(1)"), Set.of("id"), "source"),
                new Formula("x\\outer", false, MACROS, List.of("(1)"), Set.of("id"), "source"),
                new Formula("x\\outer", true, inner, List.of("(1)"), Set.of("id"), "source"),
                new Formula("x\\outer", true, MACROS, List.of("(2)"), Set.of("id"), "source"),
                new Formula("x\\outer", true, MACROS, List.of("(1)"), Set.of("di"), "source"),
                new Formula("x\\outer", true, MACROS, List.of("(1)"), Set.of("id"), "another"));
    }

    @ParameterizedTest
    @MethodSource("otherFormulas")
    void everyPartOfAFormulaCounts(Formula other) {
        cached("1").render(FORMULA);
        cached("1").render(other);
        assertThat(calls).hasValue(2);
    }

    @Test
    void aMacroThatIsNotUsedDoesNotCount() {
        cached("1").render(FORMULA);
        cached("1").render(FORMULA.withMacros(MACROS.overriddenBy(new Macros(Map.of("\\other", "4", "\\new", "5")))));
        assertThat(calls).hasValue(1);
    }

    @Test
    void aRejectionIsNotRemembered() {
        TexRenderer rejecting = formula -> {
            calls.incrementAndGet();
            return Rejected.whole(formula, "no");
        };
        CachedTexRenderer renderer = new CachedTexRenderer(rejecting, "1", cache);
        renderer.render(FORMULA);
        assertThat(renderer.render(FORMULA)).isEqualTo(Rejected.whole(FORMULA, "no"));
        assertThat(calls).hasValue(2);
    }

    @Test
    void afterDamageTheFormulaIsSetAnew() throws IOException {
        cached("1").render(FORMULA);
        cache.close();
        try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
            Files.write(files.findFirst().orElseThrow(), "damage".getBytes());
        }
        open();
        assertThat(cached("1").render(FORMULA)).isEqualTo(new Typeset(Html.text("set: source é𝔼")));
        assertThat(calls).hasValue(2);
    }

    @Test
    void nothingOfKatexIsStartedForWhatIsRemembered() {
        new CachedTexRenderer(formula -> new Typeset(Html.text("kept")), KatexRenderer.version(), cache)
                .render(FORMULA);
        try (KatexRenderer closed = KatexRenderer.create()) {
            closed.close();
            assertThat(new CachedTexRenderer(closed, cache).render(FORMULA)).isEqualTo(new Typeset(Html.text("kept")));
        }
    }

    private TexRenderer cached(String version) {
        TexRenderer counting = formula -> {
            calls.incrementAndGet();
            return new Typeset(Html.text("set: " + formula.source() + " é𝔼"));
        };
        return new CachedTexRenderer(counting, version, cache);
    }
}
