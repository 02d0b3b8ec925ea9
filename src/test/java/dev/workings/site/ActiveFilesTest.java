package dev.workings.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.workings.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drawing that would act if somebody opened it by itself is refused. */
class ActiveFilesTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:s=\"http://www.w3.org/2000/svg\"";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "><script>canary()</script></svg>",
                "><s:script>canary()</s:script></svg>",
                "><script href='https://evil.example/x.js'/></svg>",
                " onload='canary()'></svg>",
                "><a href='javascript:canary()'><text>x</text></a></svg>",
                "><a xlink:href='java&#10;script:canary()'><text>x</text></a></svg>",
                "><a href='&#106;avascript:canary()'><text>x</text></a></svg>",
                "><a><animate attributeName='href' to='javascript:canary()'/></a></svg>",
                "><set attributeName='onmouseover' to='canary()'/></svg>",
                "><image href='https://evil.example/x.png'/></svg>",
                "><image xlink:href='//evil.example/x.png'/></svg>",
                "><use href='data:image/svg+xml,x#y'/></svg>",
                "><image href='data:image/svg+xml,x'/></svg>",
                "><style>@import 'https://evil.example/x.css';</style></svg>",
                "><style>@font-face{src:url(https://evil.example/x)}</style></svg>",
                "><style><![CDATA[*{fill:u\\72l(https://evil.example/x)}]]></style></svg>",
                "><rect fill='url(https://evil.example/x#y)'/></svg>",
                "><rect style='fill:url(//evil.example/x#y)'/></svg>",
                "><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example/'/></foreignObject></svg>",
                "><foreignObject><body xmlns='http://www.w3.org/1999/xhtml' onload='canary()'/></foreignObject></svg>",
                "><text>not closed</svg>",
                "/><script xmlns='http://www.w3.org/1999/xhtml'>canary()</script>"
            })
    void anSvgThatActsIsRefused(String rest) throws IOException {
        assertThat(problems("x.svg", SVG + rest)).hasSize(1);
        assertThat(problems("x.xml", SVG + rest)).hasSize(1);
    }

    @Test
    void whatItHasAndWhereIsTold() throws IOException {
        Problem problem = problems("x.svg", SVG + ">\n  <script>canary()</script>\n</svg>")
                .get(0);
        assertThat(problem.message()).isEqualTo("this file is published as it is, and has the element 'script'");
        assertThat(problem.span().position().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x '<script>canary()</script>'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
                "<?xml-stylesheet href='https://evil.example/x.xsl' type='text/xsl'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0' encoding='UTF-7'?><svg xmlns='http://www.w3.org/2000/svg'>+ADw-script+AD4-</svg>"
            })
    void whatHidesMarkupIsRefused(String text) throws IOException {
        assertThat(problems("x.svg", text)).hasSize(1);
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.write(folder.resolve("x.svg"), (SVG + "/>").getBytes(StandardCharsets.UTF_16));
        assertThat(ActiveFiles.problems(folder.resolve("x.svg"), "x.svg"))
                .extracting(Problem::message)
                .containsExactly("this file is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " viewBox='0 0 1 1'><defs><linearGradient id='g'/></defs><rect fill='url(#g)'/></svg>",
                "><a href='https://example.org/'><text>on the web</text></a></svg>",
                "><image href='data:image/png;base64,AAAA'/></svg>",
                "><style>.a{fill:url(\"#g\")} text{font:italic 12px serif}</style><use xlink:href='#a'/></svg>",
                "><circle><animate attributeName='r' values='1;2' dur='1s'/></circle></svg>"
            })
    void anSvgThatOnlyDrawsIsPublished(String rest) throws IOException {
        assertThat(problems("x.svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + SVG + rest))
                .isEmpty();
        assertThat(problems(
                        "x.svg",
                        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">"
                                + SVG + rest))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>canary()</script>",
                "<p onclick=canary()>x",
                "<a href=javascript:canary()>x</a>",
                "<iframe src=x></iframe>",
                "<meta http-equiv=refresh content=0>",
                "<img src=https://evil.example/x>",
                "<svg><script>canary()</script></svg>"
            })
    void anHtmlFileThatActsIsRefused(String html) throws IOException {
        assertThat(problems("x.html", "<!DOCTYPE html><title>x</title>" + html)).hasSize(1);
    }

    @Test
    void anHtmlFileThatOnlySaysSomethingIsPublished() throws IOException {
        assertThat(problems(
                        "x.html",
                        "<!DOCTYPE html><meta charset=utf-8><title>x</title><p>x <a href='https://example.org/'>y</a>"))
                .isEmpty();
    }

    private List<Problem> problems(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return ActiveFiles.problems(folder.resolve(name), name);
    }
}
