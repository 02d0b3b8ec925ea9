package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativePathTest {
    @ParameterizedTest
    @CsvSource({
        "index.html, about.html, about.html",
        "index.html, a/b/c.html, a/b/c.html",
        "a/b/c.html, a/b/d.html, d.html",
        "a/b/c.html, a/d.html, ../d.html",
        "a/b/c.html, index.html, ../../index.html",
        "a/b/c.html, x/y.html, ../../x/y.html"
    })
    void isTheWayFromOnePageToAnother(String page, String file, String way) {
        assertThat(RelativePath.between(page, file)).isEqualTo(way);
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, a b/c d.png, a%20b/c%20d.png",
        "index.html, 50%?#.png, 50%25%3F%23.png",
        "index.html, é/ü(1)+2.png, é/ü(1)+2.png",
        "index.html, a:b.html, ./a:b.html",
        "a/b.html, a:b.html, ../a:b.html",
        "index.html, '[x]{y}\"<z>.html', %5Bx%5D%7By%7D%22%3Cz%3E.html"
    })
    void aLinkEncodesWhatWouldMeanSomethingElse(String page, String file, String href) {
        assertThat(RelativePath.href(page, file)).isEqualTo(href);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b/c.md, d.md, a/b/d.md",
        "a/b/c.md, ../d.md, a/d.md",
        "a/b/c.md, ./x/../d.md, a/b/d.md",
        "a/b/c.md, /d.md, d.md",
        "c.md, d/, d/",
        "a/c.md, ../../d.md, "
    })
    void anAddressIsReadFromThePageThatHoldsIt(String page, String address, String file) {
        assertThat(RelativePath.resolve(page, address).orElse(null)).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource({
        "#x, a/b.html, errata.html, a/b.html#x",
        "c.html#x, a/b.html, errata.html, a/c.html#x",
        "../index.html, a/b.html, errata.html, index.html",
        "b.data.csv, two words/b.html, errata.html, two%20words/b.data.csv",
        "50%25.svg, 'two words/part #1.html', errata.html, two%20words/50%25.svg",
        "./a:b.html, c.html, errata.html, ./a:b.html",
        "https://example.org/#x, a/b.html, errata.html, https://example.org/#x",
        "mailto:a@b.org, a/b.html, errata.html, mailto:a@b.org",
        "d.html, a/b.html, a/c/e.html, ../d.html"
    })
    void aLinkThatIsTakenToAnotherPageLeadsWhereItLed(String link, String page, String other, String moved) {
        assertThat(RelativePath.moved(link, page, other)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({"index.html, ./", "a/b.html, ../", "a/b/c.html, ../../"})
    void theTopIsAsManyStepsUpAsThereAreFolders(String page, String top) {
        assertThat(RelativePath.toTop(page)).isEqualTo(top);
    }
}
