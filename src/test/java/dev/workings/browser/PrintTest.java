package dev.workings.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes out of a printer can be handed in: nothing is cut off, nothing is torn apart, and every question begins a sheet. */
@BrowserTest
class PrintTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String EDITION = "csc413/hw4/print.html";

    static Stream<SitePage> questions() {
        return BuiltSite.course().questions().stream();
    }

    @ParameterizedTest(name = "on {0}")
    @ValueSource(strings = {"A4", "Letter"})
    void theEditionOfTheAssignmentCanBeHandedIn(String paper, Reader reader) {
        Document document = reader.site().page(EDITION).parsed();
        List<Element> questions = document.select(".printed-question");
        PrintedPages printed = print(reader, EDITION, paper);

        assertThat(printed.sheets()).hasSizeBetween(questions.size() + 2, 12 * questions.size());
        assertThat(printed.texts().get(0)).contains(document.select("h1").text());
        assertThat(printed.texts().get(1)).startsWith("Contents");
        questions.forEach(question -> {
            String number = question.select(".eyebrow > span").first().text();
            assertThat(printed.beginningWith(words(question.select("h2"))))
                    .as(number)
                    .singleElement()
                    .satisfies(
                            sheet -> assertThat(printed.letters().get(sheet)).contains(PrintedPages.letters(number)));
        });
        assertThat(printed.numbers())
                .isEqualTo(IntStream.rangeClosed(1, printed.sheets().size())
                        .mapToObj(sheet -> sheet == 1 ? "" : Integer.toString(sheet))
                        .toList());
        assertThat(document.select("main").text())
                .as("marks where a number should be")
                .doesNotContainPattern("(?<![^\\s(])\\?(?![^\\s).,;])");
        assertThat(printed.marked("equation")).isGreaterThan(200);
        assertThat(printed.torn()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void aQuestionIsPrintedWhole(SitePage question, Reader reader) {
        PrintedPages printed = print(reader, question.path(), "A4");

        assertThat(printed.letters().get(0)).contains(words(question.parsed().select("h1")));
        assertThat(printed.texts()).allMatch(text -> text.length() > 40, "has text");
        assertThat(printed.torn()).isEmpty();
    }

    /** A4 between its margins; Letter is wider. An index of KaTeX's sticks out of its line by two pixels. */
    @Test
    void nothingIsWiderThanTheText(Reader reader) {
        try (Visit visit = patient(reader, EDITION, Reading.at(612))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            visit.settle();
            assertThat(visit.strings("""
                    [...document.querySelectorAll('main, .equation, .table-scroll, pre, figure, p, li')]
                        .filter(element => element.scrollWidth > element.clientWidth + 2 && element.clientWidth > 0)
                        .map(element => element.className + ' ' + element.textContent.slice(0, 80))""")).isEmpty();
        }
    }

    @Test
    void paperIsLightInTheDarkToo(Reader reader) {
        String page = "csc413/hw4/1-1-2-tanh-gradients.html";
        try (Visit visit = reader.visit(page, Reading.at(612).dark().withChosenTheme("dark"))) {
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.strings(
                            "[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"))
                    .containsExactly("rgb(255, 255, 255)", "rgb(31, 28, 24)");
        }
    }

    @Test
    void whatCanOnlyBePressedIsNotPrinted(Reader reader) {
        try (Visit visit = reader.visit("csc413/hw4/1-1-2-tanh-gradients.html", Reading.at(612))) {
            String shown =
                    "[...document.querySelectorAll('button')].filter(it => it.getClientRects().length).map(it => it.textContent)";
            assertThat(visit.strings(shown)).contains("Open all", "Keys");
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.strings(shown)).isEmpty();
        }
    }

    @Test
    void theAddressOfALinkIsPrintedAndNotShown(Reader reader) {
        String page = "csc413/hw4/1-1-2-tanh-gradients.html";
        PrintedPages printed = print(reader, page, "A4");
        String all = String.join("\n", printed.texts());
        assertThat(all).contains("equation 4.32.1[1]", "[1] https://dlmf.nist.gov/4.32.E1");
        try (Visit visit = reader.visit(page, Reading.at(1280))) {
            assertThat(
                            visit.strings(
                                    "[...document.querySelectorAll('.link-note, .link-notes')].map(note => getComputedStyle(note).display)"))
                    .containsExactly("none", "none");
        }
    }

    @Test
    void theEditionIsOneDocumentWithLinksOfItsOwn(BuiltSite site) {
        Document document = site.page(EDITION).parsed();
        List<String> ids = document.select("[id]").eachAttr("id");
        Set<String> known = new HashSet<>(ids);
        Set<String> questions = new HashSet<>(site.questions().stream()
                .map(page -> page.path().substring(page.path().lastIndexOf('/') + 1))
                .toList());

        assertThat(ids).hasSameSizeAs(known);
        assertThat(document.select("a[href^=#]").eachAttr("href"))
                .hasSizeGreaterThan(500)
                .filteredOn(href -> !known.contains(href.substring(1)))
                .isEmpty();
        assertThat(document.select("main a[href]").eachAttr("href"))
                .filteredOn(href -> questions.contains(href.replaceAll("#.*", "")))
                .as("links to the tables of checks")
                .allMatch(href -> href.contains("#finding-of-check-"));
        assertThat(document.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(document.select(".checks-table")).isEmpty();
    }

    /** An edition has some megabytes. */
    private static Visit patient(Reader reader, String path, Reading reading) {
        Visit visit = reader.blank(reading);
        visit.page().setDefaultTimeout(PATIENCE.toMillis());
        visit.page().setDefaultNavigationTimeout(PATIENCE.toMillis());
        visit.go(reader.site().server().root() + path);
        return visit;
    }

    private static PrintedPages print(Reader reader, String path, String paper) {
        try (Visit visit = patient(reader, path, Reading.at(1280))) {
            visit.settle();
            visit.page().evaluate(PrintedPages.MARK);
            return PrintedPages.of(visit.page().pdf(new Page.PdfOptions().setFormat(paper)));
        }
    }

    /** The letters of a title up to its first formula. */
    private static String words(List<Element> titles) {
        String before = titles.get(0).html().split("<span class=\"(?:math|together)\"")[0];
        return PrintedPages.letters(org.jsoup.Jsoup.parseBodyFragment(before).text());
    }
}
