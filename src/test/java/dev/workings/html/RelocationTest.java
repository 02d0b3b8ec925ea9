package dev.workings.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelocationTest {
    private static final Relocation RELOCATION = new Relocation(id -> id + "@p", address -> "a&b/" + address);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            an id                    | <p id="x" class="id">id="x"</p>           | <p id="x@p" class="id">id="x"</p>
            a link                   | <a class="c" href="#x">there</a>          | <a class="c" href="a&amp;b/#x">there</a>
            an address with a sign   | <a href="?a=1&amp;b=2">q</a>              | <a href="a&amp;b/?a=1&amp;b=2">q</a>
            an image                 | <img src="i.png" alt="a > b">             | <img src="a&amp;b/i.png" alt="a > b">
            what looks like a link   | <p title="href=&quot;x&quot;">a</p>       | <p title="href=&quot;x&quot;">a</p>
            data, not an address     | <li data-href="x" data-id="y"></li>       | <li data-href="x" data-id="y"></li>
            a tag over two lines     | <a~href="x">y</a>                      | <a~href="a&amp;b/x">y</a>
            a heading                | <h2 id="h">A</h2><h6>b</h6>               | <h3 id="h@p">A</h3><h6>b</h6>
            what is no heading       | <hr><header><h20></h20></header>          | <hr><header><h20></h20></header>
            text                     | 1 &lt; 2 "quoted"                         | 1 &lt; 2 "quoted"
            a sign that is no tag    | a < b <                                   | a < b <
            """)
    void isMovedAsItShould(String what, String page, String moved) {
        assertThat(RELOCATION.of(Html.trusted(page.replace('~', '\n'))).markup())
                .isEqualTo(moved.replace('~', '\n'));
    }
}
