package dev.workings.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.build.Question.Kind;
import dev.workings.build.Steps.Built;
import dev.workings.cache.Cache;
import dev.workings.cache.Key;
import dev.workings.cache.MemoryCache;
import dev.workings.check.CheckReport;
import dev.workings.check.CheckedDisplay;
import dev.workings.document.Availability;
import dev.workings.html.Html;
import dev.workings.listing.JavaSource;
import dev.workings.page.JavaSources;
import dev.workings.page.Page;
import dev.workings.page.Picture;
import dev.workings.page.References;
import dev.workings.source.Problems;
import dev.workings.source.SourceFile;
import dev.workings.source.SourceText;
import dev.workings.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A page comes back only to whoever would be told what it was told. */
class RememberedPagesTest {
    private static final Key MADE = Key.of("made", "test").build();
    private static final CheckReport CHECKED = new CheckReport(
            List.of(new CheckedDisplay(SourceFile.of("page.md", "$$1$$").span(0, 5), List.of(), 1, 0)));
    private static final JavaSources NO_JAVA = new JavaSources() {
        @Override
        public Optional<SourceFile> find(String className) {
            return Optional.empty();
        }

        @Override
        public JavaSource.Parsed parse(SourceFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    private final RememberedPages pages = new RememberedPages(new MemoryCache(Cache.NONE), () -> "an engine", true);

    @Test
    void thePageIsWhatItWas() {
        put("see 1", CheckReport.NONE, Map.of("a", "1"));
        Built back = get(CheckReport.NONE, Map.of("a", "1")).orElseThrow();
        assertThat(back.page()).isEqualTo(page("see 1", CheckReport.NONE));
        assertThat(back.noted().answers()).isEqualTo(noted(Map.of("a", "1")).answers());
    }

    @Test
    void aLongPageIsWhatItWas() {
        String text = "<p>≤</p>".repeat(1000);
        Built kept = put(text, CheckReport.NONE, Map.of());
        Built back = get(CheckReport.NONE, Map.of()).orElseThrow();
        assertThat(back.page()).isEqualTo(page(text, CheckReport.NONE)).isEqualTo(kept.page());
        assertThat(back.page().text().packed()).isPresent();
    }

    @Test
    void anotherAnswerWantsAnotherPage() {
        put("see 1", CheckReport.NONE, Map.of("a", "1"));
        assertThat(get(CheckReport.NONE, Map.of("a", "2"))).isEmpty();
        put("see 2", CheckReport.NONE, Map.of("a", "2"));
        assertThat(said(Map.of("a", "2"))).contains("see 2");
        assertThat(said(Map.of("a", "1"))).contains("see 1");
    }

    @Test
    void aQuestionThatWasNotAskedAtFirstCountsToo() {
        put("see 1", CheckReport.NONE, Map.of("a", "1"));
        put("see 2, and 3", CheckReport.NONE, Map.of("a", "2", "b", "3"));
        assertThat(said(Map.of("a", "2", "b", "3"))).contains("see 2, and 3");
        assertThat(get(CheckReport.NONE, Map.of("a", "2", "b", "4"))).isEmpty();
    }

    /** One that was built when its checks came to nothing, say because they took too long, is another page. */
    @Test
    void otherVerdictsWantAnotherPage() {
        put("unchecked", CheckReport.NONE, Map.of());
        assertThat(get(CHECKED, Map.of())).isEmpty();
        put("checked", CHECKED, Map.of());
        assertThat(get(CHECKED, Map.of()).map(Built::page)).contains(page("checked", CHECKED));
    }

    @Test
    void whoOnlyReadsAddsNothing() {
        RememberedPages reading = pages.readOnly();
        reading.put(() -> Optional.of(MADE), built("text", CheckReport.NONE, Map.of()), new Labels(Map.of()), NO_JAVA);
        assertThat(get(CheckReport.NONE, Map.of())).isEmpty();
    }

    /** All of a page is read to know what it is made of. */
    @Test
    void whoRemembersNothingDoesNotAskWhatAPageIsMadeOf() {
        Supplier<Optional<Key>> unasked = () -> {
            throw new AssertionError("asked");
        };
        Built built = built("text", CheckReport.NONE, Map.of());
        assertThat(RememberedPages.NONE.get(unasked, CheckReport.NONE, new Labels(Map.of()), NO_JAVA))
                .isEmpty();
        assertThat(pages.readOnly().put(unasked, built, new Labels(Map.of()), NO_JAVA))
                .isEqualTo(built);
    }

    private Built put(String text, CheckReport checks, Map<String, String> labels) {
        return pages.put(() -> Optional.of(MADE), built(text, checks, labels), new Labels(labels), NO_JAVA);
    }

    private Optional<Built> get(CheckReport checks, Map<String, String> labels) {
        return pages.get(() -> Optional.of(MADE), checks, new Labels(labels), NO_JAVA);
    }

    private Optional<String> said(Map<String, String> labels) {
        return get(CheckReport.NONE, labels).map(built -> built.page().text().markup());
    }

    private static Built built(String text, CheckReport checks, Map<String, String> labels) {
        return new Built(page(text, checks), noted(labels), true);
    }

    private static Noted noted(Map<String, String> labels) {
        Noted noted = new Noted();
        References asked = noted.of(new Labels(labels));
        Span nowhere = SourceFile.of("", "").start();
        labels.keySet().forEach(label -> asked.label(SourceText.standIn(label, nowhere)));
        assertThat(noted.answers().keySet()).allMatch(question -> question.kind() == Kind.LABEL);
        return noted;
    }

    private static Page page(String text, CheckReport checks) {
        return new Page(
                "page.html",
                Html.text("A title"),
                "A title",
                Optional.of("A summary"),
                Html.text(text),
                Html.text(text),
                Optional.of(Html.text("a statement")),
                Optional.empty(),
                Html.EMPTY,
                Html.EMPTY,
                List.of(new Page.Heading(2, "part", Html.text("A part"))),
                checks,
                List.of("erratum"),
                List.of());
    }

    /** A site that has only labels. */
    private record Labels(Map<String, String> numbers) implements References {
        @Override
        public References reportingTo(Problems problems) {
            return this;
        }

        @Override
        public Optional<Target> label(SourceText label) {
            return Optional.ofNullable(numbers.get(label.text()))
                    .map(number -> new Target("#" + label.text(), number, Optional.empty()));
        }

        @Override
        public Optional<Availability> withheld(String target) {
            return Optional.empty();
        }

        @Override
        public Optional<String> link(String target, Span place) {
            return Optional.empty();
        }

        @Override
        public Optional<Picture> picture(String target, Span place) {
            return Optional.empty();
        }
    }
}
