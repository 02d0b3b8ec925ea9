package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final Excerpt PAGE = Excerpt.from(
            Html.trusted(
                    "<p id=\"before\">Not this.</p><section id=\"part\"><h2>A &amp; b</h2><p id=\"x\"><a href=\"#x\">here</a>"
                            + " <a href=\"#before\">above</a> <a href=\"b.html#y\">there</a> <img src=\"c.png\" alt=\"\"></p></section>"));

    @Test
    void idsAreMarkedAndLinksFollowThem() {
        assertThat(PAGE.element("part", "@p", link -> "folder/" + link))
                .contains(
                        Html.trusted("<section id=\"part@p\"><h2>A &amp; b</h2><p id=\"x@p\"><a href=\"#x@p\">here</a>"
                                + " <a href=\"folder/#before\">above</a> <a href=\"folder/b.html#y\">there</a>"
                                + " <img src=\"folder/c.png\" alt=\"\"></p></section>"));
    }

    @Test
    void onePartCanBeTakenOverTwice() {
        assertThat(PAGE.element("x", "@p", link -> link)).isPresent();
        assertThat(PAGE.element("x", "@q", link -> link).orElseThrow().markup())
                .contains("id=\"x@q\"", "href=\"#x@q\"");
    }

    @Test
    void whatIsNotThereCannotBeTakenOver() {
        assertThat(PAGE.element("y", "@p", link -> link)).isEmpty();
    }
}
