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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
