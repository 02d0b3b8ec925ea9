package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            the whole element         | <p>a</p><div id="x"><p>b</p></div><p>c</p>              | <div id="x"><p>b</p></div>
            one of its own kind in it | <div id="x"><div>b</div>c</div><div>d</div>             | <div id="x"><div>b</div>c</div>
            a name that only begins so| <s id="x"><section>b</section></s>c                     | <s id="x"><section>b</section></s>
            one that closes itself    | <g id="x"><g/>b</g>c                                    | <g id="x"><g/>b</g>
            what looks like it in text| <code>&lt;p id="x"&gt; </code> id="x" <i id="x">b</i>   | <i id="x">b</i>
            """)
    void anElementIsCutOutByItsId(String what, String page, String expected) {
        assertThat(Region.withId(Html.trusted(page), "x")).hasValue(Html.trusted(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            only these         | <p class="a b">1</p> | true
            these and others   | <p class="a b c">1</p> | true
            a longer name      | <p class="a bc">1</p> | false
            not at the beginning | <p class="c a b">1</p> | false
            """)
    void classesAreTheFirstOfTheElement(String what, String page, boolean found) {
        assertThat(Region.withClasses(Html.trusted(page), "a b").isPresent()).isEqualTo(found);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            several | <p>1</p><div class="x">2</div><p>3</p><div class="x y"><div>4</div></div> | <p>1</p><p>3</p>
            none    | <p>1</p> | <p>1</p>
            """)
    void elementsAreLeftOut(String what, String page, String rest) {
        assertThat(Region.without(Html.trusted(page), "x")).isEqualTo(Html.trusted(rest));
    }
}
