package dev.workings.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.html.Html;
import dev.workings.listing.Highlighter.Highlighted;
import dev.workings.listing.Highlighter.Outcome;
import dev.workings.listing.Highlighter.Plain;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightJsHighlighterTest {
    private static final HighlightJsHighlighter HIGHLIGHTER = HighlightJsHighlighter.create();

    @AfterAll
    static void close() {
        HIGHLIGHTER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            java   | return x < 1;      | <span class="hljs-keyword">return</span> x &lt; <span class="hljs-number">1</span>;
            python | def f(): pass      | <span class="hljs-keyword">def</span> <span class="hljs-title function_">f</span>(): <span class="hljs-keyword">pass</span>
            py     | None               | <span class="hljs-literal">None</span>
            latex  | \\frac             | <span class="hljs-keyword">\\frac</span>
            yaml   | a: 1               | <span class="hljs-attr">a:</span> <span class="hljs-number">1</span>
            """)
    void codeIsMarked(String language, String code, String expected) {
        assertThat(HIGHLIGHTER.highlight(code, language)).isEqualTo(new Highlighted(Html.trusted(expected)));
    }

    @Test
    void codeInAnUnknownLanguageIsShownPlainAndTheNearestLanguageNamed() {
        assertThat(HIGHLIGHTER.highlight("a < b", "pythn"))
                .isEqualTo(new Plain(Html.text("a < b"), "no language 'pythn'", Optional.of("did you mean 'python'?")));
    }

    @Test
    void markupInCodeStaysText() {
        assertThat(HIGHLIGHTER
                        .highlight("\"<script>alert(1)</script>\"", "java")
                        .html()
                        .markup())
                .doesNotContain("<script");
    }

    @Test
    void ofAPageWhoseCodeTakesTooLongOnePieceIsToldAndTheRestIsPlain() {
        Highlighter slow = (code, language) -> {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < 20_000_000) {
                Thread.onSpinWait();
            }
            return new Highlighted(Html.text("marked"));
        };
        Highlighter patient = new PatientHighlighter(slow, Duration.ofMillis(50));
        List<Highlighter.Outcome> outcomes = IntStream.range(0, 10)
                .mapToObj(i -> patient.highlight("int x;", "java"))
                .toList();
        assertThat(outcomes.get(0).html()).isEqualTo(Html.text("marked"));
        assertThat(outcomes).filteredOn(Highlighter.Late.class::isInstance).hasSize(1);
        assertThat(outcomes.get(9).html()).isEqualTo(Html.text("int x;"));
    }

    @Test
    void aVeryLongListingIsShownPlain() {
        assertThat(HIGHLIGHTER.highlight("x".repeat(200_001), "java"))
                .isInstanceOfSatisfying(
                        Plain.class,
                        plain -> assertThat(plain.reason()).isEqualTo("the listing is longer than 200,000 characters"));
    }

    @Test
    void theLanguagesOfCoursesAreKnown() {
        assertThat(HIGHLIGHTER.languages())
                .contains(
                        "java",
                        "python",
                        "py",
                        "r",
                        "julia",
                        "matlab",
                        "latex",
                        "tex",
                        "haskell",
                        "bash",
                        "properties");
    }

    @Test
    void whatWasMarkedIsRememberedAndWhatWasNotIsTriedAgain() {
        Map<Key, byte[]> kept = new HashMap<>();
        Cache cache = new Cache() {
            @Override
            public Optional<byte[]> get(Key key) {
                return Optional.ofNullable(kept.get(key));
            }

            @Override
            public void put(Key key, byte[] value) {
                kept.put(key, value);
            }
        };
        Outcome first = new CachedHighlighter(HIGHLIGHTER, cache).highlight("int x;", "java");
        new CachedHighlighter(HIGHLIGHTER, cache).highlight("int x;", "jva");
        Highlighter refusing = (code, language) -> new Plain(Html.text(code), "asked again", Optional.empty());
        Highlighter second = new CachedHighlighter(refusing, HighlightJsHighlighter.version(), cache);
        assertThat(second.highlight("int x;", "java")).isEqualTo(first);
        assertThat(second.highlight("int x;", "jva")).isInstanceOf(Plain.class);
        assertThat(second.highlight("int x;", "c")).isInstanceOf(Plain.class);
    }
}
