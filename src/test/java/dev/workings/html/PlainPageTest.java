package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainPageTest {
    private static final PlainPage PAGE = PlainPage.of(Html.trusted("""
            <section class="block statement" id="statement"><h2 class="block-title">Statement</h2><p>Is it <em>so</em>?</p></section>
            <section class="block answer" id="answer"><h2 class="block-title">Answer</h2><p>Yes &amp; no.</p>
            <figure><svg class="plot-svg"><path d="M0 0"></path></svg><figcaption>Figure 1</figcaption></figure></section>
            <section class="block erratum" id="erratum"><h2 class="block-title">Erratum: Not so</h2><p>It is not.</p></section>"""));

    @Test
    void aBlockIsItsTextWithoutItsHeadingAndFigures() {
        assertThat(PAGE.first("block statement").flatMap(PlainPage::text)).hasValue("Is it so?");
        assertThat(PAGE.first("block answer").flatMap(PlainPage::text)).hasValue("Yes & no.");
        assertThat(PAGE.first("block solution")).isEmpty();
    }

    @Test
    void anExampleOfTheNotationIsNoTextOfThePage() {
        PlainPage manual = PlainPage.of(Html.trusted("""
                <p>Write this:</p>
                <div class="live-example"><section class="block answer" id="a"><p>No.</p></section></div>
                <section class="block answer" id="b"><p>Yes.</p></section>"""));
        assertThat(manual.first("block answer").flatMap(PlainPage::text)).hasValue("Yes.");
        assertThat(PlainPage.text(manual.html()))
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("No."));
    }

    @Test
    void anElementIsFoundByItsIdWithItsHeading() {
        assertThat(PAGE.element("erratum").flatMap(PlainPage::text)).hasValue("It is not.");
        assertThat(PAGE.heading("erratum")).hasValue("Erratum: Not so");
    }

    @Test
    void aPlotIsTakenAsItStands() {
        assertThat(PAGE.first("plot-svg"))
                .hasValueSatisfying(svg -> assertThat(svg.markup())
                        .startsWith("<svg class=\"plot-svg\">")
                        .contains("<path d=\"M0 0\"")
                        .endsWith("</svg>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is so. It stays so.                | It is so.",
                "Is it so? It is.                      | Is it so?",
                "By J. Doe and others, it is 0.5 or so | By J. Doe and others, it is 0.5 or so",
                "One sentence without an end           | One sentence without an end",
            })
    void theFirstSentenceEndsWhereTheNextBegins(String text, String sentence) {
        assertThat(PlainPage.firstSentence(text)).isEqualTo(sentence);
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        String cut = PlainPage.firstSentence("a word, ".repeat(40));
        assertThat(cut).hasSizeLessThanOrEqualTo(160).endsWith("word…");
        assertThat(PlainPage.firstSentence("x".repeat(300))).hasSize(160).endsWith("…");
    }

    /** However long the page is, and wherever it is cut. */
    @Property(tries = 300)
    void theBeginningOfAPageHasItsFirstSentence(@ForAll("pages") Html page) {
        assertThat(PlainPage.beginning(page).map(PlainPage::firstSentence))
                .isEqualTo(PlainPage.text(page).map(PlainPage::firstSentence));
    }

    @Provide
    Arbitrary<Html> pages() {
        return Arbitraries.of(
                        "<p>Short.</p>\n",
                        "<p>It is 1 &lt; 2 &amp; more, said once. And again</p>\n",
                        "<h2 id=\"a\">A heading that is none of the text</h2>\n",
                        "<figure><svg class=\"plot-svg\"><path d=\"" + "M0 0 ".repeat(700)
                                + "\"></path></svg></figure>\n",
                        "<section class=\"block remark\" id=\"r\"><h2 class=\"block-title\">Remark</h2><p>So.</p></section>\n",
                        "<p>With <math><mrow><msup><mi>x</mi><mn>2</mn></msup></mrow></math>, in " + "words ".repeat(12)
                                + "ending here. Next</p>\n",
                        "<table><tr><td>" + "<b>cell</b>".repeat(300) + "</td></tr></table>\n",
                        "text without an element ",
                        "<p>" + "<em>very</em> <!-- x --> ".repeat(400) + "long.</p>\n")
                .list()
                .ofMaxSize(30)
                .map(blocks -> Html.trusted(String.join("", blocks)));
    }
}
